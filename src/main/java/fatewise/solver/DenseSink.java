package fatewise.solver;

/** Is offered each accepted step, to sample from; it cannot steer the solver. */
@FunctionalInterface
public interface DenseSink {
    /** Looks at nothing, so that no interpolation is paid for. */
    DenseSink NONE = piece -> {};

    /** Receives a step; {@code piece} is valid during this call only. */
    void step(Interpolant piece);
}
