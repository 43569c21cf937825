package fatewise.solver.method;

import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;

/** The Jacobian matrix of f by forward differences (eq. S9). Nothing is allocated after construction. */
final class DifferenceJacobian {
    private static final double ROOT_ROUNDING = Math.sqrt(Math.ulp(1.0));

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final double[] shifted;
    private final double[] f0;
    private final double[] f1;

    DifferenceJacobian(Rhs rhs, Tolerances tolerances, Stats stats) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        shifted = new double[rhs.dimension()];
        f0 = new double[rhs.dimension()];
        f1 = new double[rhs.dimension()];
    }

    /** Fills {@code jacobian}, by rows, with df/dy at (t, y); n + 1 evaluations. */
    void evaluate(double t, double[] y, double[] jacobian) {
        int n = y.length;
        stats.countJacobian();
        slope(t, y, f0);
        System.arraycopy(y, 0, shifted, 0, n);
        for (int j = 0; j < n; j++) {
            double size = Math.max(Math.abs(y[j]), tolerances.atol(j) / tolerances.rtol());
            shifted[j] = y[j] + ROOT_ROUNDING * size; // upwards: a cell count is not tried below zero
            double delta = shifted[j] - y[j]; // what was really added
            slope(t, shifted, f1);
            for (int i = 0; i < n; i++) {
                jacobian[i * n + j] = (f1[i] - f0[i]) / delta;
            }
            shifted[j] = y[j];
        }
    }

    private void slope(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }
}
