package fatewise.solver;

/** The solution within one accepted step, to be used during {@link DenseSink#step} only. */
public interface Interpolant {
    /** Start of the step [d]. */
    double from();

    /** End of the step [d]. */
    double to();

    /**
     * Fills {@code out} with y(t); at the two ends it is the computed state bit for bit.
     *
     * @param t time within {@link #from} and {@link #to} [d]
     */
    void at(double t, double[] out);
}
