package fatewise.solver;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds the components to blame for a failed step. */
public final class Worst {
    private static final int HOW_MANY = 5;

    private Worst() {}

    /**
     * Makes the outcome for a step that cannot be made smaller. Allocates; for the end of a run only.
     *
     * @param t time reached [d]
     * @param h step that failed [d]
     * @param scaled error of each component as a multiple of its tolerance; NaN and infinity count as largest
     * @param sizes of the components themselves, in the same units: of equal errors that of the larger one is worse
     * @param reason what went wrong
     */
    public static Outcome.Stalled stalled(double t, double h, double[] scaled, double[] sizes, String reason) {
        int[] worst = IntStream.range(0, scaled.length)
                .filter(i -> !(Math.abs(scaled[i]) <= 0))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -size(scaled[i]))
                        .thenComparingDouble(i -> -size(sizes[i])))
                .limit(HOW_MANY)
                .mapToInt(Integer::intValue)
                .toArray();
        return new Outcome.Stalled(
                t, h, worst, IntStream.of(worst).mapToDouble(i -> scaled[i]).toArray(), reason);
    }

    private static double size(double scaled) {
        return Double.isNaN(scaled) ? Double.POSITIVE_INFINITY : Math.abs(scaled);
    }
}
