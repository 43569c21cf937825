package fatewise.analysis.uncertainty;

import fatewise.model.Grade;
import fatewise.sim.EnsembleRun;
import fatewise.sim.Uncertain;
import fatewise.stochastic.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the variance of a read-out comes from; of its normal scores, so that it does not matter on which scale it is
 * looked at (eq. U9).
 *
 * @param readout what is read, such as {@code cells}
 * @param stage id of the stage at whose end
 * @param byGrade share of what is explained by each grade, from 0 to 1
 * @param rest share left to interactions, to curvature and to chance
 * @param error rough standard error of the shares by grade
 * @param most numbers that matter most, at most five, those that explain most first; only those that stand out
 */
public record Shares(
        String readout, String stage, Map<Grade, Double> byGrade, double rest, double error, List<Driver> most) {
    /** How many numbers are named. */
    private static final int NAMED = 5;
    /** With a larger error, shares by grade say nothing. */
    public static final double TOO_ROUGH = 0.2;

    public Shares {
        most = List.copyOf(most);
    }

    /**
     * A number that matters.
     *
     * @param id where it stands
     * @param grade what it rests on
     * @param share of the variance
     * @param direction 1 if the read-out rises with it, -1 if it falls
     */
    public record Driver(String id, Grade grade, double share, int direction) {}

    /** True when there were members enough to tell the grades apart. */
    public boolean told() {
        return error <= TOO_ROUGH;
    }

    /** The numbers of one ensemble, and what they may explain. */
    static final class Source {
        private final List<Uncertain> uncertain;
        private final int degree;
        private final double[][] basis;

        Source(EnsembleRun run) {
            uncertain = run.uncertain();
            int acting = (int) uncertain.stream().filter(u -> !u.stains()).count();
            degree = Basis.degree(run.completed(), acting);
            basis = FirstOrder.basis(run.draws(), degree);
        }

        /** Of a read-out with a value for every member; a marker's own numbers count for that marker alone. */
        Shares of(String readout, String stage, double[] values) {
            int[] numbers = IntStream.range(0, uncertain.size())
                    .filter(j -> !uncertain.get(j).stains() || names(readout, uncertain.get(j)))
                    .toArray();
            FirstOrder first = FirstOrder.of(basis, degree, numbers, scores(values));
            Map<Grade, Double> sums = new EnumMap<>(Grade.class);
            double error = 0;
            for (Grade grade : Grade.values()) {
                int[] its = Arrays.stream(numbers)
                        .filter(j -> uncertain.get(j).grade() == grade)
                        .toArray();
                double sum = Arrays.stream(its).mapToDouble(first::share).sum();
                error = Math.max(error, first.error(sum, its.length));
                sums.put(grade, Math.max(0, sum));
            }
            double total = sums.values().stream().mapToDouble(s -> s).sum();
            double scale = Math.max(1, total);
            sums.replaceAll((g, s) -> s / scale);
            return new Shares(readout, stage, sums, Math.max(0, 1 - total), error, most(first));
        }

        private static boolean names(String readout, Uncertain number) {
            String id = number.id();
            return IntStream.range(1, id.length())
                    .filter(i -> id.charAt(i) == '.')
                    .anyMatch(i -> readout.contains(id.substring(0, i)));
        }

        private List<Driver> most(FirstOrder first) {
            List<Driver> most = new ArrayList<>();
            for (int j : first.standingOut()) {
                if (most.size() < NAMED) {
                    Uncertain u = uncertain.get(j);
                    most.add(new Driver(u.id(), u.grade(), Math.max(0, first.share(j)), first.direction(j)));
                }
            }
            return most;
        }
    }

    /** Normal scores of the ranks; equal values share theirs, NaN is lowest. */
    static double[] scores(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingDouble(
                        (Integer i) -> Double.isNaN(values[i]) ? Double.NEGATIVE_INFINITY : values[i]));
        double[] scores = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && Double.compare(values[order[to]], values[order[from]]) == 0) {
                to++;
            }
            double score = Normal.inverse((from + to) / 2.0 / values.length);
            for (int i = from; i < to; i++) {
                scores[order[i]] = score;
            }
            from = to;
        }
        return scores;
    }
}
