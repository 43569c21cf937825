package fatewise.analysis.fit;

/** A stream of random numbers. */
public interface Chance {
    /** Above 0 and below 1. */
    double uniform();

    /** Standard normal. */
    double normal();

    /** Streams that do not depend on each other, by what they are for. */
    @FunctionalInterface
    interface Source {
        /** The stream with these indices; asked again, it starts again. */
        Chance stream(long purpose, long index);
    }
}
