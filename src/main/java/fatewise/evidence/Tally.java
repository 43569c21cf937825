package fatewise.evidence;

import fatewise.evidence.Score.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One number that sums up many rows.
 *
 * @param id for programs
 * @param title for people
 * @param better which way it improves
 * @param unit of the value: {@code share}, {@code points} or {@code fold}
 * @param value NaN when there are no rows
 * @param rows how many it is made of
 */
public record Tally(String id, String title, Better better, Unit unit, double value, int rows) {
    /** Which way a tally improves. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** What a tally counts in. */
    public enum Unit {
        /** Of rows, from 0 to 1. */
        SHARE,
        /** Hundredths of a fraction. */
        POINTS,
        /** A factor, 1 or more. */
        FOLD
    }

    /** Share of rows that agree; a row the model is silent on does not. */
    static Tally agreeing(String id, String title, List<Score> scores) {
        return share(id, title, scores, s -> s.verdict() == Verdict.AGREES);
    }

    /** Share of stage outcomes that are near (eq. V5). */
    static Tally near(String id, String title, List<Score> scores) {
        return share(id, title, scores, Score::isNear);
    }

    /** Share of the rows with a band whose figure lies within it (eq. V8). */
    static Tally covered(String id, String title, List<Score> scores) {
        return share(id, title, scores.stream().filter(Score::isBanded).toList(), Score::isCovered);
    }

    private static Tally share(String id, String title, List<Score> scores, Predicate<Score> good) {
        double value = scores.isEmpty()
                ? Double.NaN
                : (double) scores.stream().filter(good).count() / scores.size();
        return new Tally(id, title, Better.HIGHER, Unit.SHARE, value, scores.size());
    }

    /** Root of the mean square of the errors of fractions, in points (eq. V6). */
    static Tally rootMeanSquare(String id, String title, List<Score> scores) {
        double[] errors = known(scores, Score::error);
        double value =
                100 * Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElse(Double.NaN));
        return new Tally(id, title, Better.LOWER, Unit.POINTS, value, errors.length);
    }

    /** Median of the sizes of the errors of fractions, in points (eq. V7). */
    static Tally medianPoints(String id, String title, List<Score> scores) {
        double[] errors = known(scores, s -> Math.abs(s.error()));
        return new Tally(id, title, Better.LOWER, Unit.POINTS, 100 * median(errors), errors.length);
    }

    /** Median of the factors by which predictions are too high or too low (eq. V7). */
    static Tally medianFold(String id, String title, List<Score> scores) {
        double[] errors = known(scores, s -> Math.abs(s.logError()));
        return new Tally(id, title, Better.LOWER, Unit.FOLD, Math.exp(median(errors)), errors.length);
    }

    private static double[] known(List<Score> scores, ToDoubleFunction<Score> value) {
        return scores.stream()
                .filter(s -> s.predicted().isKnown())
                .mapToDouble(value)
                .sorted()
                .toArray();
    }

    /** Of sorted numbers. */
    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
