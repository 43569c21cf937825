package fatewise.report;

/** A curve in one line of text: {@code ▁▂▃▅▇█}. */
public final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** One block a value, scaled from the smallest to the largest; a blank for NaN, the lowest block for a flat line. */
    public static String of(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            if (Double.isFinite(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return of(values, low, high);
    }

    /** One block a value, scaled from {@code low} to {@code high}; values outside are drawn at the edge. */
    public static String of(double[] values, double low, double high) {
        StringBuilder out = new StringBuilder(values.length);
        for (double v : values) {
            if (!Double.isFinite(v)) {
                out.append(' ');
                continue;
            }
            double part = high > low ? (v - low) / (high - low) : 0;
            int block = (int) Math.min(7, Math.max(0, Math.floor(8 * part)));
            out.append(BLOCKS.charAt(block));
        }
        return out.toString();
    }

    /** At most {@code width} values of the given, evenly picked, first and last kept. */
    public static double[] pick(double[] values, int width) {
        if (values.length <= width || width < 2) {
            return values.clone();
        }
        double[] picked = new double[width];
        for (int i = 0; i < width; i++) {
            picked[i] = values[(int) Math.round(i * (values.length - 1.0) / (width - 1))];
        }
        return picked;
    }
}
