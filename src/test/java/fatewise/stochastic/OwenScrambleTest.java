package fatewise.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwenScrambleTest {
    private static final int SEED = 0x1234567;
    private static final int DIGITS = 12;

    /** What makes a scramble nested: the first k digits of the result depend on the first k digits alone. */
    @Test
    void digitsDependOnTheDigitsBeforeThem() {
        for (int k = 1; k < DIGITS; k++) {
            int rest = DIGITS - k;
            for (int i = 0; i < 200; i++) {
                int x = new RandomStream(5, i).bits() >>> (32 - DIGITS);
                int y = x >>> rest << rest | new RandomStream(6, i).bits() >>> (32 - rest);
                assertEquals(OwenScramble.of(x, DIGITS, SEED) >>> rest, OwenScramble.of(y, DIGITS, SEED) >>> rest);
            }
        }
    }

    @Test
    void everyIntervalKeepsItsOnePoint() {
        long distinct = IntStream.range(0, 1 << DIGITS)
                .map(i -> OwenScramble.of(i, DIGITS, SEED))
                .distinct()
                .count();
        assertEquals(1 << DIGITS, distinct);
    }

    @Test
    void seedsScrambleDifferently() {
        assertNotEquals(OwenScramble.of(0, 31, 1), OwenScramble.of(0, 31, 2));
    }

    /** Each digit is flipped for half of all seeds, and two neighbours together for a quarter. */
    @Test
    void digitsAreFlippedHalfTheTimeAndIndependently() {
        int seeds = 4000;
        RandomStream stream = new RandomStream(9, 0);
        int[] flipped = new int[DIGITS];
        int[] together = new int[DIGITS];
        for (int s = 0; s < seeds; s++) {
            int result = OwenScramble.of(0, DIGITS, stream.bits());
            for (int d = 0; d < DIGITS; d++) {
                flipped[d] += result >>> d & 1;
                together[d] += (result >>> d & result >>> ((d + 1) % DIGITS)) & 1;
            }
        }
        for (int d = 0; d < DIGITS; d++) {
            assertEquals(0.5, (double) flipped[d] / seeds, 5 * Math.sqrt(0.25 / seeds), "digit " + d);
            assertEquals(0.25, (double) together[d] / seeds, 5 * Math.sqrt(0.1875 / seeds), "digit " + d);
        }
    }

    @Test
    void aUniformBeginsWithItsDigitsAndFillsItsInterval() {
        for (int i = 0; i < 1 << 8; i++) {
            double u = OwenScramble.uniform(i, 8, SEED);
            assertEquals(OwenScramble.of(i, 8, SEED), (int) (u * 256));
            assertTrue(u > 0 && u < 1);
        }
        double mean = IntStream.range(0, 4096)
                        .mapToDouble(i -> 4096 * OwenScramble.uniform(i, 12, SEED) % 1)
                        .sum()
                / 4096;
        assertEquals(0.5, mean, 5 / Math.sqrt(12 * 4096));
    }
}
