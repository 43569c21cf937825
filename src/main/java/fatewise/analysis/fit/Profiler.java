package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Walks along profiles with steps that adapt to the curve (eq. E11).
 *
 * @param search re-optimises the other variables
 * @param threshold of the rise of -2 ln L; 3.84 is the 95 % quantile of chi-square with one degree of freedom
 * @param most points on each side
 */
public record Profiler(TrustRegion search, double threshold, int most) {
    /** What a fit uses. */
    public static final Profiler USUAL = new Profiler(new TrustRegion(30, 1e-4, 1e-5), 3.84, 30);

    private static final double FIRST_STEP = 0.1; // of the variable, which is counted in spreads of its prior
    private static final double LONGEST_STEP = 1.5;
    private static final double SHORTEST_STEP = 1e-4;
    private static final double RISE = 0.2; // of the threshold, wanted per step
    private static final double FLAT = 1e-3; // of the threshold

    /** The profile of one variable around an optimum. */
    public Profile of(LeastSquares problem, Optimum optimum, int variable) {
        return of(problem, optimum, variable, Optional.empty());
    }

    /** The same; slopes there are handed on from point to point with what each step has shown, if they are given. */
    Profile of(LeastSquares problem, Optimum optimum, int variable, Optional<double[][]> slopes) {
        Side down = new Side(problem, optimum, variable, -1, slopes);
        down.walk();
        Side up = new Side(problem, optimum, variable, 1, slopes);
        up.walk();
        List<Profile.Point> points = new ArrayList<>(down.points);
        Collections.reverse(points);
        points.add(new Profile.Point(optimum.x()[variable], 0));
        points.addAll(up.points);
        double low = down.crossing;
        double high = up.crossing;
        double middle = optimum.x()[variable];
        boolean flat = points.stream() // further out the bounds of the others may show
                .filter(p -> Math.abs(p.z() - middle) <= 1)
                .allMatch(p -> Math.abs(p.rise()) <= FLAT * threshold);
        Profile.Verdict verdict = flat
                ? Profile.Verdict.STRUCTURALLY_NOT
                : Double.isInfinite(low) || Double.isInfinite(high)
                        ? Profile.Verdict.PRACTICALLY_NOT
                        : Profile.Verdict.IDENTIFIABLE;
        return new Profile(variable, points, low, high, verdict);
    }

    /** One side of the optimum. */
    private final class Side {
        private final LeastSquares problem;
        private final double least;
        private final int variable;
        private final int sign;
        private final double bound;
        private final List<Profile.Point> points = new ArrayList<>();
        private double[] last;
        private double[] beforeLast;
        private Optional<double[][]> slopes;
        private double rise;
        private double crossing;

        Side(LeastSquares problem, Optimum optimum, int variable, int sign, Optional<double[][]> slopes) {
            this.problem = problem;
            this.slopes = slopes.map(s -> Pinned.without(s, variable));
            this.least = optimum.cost();
            this.variable = variable;
            this.sign = sign;
            bound = sign < 0 ? problem.lower()[variable] : problem.upper()[variable];
            last = optimum.x();
            crossing = sign * Double.POSITIVE_INFINITY;
        }

        void walk() {
            double step = FIRST_STEP;
            while (points.size() < most && last[variable] != bound) {
                double z = sign > 0 ? Math.min(bound, last[variable] + step) : Math.max(bound, last[variable] - step);
                Optimum at = least(z);
                double reached = 2 * (at.cost() - least);
                boolean tooFar = at.failed() || reached - rise > 3 * RISE * threshold && reached - rise > threshold;
                if (tooFar && step > SHORTEST_STEP) {
                    step /= 3;
                    continue;
                }
                if (at.failed()) {
                    return; // no simulation beyond: as good as a bound
                }
                add(z, at.x(), reached);
                if (reached >= threshold) {
                    return;
                }
                step = next(step, reached);
            }
        }

        /** The least of the others. */
        private Optimum least(double z) {
            Pinned pinned = new Pinned(problem, variable, z);
            if (slopes.isEmpty()) {
                return search.minimise(pinned, extrapolated(z));
            }
            TrustRegion.Reached reached = search.from(pinned, extrapolated(z), slopes.get());
            if (!reached.optimum().failed()) {
                slopes = Optional.of(Pinned.without(reached.at().slopes(), variable));
            }
            return reached.optimum();
        }

        private void add(double z, double[] x, double reached) {
            if (reached >= threshold) {
                double a = Math.sqrt(Math.max(0, rise)); // the root of a parabola is a straight line
                double share = (Math.sqrt(threshold) - a) / (Math.sqrt(reached) - a);
                crossing = last[variable] + share * (z - last[variable]);
            }
            points.add(new Profile.Point(z, reached));
            beforeLast = last;
            last = x;
            rise = reached;
        }

        /** A step that would rise the root of the curve evenly. */
        private double next(double step, double reached) {
            double before = points.size() > 1 ? points.get(points.size() - 2).rise() : 0;
            double gained = Math.max(1e-6, reached - before);
            double factor = Math.max(0.4, Math.min(2, RISE * threshold / gained));
            return Math.min(LONGEST_STEP, step * factor);
        }

        /** Where the others will be if they go on as they did. */
        private double[] extrapolated(double z) {
            double[] x = last.clone();
            if (beforeLast != null) {
                double share = (z - last[variable]) / (last[variable] - beforeLast[variable]);
                for (int i = 0; i < x.length; i++) {
                    x[i] += share * (last[i] - beforeLast[i]);
                }
            }
            x[variable] = z;
            return x;
        }
    }
}
