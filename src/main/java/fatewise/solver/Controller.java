package fatewise.solver;

/**
 * Chooses step sizes from scaled errors, with memory of the step before (eq. S5): Gustafsson's predictive controller
 * for implicit Runge-Kutta methods. Nothing is allocated after construction.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-05221-7">Hairer, Wanner: Solving ODEs II, section IV.8</a>
 */
public final class Controller {
    private static final double SAFETY = 0.9;
    private static final double SHRINK = 0.2; // at most this much smaller
    private static final double GROW = 6; // at most this much larger
    private static final double LEAST_ERROR = 1e-10; // keeps the powers finite
    private static final double LEAST_MEMORY = 1e-2; // as in the book: tiny errors say nothing about the next
    private static final double SMALLEST = 1e-15; // of max(1 d, |t|): below it t + h stops moving
    private static final double UNSOLVED = 0.5;

    private final double exponent;
    private final double largestRoot; // of an error that is remembered
    private double hOld;
    private double rootOld; // that of the error before, not of a tiny one
    private boolean refused;

    /**
     * A controller for one method.
     *
     * @param errorOrder order q of the lower of the two solutions whose difference is the error, so err ~ h^(q + 1)
     */
    public Controller(int errorOrder) {
        exponent = 1.0 / (errorOrder + 1);
        largestRoot = Math.pow(LEAST_MEMORY, -exponent);
    }

    /** Forgets the steps before. */
    public void restart() {
        hOld = Double.NaN;
        refused = false;
    }

    /** The step to take after one of length {@code h} was accepted with scaled error {@code e <= 1}. */
    public double afterAccepted(double h, double e) {
        double root = Math.pow(Math.max(e, LEAST_ERROR), -exponent);
        double factor = SAFETY * root;
        if (!Double.isNaN(hOld)) {
            factor = Math.min(factor, factor * (h / hOld) * (root / rootOld)); // eq. S5
        }
        hOld = h;
        rootOld = Math.min(root, largestRoot);
        double next = h * Math.min(GROW, Math.max(SHRINK, factor));
        next = refused ? Math.min(next, h) : next;
        refused = false;
        return next;
    }

    /** The step to try after one of length {@code h} was refused; {@code e} may be infinite or NaN: not solved. */
    public double afterRefused(double h, double e) {
        refused = true;
        double factor = e < Double.POSITIVE_INFINITY ? SAFETY * Math.pow(e, -exponent) : UNSOLVED;
        return h * Math.min(UNSOLVED * 1.8, Math.max(SHRINK, factor));
    }

    /** Whether a step of length {@code h} at {@code t} is too small to be worth trying. */
    public boolean stalls(double t, double h) {
        return !(h > SMALLEST * Math.max(1, Math.abs(t)));
    }
}
