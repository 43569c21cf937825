package fatewise.solver;

/** What happens to the state vector at a moment: y(t+) = jump(y(t-)) (eq. S2). */
@FunctionalInterface
public interface Jump {
    /**
     * Changes {@code y} in place; keeps no reference to it.
     *
     * @param t time of the moment [d]
     */
    void apply(double t, double[] y);
}
