package fatewise.analysis.fit;

/** Signed square roots of deviances: r = ±sqrt(2 (l - least)), negative below the best prediction (eq. E1). */
final class Deviance {
    /** Closer to the least than this, the root of the difference is all rounding. */
    private static final double SMALL = 1e-9;

    private Deviance() {}

    /** The residual of a value l of -ln L that is at least {@code least}. */
    static double residual(double l, double least, double sign) {
        return sign * Math.sqrt(2 * Math.max(0, l - least));
    }

    /** dr/dx = l' / r; at the best prediction, where both are 0, sqrt(l''). */
    static double slope(double residual, double first, double second) {
        return Math.abs(residual) > SMALL ? first / residual : Math.sqrt(Math.max(0, second));
    }
}
