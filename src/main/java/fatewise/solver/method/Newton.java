package fatewise.solver.method;

import fatewise.linalg.ShiftedLu;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;

/**
 * Solves z = known + gamma h f(t, y + z) by simplified Newton iterations with W = I - gamma h J (eq. S9). Keeps J and
 * the factors of W from step to step while they serve. Nothing is allocated after construction.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-05221-7">Hairer, Wanner: Solving ODEs II, section IV.8</a>
 */
final class Newton {
    private static final int MOST_ITERATIONS = 10;
    private static final double FAST = 1e-2; // contraction below which an old Jacobian will do for the next step
    private static final double LOOSEST = 0.03; // of the error tolerance, left over in z

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final Jacobian jacobian;
    private final ShiftedLu lu; // of I / (gamma h) - J, which is W / (gamma h)
    private final double[] matrix;
    private final double[] stage;
    private final double[] delta;
    private final double[] residual;
    private final double enough;
    private double factoredFor; // gamma h of the factors; NaN: there are none
    private boolean haveJacobian;
    private boolean fresh;
    private double slowest;
    private double contraction;

    Newton(Rhs rhs, Tolerances tolerances, Stats stats) {
        int n = rhs.dimension();
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        jacobian = DifferenceJacobian.of(rhs, tolerances, stats);
        lu = jacobian.lu();
        matrix = new double[jacobian.pattern().count()];
        stage = new double[n];
        delta = new double[n];
        residual = new double[n];
        enough = Math.max(10 * Math.ulp(1.0) / tolerances.rtol(), Math.min(LOOSEST, Math.sqrt(tolerances.rtol())));
    }

    /** Forgets the matrices. */
    void restart() {
        haveJacobian = false;
        factoredFor = Double.NaN;
        contraction = 1;
    }

    /** Makes W for a step from (t, y); false if it is singular or not finite. */
    boolean prepare(double t, double[] y, double gammaH) {
        slowest = 0;
        if (!haveJacobian) {
            jacobian.evaluate(t, y, matrix);
            stats.countJacobian();
            haveJacobian = true;
            fresh = true;
            factoredFor = Double.NaN;
        }
        if (factoredFor != gammaH) {
            stats.countFactorization();
            factoredFor = lu.factor(1 / gammaH, matrix) ? gammaH : Double.NaN;
        }
        return factoredFor == gammaH;
    }

    /** Iterates from the guess in {@code z}; false if it does not converge, then with a new Jacobian next time. */
    boolean solve(double t, double[] y, double[] known, double[] z) {
        double before = Double.NaN;
        double eta = Math.pow(Math.max(contraction, Math.ulp(1.0)), 0.8); // from the stage before
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double size = iterate(t, y, known, z);
            if (iteration > 1) {
                double theta = size / before;
                slowest = Math.max(slowest, theta);
                double left = size * Math.pow(theta, MOST_ITERATIONS - iteration) / (1 - theta);
                if (!(theta < 0.99) || !(left < 1e3 * enough)) {
                    break;
                }
                eta = theta / (1 - theta);
            }
            if (eta * size <= enough) {
                contraction = eta;
                return true;
            }
            if (!Double.isFinite(size)) {
                break;
            }
            before = size;
        }
        haveJacobian = fresh; // the matrix of this very point is as good as it gets: the step must shrink
        contraction = 1;
        return false;
    }

    private double iterate(double t, double[] y, double[] known, double[] z) {
        int n = y.length;
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + z[m];
        }
        rhs.evaluate(t, stage, delta);
        stats.countEvaluation();
        for (int m = 0; m < n; m++) {
            delta[m] = (known[m] - z[m]) / factoredFor + delta[m];
        }
        System.arraycopy(delta, 0, residual, 0, n); // solving would spread a NaN to all
        lu.solve(delta);
        for (int m = 0; m < n; m++) {
            z[m] += delta[m];
        }
        return tolerances.norm(delta, y, stage);
    }

    /** Who is to blame when there is no error estimate: by what the equations are still missed. */
    void lastResidual(double[] err) {
        System.arraycopy(residual, 0, err, 0, err.length);
    }

    /** Who is to blame when W cannot be factored: by the size of the rows of J. */
    void rowSizes(double[] err) {
        Arrays.fill(err, 0);
        for (int k = 0; k < matrix.length; k++) {
            int row = jacobian.pattern().row(k);
            if (row < err.length) { // not of a sum
                err[row] += Math.abs(matrix[k]);
            }
        }
    }

    /** Overwrites {@code err} with W^-1 err. */
    void damp(double[] err) {
        lu.solve(err);
        for (int m = 0; m < err.length; m++) {
            err[m] /= factoredFor;
        }
    }

    /** The point moves on, so the Jacobian is no longer that of the point; drops it if it converged slowly. */
    void accepted() {
        fresh = false;
        haveJacobian = slowest < FAST;
    }
}
