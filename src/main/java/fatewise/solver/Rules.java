package fatewise.solver;

import java.util.stream.IntStream;

/** What a state vector must be like between segments. */
final class Rules {
    /** How many times the error one step may have in one component is still taken for rounding (eq. S4). */
    private static final double SLACK = 10;

    private Rules() {}

    static Outcome finite(double t, double[] y, String reason) {
        int[] bad =
                IntStream.range(0, y.length).filter(i -> !Double.isFinite(y[i])).toArray();
        return bad.length == 0 ? new Outcome.Completed(t) : failed(t, y, bad, reason);
    }

    /** Sets slightly negative components to zero and says by how much (eq. S4). */
    static Outcome settle(double t, double[] y, int[] nonNegative, Tolerances tolerances, Stats stats) {
        double slack = SLACK * Math.sqrt(y.length); // the norm is a root mean square over all components
        int[] bad = IntStream.of(nonNegative)
                .filter(i -> y[i] < -slack * tolerances.atol(i))
                .boxed()
                .sorted((a, b) -> Double.compare(y[a] / tolerances.atol(a), y[b] / tolerances.atol(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        if (bad.length > 0) {
            return failed(
                    t, y, bad, "a component that cannot be negative is, by more than rounding and tolerance explain");
        }
        for (int i : nonNegative) {
            if (y[i] < 0) {
                stats.addClamped(i, -y[i]);
                y[i] = 0;
            }
        }
        return new Outcome.Completed(t);
    }

    private static Outcome failed(double t, double[] y, int[] bad, String reason) {
        return new Outcome.Failed(
                t, bad, IntStream.of(bad).mapToDouble(i -> y[i]).toArray(), reason);
    }
}
