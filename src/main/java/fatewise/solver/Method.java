package fatewise.solver;

/**
 * A way of integrating y' = f(t, y) over one smooth stretch of time. Stateless and shareable between threads; the
 * working memory is in the {@link Stepper} that {@link #start} makes.
 */
public interface Method {
    /** Short name for files and command lines, e.g. {@code dop853}. */
    String id();

    /** Name for people. */
    String title();

    /** Order of convergence p: halving the step divides the error by 2^p. */
    int order();

    /** Whether it stays stable on stiff problems at steps far longer than the fastest time constant. */
    boolean implicit();

    /**
     * Allocates the working memory for one problem.
     *
     * @param rhs called on the thread that advances, never concurrently
     * @param tolerances one absolute tolerance per component of {@code rhs}
     * @param stats where work is counted
     */
    Stepper start(Rhs rhs, Tolerances tolerances, Stats stats);
}
