package fatewise.analysis.uncertainty;

import java.util.Arrays;

/**
 * Where a value lies: the median, and the middle 50 and 90 % of the members (eq. U5).
 *
 * @param low90 5 % of members lie below
 * @param low50 25 % lie below
 * @param median half lie below
 * @param high50 25 % lie above
 * @param high90 5 % lie above
 */
public record Interval(double low90, double low50, double median, double high50, double high90) {
    /** Of nothing. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Of the values of all members; those that are NaN, such as a marker of no cells, are left out. */
    public static Interval of(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(sorted);
        return new Interval(
                quantile(sorted, 0.05),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.95));
    }

    /** At (n - 1) p, between neighbours in proportion (eq. U5); NaN of none. */
    static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = (sorted.length - 1) * p;
        int below = (int) Math.floor(at);
        double part = at - below;
        boolean exact = part == 0 || sorted[below] == sorted[below + 1];
        return exact ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }
}
