package fatewise.report;

/** The lowest, mean and highest of a curve between two times. */
final class Exposure {
    private Exposure() {}

    /** Lowest, time-weighted mean (trapezes between rows) and highest; NaN when no row lies between. */
    static double[] of(double[] time, double[] values, double from, double to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double area = 0;
        double width = 0;
        for (int i = 0; i < time.length; i++) {
            if (time[i] < from - 1e-9 || time[i] > to - 1e-9) {
                continue;
            }
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
            if (i + 1 < time.length && time[i + 1] <= to + 1e-9) {
                double dt = time[i + 1] - time[i];
                area += dt * (time[i + 1] < to - 1e-9 ? (values[i] + values[i + 1]) / 2 : values[i]);
                width += dt;
            }
        }
        if (high < low) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        return new double[] {low, width > 0 ? area / width : low, high};
    }
}
