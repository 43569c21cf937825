package fatewise.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwenScrambleTest {
    private static final int SEED = 0x1234567;

    /** What makes a scramble nested: the first k digits of the result depend on the first k digits alone. */
    @Test
    void digitsDependOnTheDigitsBeforeThem() {
        for (int k = 1; k < 32; k++) {
            int head = -1 << (32 - k);
            for (int i = 0; i < 200; i++) {
                int x = new RandomStream(5, i).bits();
                int y = (x & head) | (new RandomStream(6, i).bits() & ~head);
                assertEquals(OwenScramble.of(x, SEED) & head, OwenScramble.of(y, SEED) & head);
            }
        }
    }

    @Test
    void everyIntervalKeepsItsOnePoint() {
        int bits = 10;
        long distinct = IntStream.range(0, 1 << bits)
                .map(i -> OwenScramble.of(i << (32 - bits), SEED) >>> (32 - bits))
                .distinct()
                .count();
        assertEquals(1 << bits, distinct);
    }

    @Test
    void seedsScrambleDifferently() {
        assertNotEquals(OwenScramble.of(0, 1), OwenScramble.of(0, 2));
    }

    /** Each of the first digits is flipped for about half of all seeds. */
    @Test
    void everyDigitIsFlippedHalfTheTime() {
        int seeds = 4000;
        RandomStream stream = new RandomStream(9, 0);
        int[] flipped = new int[32];
        for (int s = 0; s < seeds; s++) {
            int result = OwenScramble.of(0, stream.bits());
            for (int d = 0; d < 32; d++) {
                flipped[d] += result >>> (31 - d) & 1;
            }
        }
        for (int d = 0; d < 32; d++) {
            assertEquals(0.5, (double) flipped[d] / seeds, 5 * Math.sqrt(0.25 / seeds), "digit " + d);
        }
    }
}
