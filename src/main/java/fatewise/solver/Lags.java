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
     * @param dydt filled with f, and behind it with q of each lag [per d]
     */
    void evaluate(double t, double[] y, double[] dydt);

    /**
     * What all states of a step have in common.
     *
     * @param rates r of each lag [per d]
     * @param guess about y_l of each lag, to choose between rising and falling
     */
    void follow(double[] rates, double[] guess);

    /**
     * Takes f where the lags have followed: each solves y_l = b_l + w_l (f_l(y) + r_l y_l) in its turn.
     *
     * @param t time [d]
     * @param y state; what stands in the places of lags means nothing; read only
     * @param b of each lag
     * @param weights w of each lag [d]
     * @param dydt filled with f, and behind it with the goal f_l + r_l y_l of each lag
     */
    void complete(double t, double[] y, double[] b, double[] weights, double[] dydt);
}
