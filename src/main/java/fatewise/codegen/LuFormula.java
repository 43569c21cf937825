package fatewise.codegen;

/**
 * The factors of one pattern as straight-line code, made by the {@link LuEmitter}: it has no state and may run on several
 * threads at once, each with an array {@code l} of its own, in which the factors stay.
 */
interface LuFormula {
    /**
     * Factors c diag(I, 0) - J.
     *
     * @param m values of J in the order of its pattern, read only
     * @param l filled
     */
    void factor(double c, double[] m, double[] l);

    /**
     * Overwrites {@code b}, one number for each state, with the solution for {@code b + more}.
     *
     * @param l factors
     * @param more read only
     */
    void solve(double[] l, double[] b, double[] more);
}
