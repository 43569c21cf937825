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
        STARTS(1),
        SEARCH(2),
        WALK(3);

        private final long number;

        Purpose(long number) {
            this.number = number;
        }
    }

    /** The stream for the {@code index}-th of its kind; asked again, it starts again. */
    RandomStream stream(Purpose purpose, int index) {
        return new RandomStream(seed, purpose.number << 40 | index);
    }
}
