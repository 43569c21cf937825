package fatewise.solver;

/**
 * Guesses a first step from the sizes of y, f and the change of f over an Euler step (eq. S7).
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-78862-1">Hairer, Norsett, Wanner: Solving ODEs I, section II.4</a>
 */
final class FirstStep {
    private static final double FLAT = 1e-15; // sizes and slopes below this say nothing
    private static final double PART = 1e-2; // of the time in which y changes by its own size
    private static final double BLIND = 1e-6; // d, where nothing is known

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final double exponent;
    private final double[] f0;
    private final double[] f1;
    private final double[] y1;

    FirstStep(Rhs rhs, Tolerances tolerances, Stats stats, int errorOrder) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        exponent = 1.0 / (errorOrder + 1);
        f0 = new double[rhs.dimension()];
        f1 = new double[rhs.dimension()];
        y1 = new double[rhs.dimension()];
    }

    /** A step [d] of at most {@code longest}; evaluates f twice, never beyond {@code t + longest}. */
    double choose(double t, double[] y, double longest) {
        evaluate(t, y, f0);
        double d0 = tolerances.norm(y, y, y);
        double d1 = tolerances.norm(f0, y, y);
        double h0 = d0 > FLAT && d1 > FLAT && d1 < Double.POSITIVE_INFINITY ? PART * d0 / d1 : BLIND;
        h0 = Math.min(h0, longest);
        for (int i = 0; i < y.length; i++) {
            y1[i] = y[i] + h0 * f0[i];
        }
        evaluate(t + h0, y1, f1);
        for (int i = 0; i < y.length; i++) {
            f1[i] -= f0[i];
        }
        double steepest = Math.max(d1, tolerances.norm(f1, y, y) / h0);
        double h1 = steepest > FLAT ? Math.pow(PART / steepest, exponent) : Math.max(BLIND, h0 * 1e-3);
        double h = Math.min(Math.min(100 * h0, h1), longest);
        return h > 0 ? h : Math.min(BLIND, longest); // NaN from f: the loop will find a step or stall
    }

    private void evaluate(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }
}
