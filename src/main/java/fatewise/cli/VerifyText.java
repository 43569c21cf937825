package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.sim.Agreement;
import fatewise.sim.RunInfo;
import fatewise.sim.Settings;
import fatewise.sim.Verification;
import fatewise.units.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** Tells how well a run and its repetition agree. */
final class VerifyText {
    private static final int SHOWN = 9; // digits of a value
    private static final double TIGHTER = 0.01; // what is advised, against the run's tolerance
    private static final double TIGHTEST = 1e-12;

    private final Verification check;
    private final Settings settings;

    VerifyText(Verification check, Settings settings) {
        this.check = check;
        this.settings = settings;
    }

    /** A line a read-out, worst first. */
    String table() {
        RunInfo again = check.again().info();
        Columns columns = new Columns();
        columns.row(
                "digits",
                "read-out",
                "",
                settings.method() + " " + Quantity.number(settings.rtol()),
                again.method() + " " + number(again.rtol()));
        for (Agreement a : check.lines()) {
            columns.row(digits(a), a.readout(), a.when(), value(a.value(), a), value(a.again(), a));
        }
        return columns.text();
    }

    private static String digits(Agreement a) {
        return (a.digits() >= Agreement.MOST ? "all" : down(a.digits())) + (a.isNoise() ? " (noise)" : "");
    }

    /** Rounded down: never more than there are. */
    private static String down(double digits) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(10 * digits) / 10);
    }

    private static String value(double value, Agreement a) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return a.scale() == Agreement.Scale.FRACTION ? number(100 * value) + " %" : number(value);
    }

    private static String number(double value) {
        return Quantity.number(
                BigDecimal.valueOf(value).round(new MathContext(SHOWN)).doubleValue());
    }

    /** One sentence. */
    String verdict() {
        RunInfo again = check.again().info();
        String how = "repeated with " + again.method() + " at a relative tolerance of " + number(again.rtol());
        if (check.again().failure().isPresent()) {
            return "Not verified: " + how + ", the run stopped on day "
                    + number(check.again().failure().get().day()) + ".";
        }
        Agreement worst = check.worst();
        if (!check.holds()) {
            return "Not verified: " + how + ", " + name(worst) + " agrees to " + down(worst.digits()) + " digits only.";
        }
        long noise = check.lines().stream().filter(Agreement::isNoise).count();
        return "Verified: " + how + ", all " + (check.lines().size() - noise) + " read-outs agree to "
                + (worst.digits() >= Agreement.MOST ? "the last digit" : "at least " + down(worst.digits()) + " digits")
                + (noise == 0 ? "." : ", leaving out " + noise + " below one cell or 0.1 %.");
    }

    /** A warning for each read-out that matters and does not agree; nothing when all is well. */
    Problems doubts() {
        Problems doubts = new Problems();
        if (check.holds()) {
            return doubts;
        }
        List<Agreement> bad = check.lines().stream()
                .filter(a -> !a.isNoise() && a.digits() < Verification.ENOUGH)
                .toList();
        Problems.Entry entry = doubts.warning(
                "W501",
                Span.none(check.again().protocol().id()),
                check.again().failure().isPresent()
                        ? "the repetition did not come to its end"
                        : "fewer than three digits agree in " + bad.size() + " of "
                                + check.lines().size() + " read-outs");
        bad.stream().limit(3).forEach(a -> entry.hint(name(a) + ": " + down(a.digits()) + " digits"));
        entry.hint("to mend: a tighter tolerance, such as --rtol "
                + number(Math.max(TIGHTEST, TIGHTER * settings.rtol())) + " --atol "
                + number(TIGHTER * settings.atolCells()));
        return doubts;
    }

    private static String name(Agreement a) {
        return a.readout() + " (" + a.when() + ")";
    }
}
