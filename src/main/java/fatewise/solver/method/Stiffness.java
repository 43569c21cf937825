package fatewise.solver.method;

import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;

/**
 * Estimates the largest rate of df/dy at a point by a few power iterations on differences of f, in the norm of the
 * tolerances (eq. S15). Nothing is allocated after construction.
 */
final class Stiffness {
    static final int ITERATIONS = 4;

    private static final double SMALL = Math.sqrt(Math.ulp(1.0)); // change of y over y
    private static final double ASIDE = 0.1; // part of the first direction that is not f, to wake what rests

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final double[] f0;
    private final double[] direction;
    private final double[] shifted;

    Stiffness(Rhs rhs, Tolerances tolerances, Stats stats) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        f0 = new double[rhs.dimension()];
        direction = new double[rhs.dimension()];
        shifted = new double[rhs.dimension()];
    }

    /** The rate [per d] at (t, y); 0 if f is not finite nearby. */
    double at(double t, double[] y) {
        int n = y.length;
        evaluate(t, y, f0);
        double aside = Math.max(ASIDE * tolerances.norm(f0, y, y), Double.MIN_NORMAL);
        for (int i = 0; i < n; i++) {
            double sign = (i & 1) == 0 ? 1 : -1;
            direction[i] = f0[i] + sign * aside * tolerances.scale(i, y[i], y[i]);
        }
        double near = SMALL * Math.max(1, tolerances.norm(y, y, y));
        double rate = 0;
        for (int k = 0; k < ITERATIONS; k++) {
            double size = tolerances.norm(direction, y, y);
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                return size == 0 ? rate : 0;
            }
            for (int i = 0; i < n; i++) {
                shifted[i] = y[i] + near / size * direction[i];
            }
            evaluate(t, shifted, direction);
            for (int i = 0; i < n; i++) {
                direction[i] = (direction[i] - f0[i]) / near;
            }
            rate = tolerances.norm(direction, y, y);
        }
        return rate < Double.POSITIVE_INFINITY ? rate : 0;
    }

    private void evaluate(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }
}
