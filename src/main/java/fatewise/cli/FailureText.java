package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.sim.Culprit;
import fatewise.sim.Failure;
import fatewise.sim.Rounded;
import fatewise.units.Quantity;
import java.util.List;

/** Says why a simulation stopped: when, on what, what is behind it and what to try. */
final class FailureText {
    private static final double SECONDS = 86_400; // per day
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private FailureText() {}

    static Problems problems(Failure failure) {
        Problems problems = new Problems();
        boolean placed = failure.place().hasPlace();
        Span at = placed ? failure.place() : Span.none("stage " + failure.stage());
        Problems.Entry entry = problems.error(
                "E501",
                at,
                "the simulation stopped on day " + number(Math.rint(failure.day() * 100) / 100) + ", stage "
                        + failure.stage() + since(failure));
        if (placed) {
            entry.pointer("behind: " + failure.number());
        }
        List<Culprit> culprits = failure.culprits();
        entry.hint(failure.reason() + (culprits.isEmpty() ? "" : ", because of"));
        culprits.forEach(c -> entry.hint("  " + c));
        if (!failure.terms().isEmpty()) {
            entry.hint("behind " + culprits.get(0).what() + ": " + String.join("; ", failure.terms()));
        }
        if (failure.fastest() > 0) {
            entry.hint("the fastest process, in " + failure.fastestIn() + ", has a rate of about "
                    + rounded(failure.fastest()) + " /d, a time constant of "
                    + time(SECONDS / failure.fastest()));
        }
        entry.hint("to mend: " + failure.advice());
        return problems;
    }

    private static String since(Failure failure) {
        if (failure.lastAction().isEmpty()) {
            return "";
        }
        double seconds = SECONDS * (failure.day() - failure.lastDay());
        return ", " + (seconds < 1 ? "just" : time(seconds)) + " after: " + failure.lastAction();
    }

    /** Two digits, in the unit that suits. */
    private static String time(double seconds) {
        if (seconds >= 2 * SECONDS) {
            return rounded(seconds / SECONDS) + " d";
        }
        return seconds >= HOUR
                ? rounded(seconds / HOUR) + " h"
                : seconds >= MINUTE ? rounded(seconds / MINUTE) + " min" : rounded(seconds) + " s";
    }

    private static String rounded(double value) {
        return Rounded.of(value, 2);
    }

    private static String number(double value) {
        return Quantity.number(value);
    }
}
