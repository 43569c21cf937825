package fatewise.solver.method;

import static fatewise.solver.method.Sdirk4Tableau.GAMMA;
import static fatewise.solver.method.Sdirk4Tableau.STAGES;

import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;

/** One step of SDIRK4: five stages, each solved by {@link Newton} with the same matrix (eq. S8). */
final class Sdirk4Step implements OneStep {
    private final int n;
    private final Newton newton;
    private final double[][] slopes; // h k_i of the step attempted last
    private final double[] before; // h k_5 of the step accepted last, the first guess for the next
    private final double[] known;
    private final double[] z;
    private double h;
    private double hBefore;

    Sdirk4Step(Rhs rhs, Tolerances tolerances, Stats stats) {
        n = rhs.dimension();
        newton = new Newton(rhs, tolerances, stats);
        slopes = new double[STAGES][n];
        before = new double[n];
        known = new double[n];
        z = new double[n];
    }

    @Override
    public void restart(double[] slope) {
        newton.restart();
        Arrays.fill(before, 0);
        hBefore = 1;
    }

    @Override
    public boolean attempt(double t, double hTry, double[] y, double[] yNew, double[] err) {
        h = hTry;
        if (!newton.prepare(t, y, GAMMA * h)) {
            newton.rowSizes(err);
            return false;
        }
        for (int i = 0; i < STAGES; i++) {
            guess(i);
            if (!newton.solve(t + Sdirk4Tableau.c(i) * h, y, known, z)) {
                newton.lastResidual(err);
                return false;
            }
            for (int m = 0; m < n; m++) {
                slopes[i][m] = (z[m] - known[m]) / GAMMA;
            }
        }
        for (int m = 0; m < n; m++) {
            yNew[m] = y[m] + z[m];
        }
        estimate(err);
        return true;
    }

    /** What stage i owes to the stages before it, and a first guess for z: the slope has not changed since. */
    private void guess(int i) {
        Arrays.fill(known, 0);
        for (int j = 0; j < i; j++) {
            double a = Sdirk4Tableau.a(i, j);
            for (int m = 0; m < n; m++) {
                known[m] += a * slopes[j][m];
            }
        }
        double scale = i == 0 ? GAMMA * h / hBefore : GAMMA;
        double[] slope = i == 0 ? before : slopes[i - 1];
        for (int m = 0; m < n; m++) {
            z[m] = known[m] + scale * slope[m];
        }
    }

    /** The difference of the embedded pair, with its stiff part damped by W (eq. S8). */
    private void estimate(double[] err) {
        for (int m = 0; m < n; m++) {
            double sum = 0;
            for (int i = 0; i < STAGES; i++) {
                sum += Sdirk4Tableau.e(i) * slopes[i][m];
            }
            err[m] = sum;
        }
        newton.damp(err);
    }

    @Override
    public void accept() {
        System.arraycopy(slopes[STAGES - 1], 0, before, 0, n);
        hBefore = h;
        newton.accepted();
    }

    @Override
    public void interpolate(double theta, double[] y, double[] out) {
        System.arraycopy(y, 0, out, 0, n);
        for (int i = 0; i < STAGES; i++) {
            double b = Sdirk4Tableau.b(i, theta);
            for (int m = 0; m < n; m++) {
                out[m] += b * slopes[i][m];
            }
        }
    }
}
