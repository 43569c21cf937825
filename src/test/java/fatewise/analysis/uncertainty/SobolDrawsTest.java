package fatewise.analysis.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SobolDrawsTest {
    private static double[][] draws(long seed, int members, int numbers) {
        SobolDraws sobol = new SobolDraws(seed);
        double[][] u = new double[members][numbers];
        for (int i = 0; i < members; i++) {
            sobol.fill(i, u[i]);
        }
        return u;
    }

    @Test
    void aMemberDependsOnItsNumberAndTheSeedOnly() {
        double[] late = new double[10];
        new SobolDraws(7).fill(200, late);
        assertArrayEquals(draws(7, 201, 10)[200], late);
        assertNotEquals(draws(8, 1, 10)[0][0], draws(7, 1, 10)[0][0]);
        double[] fewer = new double[3];
        new SobolDraws(7).fill(200, fewer);
        assertArrayEquals(Arrays.copyOf(late, 3), fewer);
    }

    /** Of the first 2^m members each 2^m-th part of every number's range holds one. */
    @Test
    void everyNumberIsSpreadEvenly() {
        for (int members : new int[] {32, 64, 256}) {
            double[][] u = draws(1, members, 30);
            for (int j = 0; j < 30; j++) {
                Set<Integer> cells = new HashSet<>();
                for (double[] member : u) {
                    cells.add((int) (member[j] * members));
                }
                assertEquals(members, cells.size(), "number " + j);
            }
        }
    }

    /** Any two of the first two dimensions of Sobol' make a net: every box of area 2^-m, however long, holds one. */
    @Test
    void twoNumbersOfAGroupAreSpreadEvenlyTogether() {
        double[][] u = draws(5, 256, 2);
        for (int wide = 0; wide <= 8; wide++) {
            Set<Integer> cells = new HashSet<>();
            for (double[] member : u) {
                int x = (int) (member[0] * (1 << wide));
                int y = (int) (member[1] * (256 >> wide));
                cells.add(x * (256 >> wide) + y);
            }
            assertEquals(256, cells.size(), "boxes of width 2^-" + wide);
        }
    }

    /** In plain Sobol' of some hundred dimensions some pairs would move nearly together. */
    @Test
    void numbersFarApartAreNotCorrelatedMoreThanByChance() {
        int members = 256;
        int numbers = 400;
        double[][] u = draws(3, members, numbers);
        double most = 0;
        double squares = 0;
        for (int a = 0; a < numbers; a++) {
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (double[] member : u) {
                    sum += (member[a] - 0.5) * (member[b] - 0.5);
                }
                double r = 12 * sum / members;
                most = Math.max(most, Math.abs(r));
                squares += r * r;
            }
        }
        double pairs = numbers * (numbers - 1) / 2.0;
        assertTrue(most < 5.5 / Math.sqrt(members), "largest correlation " + most);
        assertEquals(1.0 / members, squares / pairs, 0.1 / members);
    }

    @Test
    void meansComeOutFarBetterThanByChance() {
        double error = 0;
        for (long seed = 0; seed < 20; seed++) {
            double sum = 0;
            for (double[] u : draws(seed, 256, 4)) {
                sum += u[0] * u[1] + Math.exp(u[2]) * u[3];
            }
            double exact = 0.25 + (Math.E - 1) / 2;
            error += Math.pow(sum / 256 - exact, 2) / 20;
        }
        assertTrue(Math.sqrt(error) < 0.003, "root mean square error " + Math.sqrt(error)); // 0.04 by chance
    }
}
