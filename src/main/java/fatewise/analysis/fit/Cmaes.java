package fatewise.analysis.fit;

import fatewise.stochastic.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/**
 * Covariance matrix adaptation, for what has no slope: times at which the order of actions changes, many valleys.
 *
 * @param evaluations most costs computed
 */
public record Cmaes(int evaluations) {
    private static final double UNCOMPUTED = 1e12; // worse than any point that could be computed
    private static final double FIRST_STEP = 0.5; // in spreads of the priors
    private static final double WIDEST_STEP = 2;
    private static final int RESTARTS = 6; // Auger and Hansen: each with twice the population

    /** The least cost found around {@code start}; restarted with twice the population while the budget lasts. */
    public Optimum minimise(LeastSquares problem, double[] start, Chance chance) {
        Best best = new Best(problem, problem.within(start));
        int population = 4 + (int) (3 * Math.log(start.length));
        for (int run = 0; run <= RESTARTS; run++) {
            int left = evaluations - best.count;
            double step = Math.min(WIDEST_STEP, FIRST_STEP * (1 + run));
            boolean more = left >= 2 * population;
            if (!more || !search(problem, best, chance.stream(Chance.Purpose.SEARCH, run), population, step, left)) {
                return best.optimum(Optimum.End.BUDGET);
            }
            population *= 2;
        }
        return best.optimum(Optimum.End.CONVERGED);
    }

    /** False when the budget ended it. */
    private static boolean search(
            LeastSquares problem, Best best, RandomStream chance, int population, double step, int budget) {
        double[] lower = problem.lower();
        double[] upper = problem.upper();
        double[] sigma = new double[lower.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.min(step, 0.5 * (upper[i] - lower[i]));
        }
        CMAESOptimizer optimizer = new CMAESOptimizer(
                Integer.MAX_VALUE,
                0,
                true,
                0,
                0,
                new StreamGenerator(chance),
                false,
                new SimpleValueChecker(1e-9, 1e-9));
        try {
            optimizer.optimize(
                    new MaxEval(budget),
                    new ObjectiveFunction(best::cost),
                    GoalType.MINIMIZE,
                    new InitialGuess(best.x),
                    new SimpleBounds(lower, upper),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(population));
            return true;
        } catch (TooManyEvaluationsException e) {
            return false;
        }
    }

    /** Remembers the best point, which the optimiser loses when its budget ends. */
    private static final class Best {
        private final LeastSquares problem;
        private double[] x;
        private double cost;
        private int count = 1;

        Best(LeastSquares problem, double[] x) {
            this.problem = problem;
            this.x = x;
            cost = problem.cost(x);
        }

        double cost(double[] at) {
            count++;
            double[] inside = problem.within(at);
            double there = problem.cost(inside);
            if (there < cost) {
                cost = there;
                x = Arrays.copyOf(inside, inside.length);
            }
            return Double.isFinite(there) ? there : UNCOMPUTED;
        }

        Optimum optimum(Optimum.End end) {
            return new Optimum(x, cost, count, count, Double.isFinite(cost) ? end : Optimum.End.FAILED);
        }
    }
}
