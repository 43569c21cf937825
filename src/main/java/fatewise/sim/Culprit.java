package fatewise.sim;

import java.util.Locale;

/**
 * A component of the culture on which a run foundered.
 *
 * @param what in words, e.g. {@code PP, phase 3}
 * @param amount what it was at the last good time, with its unit
 * @param scaledError its error as a multiple of the tolerance; NaN when it was not a number, negative when unknown
 */
public record Culprit(String what, String amount, double scaledError) {
    /** Scaled error of something that was not measured. */
    static final double UNKNOWN = -1;

    /** {@code PP, phase 3: 1.3e5 cells, error 3.1 × the tolerance}. */
    @Override
    public String toString() {
        return what + ": " + amount + error();
    }

    private String error() {
        if (scaledError < 0) {
            return "";
        }
        if (!Double.isFinite(scaledError)) {
            return ", error not a number";
        }
        return ", error " + (scaledError < 0.01 ? "far below" : Rounded.of(scaledError, 2) + " ×") + " the tolerance";
    }

    /** A share or an activity, to three digits. */
    static String share(String word, double value) {
        return String.format(Locale.ROOT, "%s %.3g", word, value);
    }
}
