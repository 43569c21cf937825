package fatewise.analysis.fit;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Levenberg-Marquardt between bounds (eq. E7): damping after Nielsen, variables that a bound holds are left out of the
 * step, steps are projected onto the box, and a point that cannot be computed is a refused step. Slopes may be kept for
 * some steps, corrected by what each step has shown (Broyden), where they cost much more than residuals.
 *
 * @param iterations most steps tried
 * @param gain smallest relative fall of the cost, promised and had, that is worth another step
 * @param slope largest slope along a free variable that counts as flat
 * @param kept steps for which slopes are corrected before they are computed anew; 0 for none, {@link #NEVER} for all, so
 *     that a search that is handed slopes costs residuals only
 */
public record TrustRegion(int iterations, double gain, double slope, int kept) {
    /** Slopes are never computed anew. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Slopes anew after each step. */
    public TrustRegion(int iterations, double gain, double slope) {
        this(iterations, gain, slope, 0);
    }

    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-12;
    private static final double MOST_DAMPING = 1e12;
    private static final double WORTH = 1e-4; // of the promised fall; less refuses the step
    private static final double TRUSTED = 0.25; // of the promised fall; less and the slopes are computed anew
    private static final double CLOSEST = 1e-10; // relative length of the last step

    /**
     * Where a search ended, and the slopes it has there, which may be corrected ones.
     *
     * @param at null when the search failed
     */
    record Reached(Optimum optimum, Residuals at) {}

    /** The least sum of squares found from {@code start}. */
    public Optimum minimise(LeastSquares problem, double[] start) {
        double[] x = problem.within(start);
        return search(problem, x, problem.at(x), 0).optimum();
    }

    /** The same with slopes that were computed nearby, in place of the first ones. */
    Reached from(LeastSquares problem, double[] start, double[][] slopes) {
        double[] x = problem.within(start);
        return search(problem, x, problem.values(x).map(values -> new Residuals(values, slopes)), 1);
    }

    private Reached search(LeastSquares problem, double[] x, Optional<Residuals> first, int age) {
        if (first.isEmpty() || !Double.isFinite(first.get().cost())) {
            return new Reached(new Optimum(x, Double.POSITIVE_INFINITY, 0, 1, Optimum.End.FAILED), null);
        }
        Search search = new Search(problem, x, first.get(), age);
        while (!search.over) {
            search.step();
        }
        Optimum end = new Optimum(search.x, search.cost, search.steps, search.evaluations, search.end);
        return new Reached(end, search.at);
    }

    /** One search; normal equations of the point it has reached are kept until it moves. */
    private final class Search {
        private final LeastSquares problem;
        private final double[] lower;
        private final double[] upper;
        private double[] x;
        private double cost;
        private Residuals at;
        private int age; // steps since slopes were computed
        private double[] gradient;
        private double[][] normal;
        private final double[] scale;
        private double damping = FIRST_DAMPING;
        private double refusal = 2;
        private int steps;
        private int evaluations = 1;
        private boolean over;
        private Optimum.End end = Optimum.End.BUDGET;

        Search(LeastSquares problem, double[] x, Residuals at, int age) {
            this.problem = problem;
            this.age = age;
            lower = problem.lower();
            upper = problem.upper();
            scale = new double[x.length];
            move(x, at);
        }

        private void move(double[] to, Residuals there) {
            x = to;
            at = there;
            cost = at.cost();
            gradient = NormalEquations.gradient(at);
            normal = NormalEquations.matrix(at);
            for (int i = 0; i < scale.length; i++) {
                scale[i] = Math.max(scale[i], normal[i][i]);
            }
            if (flattest() <= slope) {
                settle();
            }
        }

        /** Ends here, or looks again with slopes computed anew. */
        private void settle() {
            if (age == 0 || kept == NEVER) {
                finish(Optimum.End.CONVERGED);
                return;
            }
            evaluations++;
            age = 0;
            damping = FIRST_DAMPING;
            refusal = 2;
            problem.at(x).ifPresentOrElse(anew -> move(x, anew), () -> finish(Optimum.End.CONVERGED));
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
            Optional<double[]> values = problem.values(trial);
            double ratio = (cost - values.map(Residuals::cost).orElse(Double.POSITIVE_INFINITY)) / promised;
            if (!(ratio > WORTH)) {
                refuse(promised <= gain * Math.max(cost, Double.MIN_NORMAL) || damping >= MOST_DAMPING);
                return;
            }
            accept(trial, values.orElseThrow(), ratio, promised);
        }

        private void accept(double[] trial, double[] values, double ratio, double promised) {
            Optional<Residuals> there = kept == NEVER || age < kept && ratio > TRUSTED
                    ? Optional.of(corrected(trial, values))
                    : anew(trial);
            if (there.isEmpty()) {
                refuse(damping >= MOST_DAMPING);
                return;
            }
            double before = cost;
            damping = Math.max(LEAST_DAMPING, damping * Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3)));
            refusal = 2;
            move(trial, there.get());
            boolean little = promised <= gain * before && before - cost <= gain * before;
            if (!over && little) {
                settle();
            }
        }

        private Optional<Residuals> anew(double[] trial) {
            evaluations++;
            age = 0;
            return problem.at(trial);
        }

        /** The least change of the slopes that explains the step: J + (r' - r - J s) s' / s's. */
        private Residuals corrected(double[] trial, double[] values) {
            age++;
            double[] s = difference(trial, x);
            double length = dot(s, s);
            double[][] slopes = new double[values.length][];
            for (int r = 0; r < values.length; r++) {
                slopes[r] = at.slopes()[r].clone();
                double share = (values[r] - at.values()[r] - dot(slopes[r], s)) / length;
                for (int i = 0; i < s.length; i++) {
                    slopes[r][i] += share * s[i];
                }
            }
            return new Residuals(values, slopes);
        }

        private void refuse(boolean last) {
            if (last || age > 0 && kept != NEVER) {
                settle();
                return;
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
