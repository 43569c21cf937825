package fatewise.solver;

/** Looks at the state vector at a moment, before or after its jumps. */
@FunctionalInterface
public interface Sampler {
    /** Sees nothing. */
    Sampler NONE = (t, y) -> {};

    /**
     * Looks at {@code y}; must neither change it nor keep it.
     *
     * @param t time of the moment [d]
     */
    void sample(double t, double[] y);
}
