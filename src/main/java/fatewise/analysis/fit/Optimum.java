package fatewise.analysis.fit;

/**
 * Where a search ended.
 *
 * @param x best point
 * @param cost half the sum of squares there; infinite when no point could be computed
 * @param iterations accepted and refused steps
 * @param evaluations of residuals, with or without slopes
 * @param end why
 */
public record Optimum(double[] x, double cost, int iterations, int evaluations, End end) {
    /** Why a search ended. */
    public enum End {
        /** Neither the slope nor a further step promises more. */
        CONVERGED,
        /** It was told to try no longer. */
        BUDGET,
        /** Not even the first point could be computed. */
        FAILED
    }

    public boolean failed() {
        return end == End.FAILED;
    }
}
