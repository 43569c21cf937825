package fatewise.analysis.fit;

/** Somebody who follows a fit. */
@FunctionalInterface
public interface FitWatch {
    /** Nobody. */
    FitWatch NOBODY = (what, done, of) -> {};

    /**
     * A piece of work is about to be done, or was at hand already.
     *
     * @param what in words, such as {@code searching}
     * @param done pieces of its kind before it
     * @param of pieces of its kind
     */
    void told(String what, int done, int of);
}
