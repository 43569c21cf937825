package fatewise.solver;

/**
 * Chooses the step that begins a segment from the size of f and the rate at which it changes over an Euler step
 * (eq. S7). The slope at the start is kept for the method, so that only one evaluation is extra.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-78862-1">Hairer, Norsett, Wanner: Solving ODEs I, section II.4</a>
 */
public final class FirstStep {
    private static final double FLAT = 1e-15; // sizes and slopes below this say nothing
    private static final double PART = 1e-2; // of the time in which y changes by its own size
    private static final double BLIND = 1e-6; // d, where nothing is known
    private static final double LEAP = 1e3; // Euler steps, if nothing else bounds it
    private static final double MUCH = 2; // a last good step not longer than so many times the guess is kept

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final int order;
    private final double constant;
    private final double[] f0;
    private final double[] f1;
    private final double[] y1;

    /** Room for one problem; order and constant of the error estimate as in {@link StepLoop}. */
    public FirstStep(Rhs rhs, Tolerances tolerances, Stats stats, int errorOrder, double errorConstant) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        order = errorOrder;
        constant = errorConstant;
        f0 = new double[rhs.dimension()];
        f1 = new double[rhs.dimension()];
        y1 = new double[rhs.dimension()];
    }

    /** f at the point {@link #choose} was asked about. */
    public double[] slope() {
        return f0;
    }

    /**
     * A step [d] of at most {@code longest}; evaluates f twice, never beyond {@code t + longest}.
     *
     * @param hLast step that was good before y or f jumped [d], or NaN; kept unless f now changes much faster
     */
    public double choose(double t, double[] y, double longest, double hLast) {
        evaluate(t, y, f0);
        double d0 = tolerances.norm(y, y, y);
        double d1 = tolerances.norm(f0, y, y);
        double h0 = d0 > FLAT && d1 > FLAT && d1 < Double.POSITIVE_INFINITY ? PART * d0 / d1 : BLIND;
        h0 = Math.min(h0, hLast > 0 ? Math.min(hLast, longest) : longest);
        for (int i = 0; i < y.length; i++) {
            y1[i] = y[i] + h0 * f0[i];
        }
        evaluate(t + h0, y1, f1);
        for (int i = 0; i < y.length; i++) {
            f1[i] -= f0[i];
        }
        double guess = guess(h0, d1, tolerances.norm(f1, y, y) / h0);
        if (hLast > 0 && !(MUCH * guess < hLast)) {
            return Math.min(hLast, longest);
        }
        double h = Math.min(Math.min(hLast > 0 ? hLast : LEAP * h0, guess), longest);
        return h > 0 ? h : Math.min(BLIND, longest); // NaN from f: the loop will find a step or stall
    }

    /** Where the estimated error would be {@link #PART} if every derivative of y were the one before times the rate. */
    private double guess(double h0, double d1, double d2) {
        if (!(Math.max(d1, d2) > FLAT)) {
            return Math.max(BLIND, h0 * LEAP);
        }
        double rate = d2 / Math.max(d1, PART * d2 * h0); // [1/d]
        double error = constant * d1 * Math.pow(rate, order); // of a step of one day
        return Math.pow(PART / Math.max(error, Double.MIN_NORMAL), 1.0 / (order + 1));
    }

    private void evaluate(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }
}
