package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Where searches begin: first the middle of the priors, then points of a Sobol sequence, shifted at random (eq. E9) and
 * spread as the priors are.
 */
final class Starts {
    /** Starts stay so far inside the bounds, as a share of the way from the middle. */
    private static final double INSIDE = 0.95;
    /** Streams of this purpose shift the sequence. */
    private static final long SHIFT = 1;

    private Starts() {}

    /** {@code count} points for variables between bounds; only the first {@code spread} of them vary. */
    static List<double[]> of(LeastSquares problem, int spread, int count, Chance.Source chance) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        List<double[]> points = new ArrayList<>();
        points.add(problem.within(new double[lower.length]));
        if (count == 1 || spread == 0) {
            return points;
        }
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(spread);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] shift = new double[spread];
        Chance stream = chance.stream(SHIFT, 0);
        for (int i = 0; i < spread; i++) {
            shift[i] = stream.uniform();
        }
        while (points.size() < count) {
            double[] u = sobol.nextVector();
            double[] x = new double[lower.length];
            for (int i = 0; i < spread; i++) {
                double low = normal.cumulativeProbability(INSIDE * lower[i]);
                double high = normal.cumulativeProbability(INSIDE * upper[i]);
                double shifted = (u[i] + shift[i]) % 1;
                x[i] = normal.inverseCumulativeProbability(low + (high - low) * shifted);
            }
            points.add(problem.within(x));
        }
        return points;
    }
}
