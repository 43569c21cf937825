package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.sim.Failure;
import fatewise.units.Quantity;

/** Says why a simulation stopped. */
final class FailureText {
    private FailureText() {}

    static Problems problems(Failure failure) {
        Problems problems = new Problems();
        String day = Quantity.number(Math.rint(failure.day() * 100) / 100);
        Problems.Entry entry = problems.error(
                "E501",
                Span.none("stage " + failure.stage()),
                "the simulation stopped on day " + day + ": " + failure.reason());
        if (!failure.lastAction().isEmpty()) {
            entry.hint("last done: " + failure.lastAction());
        }
        if (!failure.culprits().isEmpty()) {
            entry.hint("largest error in " + String.join(", ", failure.culprits()));
        }
        entry.hint("to mend: " + failure.advice());
        return problems;
    }
}
