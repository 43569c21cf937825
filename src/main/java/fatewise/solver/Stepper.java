package fatewise.solver;

/**
 * A {@link Method} at work on one problem: carries y over one smooth stretch after the other. Keeps no history from
 * one stretch to the next: equal arguments give equal bits. For one thread.
 */
public interface Stepper {
    /**
     * Integrates from {@code t0} to {@code t1 > t0}; never looks beyond {@code t1} and lands on it bit for bit.
     *
     * @param t0 start [d]
     * @param y in: state at {@code t0}; out: state at the time the outcome tells
     * @param t1 end [d]
     * @param hStart first step to try [d], or NaN to have one chosen; cut to the stretch if longer
     * @param sink offered every accepted step; cannot change what is computed
     * @return {@link Outcome.Completed} or why not; never throws for numerical reasons
     */
    Outcome advance(double t0, double[] y, double t1, double hStart, DenseSink sink);

    /** The step [d] the controller would take next had the stretch gone on; NaN before the first accepted step. */
    double nextStep();
}
