package fatewise.stochastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int MANY = 200_000;

    @Test
    void startsWithThePublishedBlockOfItsKeyAndCounter() {
        RandomStream stream = new RandomStream(0, 0);
        int[] first = IntStream.range(0, 4).map(i -> stream.bits()).toArray();
        assertArrayEquals(new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}, first);
    }

    @Test
    void dependsOnSeedAndMemberOnly() {
        assertArrayEquals(draws(7, 3), draws(7, 3));
        assertNotEquals(draws(7, 3)[0], draws(7, 4)[0]);
        assertNotEquals(draws(7, 3)[0], draws(8, 3)[0]);
        assertNotEquals(draws(7, 3)[0], draws(7L << 32, 3)[0]);
        assertNotEquals(draws(7, 3)[0], draws(7, 3L << 32)[0]);
    }

    private static double[] draws(long seed, long member) {
        RandomStream stream = new RandomStream(seed, member);
        return IntStream.range(0, 20).mapToDouble(i -> stream.uniform()).toArray();
    }

    @Test
    void uniformsHaveTheirMeanAndVarianceAndStayInside() {
        RandomStream stream = new RandomStream(20210223, 0);
        double[] u = IntStream.range(0, MANY).mapToDouble(i -> stream.uniform()).toArray();
        double mean = IntStream.range(0, MANY).mapToDouble(i -> u[i]).sum() / MANY;
        double variance = IntStream.range(0, MANY)
                        .mapToDouble(i -> (u[i] - 0.5) * (u[i] - 0.5))
                        .sum()
                / MANY;
        double lag = IntStream.range(1, MANY)
                        .mapToDouble(i -> (u[i] - 0.5) * (u[i - 1] - 0.5))
                        .sum()
                / MANY;
        assertEquals(0.5, mean, 5 * Math.sqrt(1.0 / 12 / MANY));
        assertEquals(1.0 / 12, variance, 5 * Math.sqrt(1.0 / 180 / MANY));
        assertEquals(0, lag, 5 / 12.0 / Math.sqrt(MANY));
        assertTrue(IntStream.range(0, MANY).allMatch(i -> u[i] > 0 && u[i] < 1));
    }

    @Test
    void normalsHaveTheMomentsOfANormal() {
        double[] power = new double[5];
        for (int member = 0; member < 100; member++) {
            RandomStream stream = new RandomStream(1, member);
            for (int i = 0; i < MANY / 100; i++) {
                double z = stream.normal();
                for (int k = 1; k < power.length; k++) {
                    power[k] += Math.pow(z, k) / MANY;
                }
            }
        }
        double error = 5 / Math.sqrt(MANY);
        assertEquals(0, power[1], error);
        assertEquals(1, power[2], error * Math.sqrt(2));
        assertEquals(0, power[3], error * Math.sqrt(15));
        assertEquals(3, power[4], error * Math.sqrt(96));
    }
}
