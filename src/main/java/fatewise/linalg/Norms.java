package fatewise.linalg;

/** Sizes of vectors. Nothing is allocated or written; NaN in gives NaN out. */
public final class Norms {
    private Norms() {}

    /** The largest absolute value; 0 for an empty vector. */
    public static double max(double[] x) {
        double max = 0;
        for (double v : x) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }

    /** Root mean square of {@code x[i] / scale[i]}; 0 for an empty vector. */
    public static double scaledRms(double[] x, double[] scale) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double e = x[i] / scale[i];
            sum += e * e;
        }
        return Math.sqrt(sum / Math.max(1, x.length));
    }
}
