package fatewise.analysis.fit;

import fatewise.stochastic.OwenScramble;
import fatewise.stochastic.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Where searches begin: first the middle of the priors, then points of a Sobol sequence, scrambled (eq. E9) and
 * spread as the priors are.
 */
final class Starts {
    /** Starts stay so far inside the bounds, as a share of the way from the middle. */
    private static final double INSIDE = 0.95;

    private static final int DIGITS = 20;

    private Starts() {}

    /** {@code count} points for variables between bounds; only the first {@code spread} of them vary. */
    static List<double[]> of(LeastSquares problem, int spread, int count, Chance chance) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        List<double[]> points = new ArrayList<>();
        points.add(problem.within(new double[lower.length]));
        if (count == 1 || spread == 0) {
            return points;
        }
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(spread);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        RandomStream stream = chance.stream(Chance.Purpose.STARTS, 0);
        int[] seeds = new int[spread];
        for (int i = 0; i < spread; i++) {
            seeds[i] = stream.bits();
        }
        while (points.size() < count) {
            double[] u = sobol.nextVector();
            double[] x = new double[lower.length];
            for (int i = 0; i < spread; i++) {
                double low = normal.cumulativeProbability(INSIDE * lower[i]);
                double high = normal.cumulativeProbability(INSIDE * upper[i]);
                double even = OwenScramble.uniform((int) (u[i] * (1 << DIGITS)), DIGITS, seeds[i]);
                x[i] = normal.inverseCumulativeProbability(low + (high - low) * even);
            }
            points.add(problem.within(x));
        }
        return points;
    }
}
