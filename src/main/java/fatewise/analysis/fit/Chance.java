package fatewise.analysis.fit;

import fatewise.stochastic.RandomStream;

/**
 * Streams of random numbers, one for each thing they are drawn for, so that nothing depends on what is done first.
 *
 * @param seed of all of them
 */
public record Chance(long seed) {
    /** What numbers are drawn for. */
    enum Purpose {
        STARTS,
        SEARCH,
        WALK
    }

    /** The stream for the {@code index}-th of its kind; asked again, it starts again. */
    RandomStream stream(Purpose purpose, int index) {
        return new RandomStream(seed, (long) (purpose.ordinal() + 1) << 40 | index);
    }
}
