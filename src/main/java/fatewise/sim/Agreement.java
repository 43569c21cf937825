package fatewise.sim;

/**
 * One read-out of a run and of its repetition by another method.
 *
 * @param readout what is read, e.g. {@code cells}, {@code SOX17+}, {@code state PP}
 * @param when where on the timeline, e.g. {@code at the end}
 * @param scale what one of its units is
 * @param value of the run
 * @param again of the repetition
 * @param noise sizes below this mean nothing in a dish: one cell, or a tenth of a percent
 */
public record Agreement(String readout, String when, Scale scale, double value, double again, double noise) {
    /** More than these many digits are not in a double. */
    public static final double MOST = 15;

    /** How a value is told. */
    public enum Scale {
        NUMBER,
        FRACTION
    }

    /** Decimal digits both values share, from 0 to 15: minus the logarithm of their distance over the larger one. */
    public double digits() {
        if (Double.compare(value, again) == 0) {
            return MOST; // also where both have nothing to tell
        }
        double apart = Math.abs(value - again) / Math.max(Math.abs(value), Math.abs(again));
        if (Double.isNaN(apart)) {
            return 0;
        }
        return Math.max(0, Math.min(MOST, -Math.log10(apart)));
    }

    /** True when the value is too small for its digits to matter. */
    public boolean isNoise() {
        return Math.max(Math.abs(value), Math.abs(again)) < noise;
    }
}
