package fatewise.analysis.fit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether values are still where a fit would end: the step that Gauss and Newton would take from them, which costs one
 * computation of slopes, beside the uncertainty that is left (eq. E17).
 *
 * @param cost half the sum of squares there, random effects at their best
 * @param steps of the standardised parameters, in their order
 * @param left standard deviations of the same that are left
 */
public record FixedPoint(double cost, double[] steps, double[] left) {
    private static final int SHIFTS = 20; // steps for the random effects, which cost no simulation of slopes
    private static final double WIDEST = 10;

    /** Looks at values of the parameters, in canonical units; empty when they cannot be simulated. */
    public static Optional<FixedPoint> of(Posterior posterior, double[] values) {
        List<Prior> priors = posterior.priors();
        double[] x = new double[posterior.variables()];
        for (int i = 0; i < values.length; i++) {
            x[i] = priors.get(i).standard(values[i]);
        }
        x = posterior.within(x);
        return posterior.at(x).map(at -> of(posterior, at, priors.size()));
    }

    private static FixedPoint of(Posterior posterior, Residuals at, int parameters) {
        int n = posterior.variables();
        Residuals shifted = shifted(at, parameters, n);
        double[][] covariance = Covariance.of(shifted, WIDEST);
        double[] gradient = NormalEquations.gradient(shifted);
        double[] steps = new double[parameters];
        double[] left = new double[parameters];
        for (int i = 0; i < parameters; i++) {
            for (int j = 0; j < n; j++) {
                steps[i] -= covariance[i][j] * gradient[j];
            }
            left[i] = Math.sqrt(covariance[i][i]);
        }
        return new FixedPoint(shifted.cost(), steps, left);
    }

    /** Random effects moved to where they are best, which no value of a parameter says; residuals go along straight. */
    private static Residuals shifted(Residuals at, int parameters, int n) {
        double[] values = at.values().clone();
        for (int k = 0; k < SHIFTS; k++) {
            for (int e = parameters; e < n; e++) {
                double gradient = 0;
                double curve = 0;
                for (int r = 0; r < values.length; r++) {
                    gradient += at.slopes()[r][e] * values[r];
                    curve += at.slopes()[r][e] * at.slopes()[r][e];
                }
                for (int r = 0; curve > 0 && r < values.length; r++) {
                    values[r] -= at.slopes()[r][e] * gradient / curve;
                }
            }
        }
        return new Residuals(values, at.slopes());
    }

    /** Parameters that would move by more than their own uncertainty, the furthest first. */
    public List<Integer> moving() {
        return IntStream.range(0, steps.length)
                .filter(i -> Math.abs(steps[i]) > left[i])
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> -Math.abs(steps[i]) / left[i]))
                .toList();
    }

    /** The longest step in standard deviations that are left. */
    public double furthest() {
        return IntStream.range(0, steps.length)
                .mapToDouble(i -> Math.abs(steps[i]) / left[i])
                .max()
                .orElse(0);
    }
}
