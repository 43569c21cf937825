package fatewise.solver;

/** Is told when a segment between two stops of the {@link Schedule} begins, so that the right-hand side can switch. */
@FunctionalInterface
public interface SegmentListener {
    /** Listens to nothing. */
    SegmentListener NONE = (segment, from, to) -> {};

    /**
     * Called once per segment in order of time, after the jumps at its start and before any evaluation within it.
     *
     * @param segment 0 for the first; {@code schedule.stop(segment)} is its start
     * @param from start [d]
     * @param to end [d]
     */
    void enter(int segment, double from, double to);
}
