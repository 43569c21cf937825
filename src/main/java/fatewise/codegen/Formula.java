package fatewise.codegen;

/**
 * A straight-line program made by the {@link Emitter}: it has no state and may run on several threads at once, each
 * with a {@code work} of its own.
 */
interface Formula {
    /** Length of {@code work}. */
    int workLength();

    /**
     * Computes every output.
     *
     * @param y state vector, read only
     * @param given numbers of the setting, see {@link Ir.Given}
     * @param work what one part of the program leaves for the next; contents before and after mean nothing
     * @param out filled
     */
    void evaluate(double[] y, double[] given, double[] work, double[] out);
}
