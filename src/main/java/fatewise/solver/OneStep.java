package fatewise.solver;

/**
 * One step of a one-step method, with its working memory; driven by a {@link StepLoop}. Arrays passed in are not kept;
 * nothing is allocated after construction.
 */
public interface OneStep {
    /**
     * Forgets all history: y or f has jumped, or a new segment begins.
     *
     * @param slope f(t, y) where it begins; not kept
     */
    void restart(double[] slope);

    /** A step not longer than {@code h} for which less must be prepared, and not much shorter; or {@code h}. */
    default double handy(double h) {
        return h;
    }

    /**
     * Tries a step; changes nothing that a later attempt from the same point depends on but for matrices kept.
     *
     * @param t start of the step [d]
     * @param h its length [d]
     * @param y state at {@code t}, read only
     * @param yNew filled with the state at {@code t + h}
     * @param err filled with the estimated error of {@code yNew}
     * @return whether the step's equations were solved; if not, a shorter step is tried
     */
    boolean attempt(double t, double h, double[] y, double[] yNew, double[] err);

    /** The step attempted last is accepted; called before any {@link #interpolate} on it. */
    void accept();

    /**
     * Fills {@code out} with the state at {@code t + theta h} of the step accepted last.
     *
     * @param theta part of the step, strictly between 0 and 1
     * @param y state at the start of the step
     */
    void interpolate(double theta, double[] y, double[] out);

    /**
     * The largest rate [per d] at which the step accepted last saw differences of y grow or shrink, from its
     * Runge-Kutta stages (eq. S15); NaN if the method cannot tell.
     */
    default double rate() {
        return Double.NaN;
    }
}
