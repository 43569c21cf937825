package fatewise.sim;

/** Whoever waits for many tasks. Asked by several threads. */
public interface Watch {
    /** Nobody watches. */
    Watch NONE = (done, of) -> {};

    /** So many tasks are done. */
    void done(int done, int of);

    /** True to stop: what is being worked on is finished, nothing new is begun. */
    default boolean cancelled() {
        return false;
    }
}
