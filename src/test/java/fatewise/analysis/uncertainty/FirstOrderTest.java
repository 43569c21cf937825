package fatewise.analysis.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.stochastic.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstOrderTest {
    private static double[][] draws(long seed, int members, int numbers) {
        SobolDraws sobol = new SobolDraws(seed);
        double[][] u = new double[members][numbers];
        IntStream.range(0, members).forEach(i -> sobol.fill(i, u[i]));
        return u;
    }

    private static FirstOrder shares(double[][] u, int degree, ToDoubleFunction<double[]> f) {
        double[] y = Arrays.stream(u).mapToDouble(f).toArray();
        int[] all = IntStream.range(0, u[0].length).toArray();
        return FirstOrder.of(FirstOrder.basis(u, degree), degree, all, y);
    }

    /** y = 3 a - 2 b + c with normal a, b, c: shares 9, 4 and 1 of 14. */
    @Test
    void aLinearFunctionHasTheSharesOfItsSquares() {
        FirstOrder shares = shares(
                draws(1, 512, 5), 1, u -> 3 * Normal.inverse(u[0]) - 2 * Normal.inverse(u[1]) + Normal.inverse(u[2]));
        assertEquals(9 / 14.0, shares.share(0), 0.02);
        assertEquals(4 / 14.0, shares.share(1), 0.02);
        assertEquals(1 / 14.0, shares.share(2), 0.02);
        assertEquals(0, shares.share(3), 0.005);
        assertEquals(List.of(0, 1, 2), shares.standingOut());
        assertArrayEquals(
                new int[] {1, -1, 1}, new int[] {shares.direction(0), shares.direction(1), shares.direction(2)});
    }

    /**
     * The function of Ishigami and Homma, sin x + 7 sin2 y + 0.1 z4 sin x with all three even on (-pi, pi): first-order
     * indices 0.3139, 0.4424 and 0; the rest, 0.2437, is the interaction of x and z.
     */
    @Test
    void theFunctionOfIshigamiHasItsKnownIndices() {
        FirstOrder shares = shares(draws(2, 4096, 3), Basis.MOST, u -> {
            double x = Math.PI * (2 * u[0] - 1);
            double y = Math.PI * (2 * u[1] - 1);
            double z = Math.PI * (2 * u[2] - 1);
            return Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x);
        });
        assertEquals(0.3139, shares.share(0), 0.02);
        assertEquals(0.4424, shares.share(1), 0.02);
        assertEquals(0, shares.share(2), 0.01);
    }

    /** Five numbers of 600 make up 0.8 of the variance, fifty small ones the rest; 256 members must do. */
    @Test
    void manyMoreNumbersThanMembersLeaveTheSumsRightWithinTheirError() {
        double[][] u = draws(4, 256, 600);
        FirstOrder shares = shares(u, 1, x -> {
            double y = 0;
            for (int j = 0; j < 5; j++) {
                y += 0.4 * Normal.inverse(x[j]);
            }
            for (int j = 300; j < 350; j++) {
                y += Math.sqrt(0.2 / 50) * Normal.inverse(x[j]);
            }
            return y;
        });
        double first = IntStream.range(0, 300).mapToDouble(shares::share).sum();
        double second = IntStream.range(300, 600).mapToDouble(shares::share).sum();
        assertEquals(0.8, first, 2.5 * shares.error(0.8, 300));
        assertEquals(0.2, second, 2.5 * shares.error(0.2, 300));
        assertTrue(shares.error(0.2, 300) < 0.1, "error " + shares.error(0.2, 300));
        assertTrue(shares.standingOut().containsAll(List.of(0, 1, 2, 3, 4)), shares.standingOut()::toString);
    }

    /** Over many seeds the sum of shares of numbers that do nothing is 0 on average: no bias from their number. */
    @Test
    void noiseHasNoShare() {
        double sum = 0;
        double squares = 0;
        int seeds = 40;
        for (long seed = 0; seed < seeds; seed++) {
            double[][] u = draws(seed, 64, 200);
            FirstOrder shares = shares(u, 1, x -> Normal.inverse(x[199]));
            double others = IntStream.range(0, 199).mapToDouble(shares::share).sum();
            sum += others / seeds;
            squares += others * others / seeds;
        }
        assertEquals(0, sum, 5 * Math.sqrt(squares / seeds) + 1e-12);
    }

    @Test
    void ofWhatDoesNotVaryNothingHasAShare() {
        FirstOrder shares = shares(draws(1, 64, 3), 1, u -> 5);
        assertEquals(List.of(), shares.standingOut());
        assertEquals(0, shares.share(0));
    }

    @Test
    void straightLinesAreUsedWhenMembersAreFew() {
        assertEquals(1, Basis.degree(256, 700));
        assertEquals(Basis.MOST, Basis.degree(4096, 3));
        assertTrue(Basis.degree(1024, 700) > 1);
    }

    @Test
    void theFunctionsAreOrthonormal() {
        int n = 20_000;
        for (int degree : new int[] {1, Basis.MOST}) {
            double[][] product = new double[degree][degree];
            for (int i = 0; i < n; i++) {
                double[] at = Basis.at((i + 0.5) / n, degree);
                for (int a = 0; a < degree; a++) {
                    for (int b = 0; b < degree; b++) {
                        product[a][b] += at[a] * at[b] / n;
                    }
                }
            }
            for (int a = 0; a < degree; a++) {
                for (int b = 0; b < degree; b++) {
                    assertEquals(a == b ? 1 : 0, product[a][b], 1e-3, degree + ": " + a + ", " + b);
                }
            }
        }
    }
}
