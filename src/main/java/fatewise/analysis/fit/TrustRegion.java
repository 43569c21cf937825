package fatewise.analysis.fit;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Levenberg-Marquardt between bounds (eq. E7): damping after Nielsen, variables that a bound holds are left out of the
 * step, steps are projected onto the box, and a point that cannot be computed is a refused step.
 *
 * @param iterations most steps tried
 * @param gain smallest relative fall of the cost, promised and had, that is worth another step
 * @param slope largest slope along a free variable that counts as flat
 */
public record TrustRegion(int iterations, double gain, double slope) {
    /** What a fit uses. */
    public static final TrustRegion USUAL = new TrustRegion(100, 1e-5, 1e-6);

    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double MOST_DAMPING = 1e12;
    private static final double WORTH = 1e-4; // of the promised fall; less refuses the step
    private static final double CLOSEST = 1e-10; // relative length of the last step

    /** The least sum of squares found from {@code start}. */
    public Optimum minimise(LeastSquares problem, double[] start) {
        double[] x = problem.within(start);
        Optional<Residuals> first = problem.at(x);
        if (first.isEmpty() || !Double.isFinite(first.get().cost())) {
            return new Optimum(x, Double.POSITIVE_INFINITY, 0, 1, Optimum.End.FAILED);
        }
        Search search = new Search(problem, x, first.get());
        while (!search.over) {
            search.step();
        }
        return new Optimum(search.x, search.cost, search.steps, search.evaluations, search.end);
    }

    /** One search; normal equations of the point it has reached are kept until it moves. */
    private final class Search {
        private final LeastSquares problem;
        private final double[] lower;
        private final double[] upper;
        private double[] x;
        private double cost;
        private double[] gradient;
        private double[][] normal;
        private final double[] scale;
        private double damping = FIRST_DAMPING;
        private double refusal = 2;
        private int steps;
        private int evaluations = 1;
        private boolean over;
        private Optimum.End end = Optimum.End.BUDGET;

        Search(LeastSquares problem, double[] x, Residuals at) {
            this.problem = problem;
            lower = problem.lower();
            upper = problem.upper();
            scale = new double[x.length];
            move(x, at);
        }

        private void move(double[] to, Residuals at) {
            x = to;
            cost = at.cost();
            gradient = NormalEquations.gradient(at);
            normal = NormalEquations.matrix(at);
            for (int i = 0; i < scale.length; i++) {
                scale[i] = Math.max(scale[i], normal[i][i]);
            }
            if (flattest() <= slope) {
                finish(Optimum.End.CONVERGED);
            }
        }

        private void finish(Optimum.End why) {
            over = true;
            end = why;
        }

        private boolean held(int i) {
            return x[i] <= lower[i] && gradient[i] > 0 || x[i] >= upper[i] && gradient[i] < 0;
        }

        /** The largest slope that is not into a bound. */
        private double flattest() {
            double most = 0;
            for (int i = 0; i < x.length; i++) {
                most = held(i) ? most : Math.max(most, Math.abs(gradient[i]));
            }
            return most;
        }

        void step() {
            if (++steps > iterations) {
                steps = iterations;
                finish(Optimum.End.BUDGET);
                return;
            }
            double[] trial = problem.within(sum(x, direction()));
            double[] taken = difference(trial, x);
            double promised = -dot(gradient, taken) - 0.5 * NormalEquations.quadratic(normal, taken);
            if (!(promised > 0) || longest(taken) <= CLOSEST) {
                refuse(longest(taken) <= CLOSEST || damping >= MOST_DAMPING);
                return;
            }
            evaluations++;
            double reached = problem.cost(trial);
            double ratio = (cost - reached) / promised;
            if (!(ratio > WORTH)) {
                refuse(promised <= gain * Math.max(cost, Double.MIN_NORMAL) || damping >= MOST_DAMPING);
                return;
            }
            accept(trial, ratio, promised);
        }

        private void accept(double[] trial, double ratio, double promised) {
            evaluations++;
            Optional<Residuals> at = problem.at(trial);
            if (at.isEmpty()) {
                refuse(damping >= MOST_DAMPING);
                return;
            }
            double before = cost;
            damping = Math.max(LEAST_DAMPING, damping * Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3)));
            refusal = 2;
            move(trial, at.get());
            boolean little = promised <= gain * before && before - cost <= gain * before;
            if (!over && little) {
                finish(Optimum.End.CONVERGED);
            }
        }

        private void refuse(boolean last) {
            if (last) {
                finish(Optimum.End.CONVERGED);
            }
            damping *= refusal;
            refusal *= 2;
        }

        /** (J'J + damping D) p = -J'r over the variables no bound holds. */
        private double[] direction() {
            int[] free = freeVariables();
            double[] p = new double[x.length];
            while (damping <= MOST_DAMPING && free.length > 0) {
                double[][] a = new double[free.length][free.length];
                double[] b = new double[free.length];
                for (int i = 0; i < free.length; i++) {
                    for (int j = 0; j < free.length; j++) {
                        a[i][j] = normal[free[i]][free[j]];
                    }
                    a[i][i] += damping * Math.max(scale[free[i]], 1e-12);
                    b[i] = -gradient[free[i]];
                }
                try {
                    double[] solved = new CholeskyDecomposition(new Array2DRowRealMatrix(a, false), 1e-10, 0)
                            .getSolver()
                            .solve(new ArrayRealVector(b, false))
                            .toArray();
                    for (int i = 0; i < free.length; i++) {
                        p[free[i]] = solved[i];
                    }
                    return p;
                } catch (NonPositiveDefiniteMatrixException e) {
                    damping *= 10; // singular to rounding: more damping mends it
                }
            }
            return p;
        }

        private int[] freeVariables() {
            int[] free = new int[x.length];
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                if (!held(i)) {
                    free[n++] = i;
                }
            }
            return Arrays.copyOf(free, n);
        }
    }

    private static double[] sum(double[] a, double[] b) {
        double[] c = a.clone();
        for (int i = 0; i < c.length; i++) {
            c[i] += b[i];
        }
        return c;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] c = a.clone();
        for (int i = 0; i < c.length; i++) {
            c[i] -= b[i];
        }
        return c;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double longest(double[] a) {
        double most = 0;
        for (double x : a) {
            most = Math.max(most, Math.abs(x));
        }
        return most;
    }
}
