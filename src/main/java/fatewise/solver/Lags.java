package fatewise.solver;

/**
 * Components that follow a goal: their derivative is p - q y_l, with p and q free of y_l itself, and they can be put in an
 * order in which each depends on those before it and on components that are no lags. Compounds that decay, latches and
 * pathway activities do. An exponential method solves them in closed form (eq. S16). For one thread.
 */
public interface Lags {
    /** Their indices, rising. */
    int[] components();

    /** How the rate of a lag depends on the state, until something jumps. */
    enum Rate {
        /** Not at all; it must be handed on exactly. */
        STEADY,
        /** It is one of several fixed numbers. */
        SWITCHES,
        /** It may take any value. */
        DRIFTS
    }

    /** How the rate of the k-th lag depends on the state. */
    Rate rate(int k);

    /**
     * f, and the rates q at which the lags follow.
     *
     * @param t time [d]
     * @param y state, read only
     * @param dydt filled with f
     * @param rates filled with q of each lag [per d]
     */
    void evaluate(double t, double[] y, double[] dydt, double[] rates);

    /**
     * Completes a state and takes f there: each lag solves y_l = b_l + w_l (f_l(y) + r_l y_l) in its turn.
     *
     * @param t time [d]
     * @param y in: b_l where a lag is, the state elsewhere; out: the state
     * @param weights w of each lag [d]
     * @param rates r of each lag [per d]
     * @param guess about y_l of each lag, to choose between rising and falling
     * @param dydt filled with f of the completed state
     */
    void complete(double t, double[] y, double[] weights, double[] rates, double[] guess, double[] dydt);
}
