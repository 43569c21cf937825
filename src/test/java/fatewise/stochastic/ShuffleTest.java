package fatewise.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 11})
    void everyNumberComesOnce(int bits) {
        int size = 1 << bits;
        for (int seed = 0; seed < 20; seed++) {
            int key = seed;
            long distinct = IntStream.range(0, size)
                    .map(i -> Shuffle.of(i, bits, key))
                    .filter(i -> i >= 0 && i < size)
                    .distinct()
                    .count();
            assertEquals(size, distinct);
        }
    }

    /** Neighbours, and numbers half of all apart, end up as far from each other as any two do. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32})
    void placesOfTwoNumbersHaveNothingToDoWithEachOther(int apart) {
        int seeds = 20_000;
        double product = 0;
        RandomStream stream = new RandomStream(1, 0);
        for (int s = 0; s < seeds; s++) {
            int seed = stream.bits();
            product += (Shuffle.of(7, 6, seed) - 31.5) * (Shuffle.of((7 + apart) % 64, 6, seed) - 31.5);
        }
        double variance = (64.0 * 64 - 1) / 12;
        assertEquals(-1 / 63.0, product / seeds / variance, 5 / Math.sqrt(seeds)); // two places are never the same
    }
}
