package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.stochastic.RandomStream;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class AdaptiveMetropolisTest {
    /** Deviations 0.5 and 2, correlation 0.9, means 1 and -1. */
    private static final LeastSquares NORMAL = Differences.problem(
            x -> {
                double a = (x[0] - 1) / 0.5;
                double b = (x[1] + 1) / 2;
                return new double[] {a, (b - 0.9 * a) / Math.sqrt(1 - 0.81)};
            },
            Differences.filled(2, -30),
            Differences.filled(2, 30));

    private static final AdaptiveMetropolis SAMPLER = new AdaptiveMetropolis(3000, 10_000, 4);
    private static final double[][] UNIT = {{1, 0}, {0, 1}};

    private static double[][] column(List<double[][]> chains, int variable) {
        return chains.stream()
                .map(c ->
                        java.util.Arrays.stream(c).mapToDouble(x -> x[variable]).toArray())
                .toArray(double[][]::new);
    }

    private static double mean(List<double[][]> chains, ToDoubleFunction<double[]> f) {
        return chains.stream()
                .flatMap(java.util.Arrays::stream)
                .mapToDouble(f)
                .average()
                .orElseThrow();
    }

    @Test
    void drawsFromAKnownNormalWithoutBeingToldItsShape() {
        List<double[][]> chains = SAMPLER.run(NORMAL, new double[] {1, -1}, UNIT, new Chance(3));
        double size = Convergence.effectiveSize(column(chains, 1));
        assertTrue(size > 2000, () -> "worth " + size);
        assertEquals(1, Convergence.rHat(column(chains, 0)), 0.01);
        assertEquals(1, Convergence.rHat(column(chains, 1)), 0.01);
        double error = 4 / Math.sqrt(size); // four standard errors
        double m0 = mean(chains, x -> x[0]);
        double m1 = mean(chains, x -> x[1]);
        assertEquals(1, m0, 0.5 * error);
        assertEquals(-1, m1, 2 * error);
        assertEquals(0.25, mean(chains, x -> (x[0] - m0) * (x[0] - m0)), 0.25 * Math.sqrt(2) * error);
        assertEquals(4, mean(chains, x -> (x[1] - m1) * (x[1] - m1)), 4 * Math.sqrt(2) * error);
        assertEquals(0.9, mean(chains, x -> (x[0] - m0) * (x[1] - m1)), Math.sqrt(1.81) * error);
    }

    @Test
    void aBoundCutsTheDistribution() {
        LeastSquares half = Differences.problem(x -> new double[] {x[0]}, new double[] {0}, new double[] {30});
        List<double[][]> chains = SAMPLER.run(half, new double[] {0.5}, new double[][] {{1}}, new Chance(4));
        assertEquals(Math.sqrt(2 / Math.PI), mean(chains, x -> x[0]), 0.04);
        assertTrue(column(chains, 0)[0].length == 10_000 && mean(chains, x -> x[0] < 0 ? 1 : 0) == 0);
    }

    @Test
    void aChainIsTheSameWheneverItIsWalked() {
        AdaptiveMetropolis few = new AdaptiveMetropolis(200, 100, 3);
        double[] optimum = {1, -1};
        double[][] alone = few.chain(NORMAL, optimum, UNIT, new Chance(5), 2);
        double[][] inTurn = few.run(NORMAL, optimum, UNIT, new Chance(5)).get(2);
        for (int i = 0; i < alone.length; i++) {
            assertArrayEquals(alone[i], inTurn[i]);
        }
    }

    @Test
    void independentDrawsAreWorthTheirNumber() {
        double[][] chains = correlated(0);
        assertEquals(1, Convergence.effectiveSize(chains) / 8000, 0.1);
        assertEquals(1, Convergence.rHat(chains), 0.005);
    }

    /** x' = 0.8 x + noise: worth (1 - 0.8) / (1 + 0.8) of its length. */
    @Test
    void correlatedDrawsAreWorthLess() {
        assertEquals(0.2 / 1.8, Convergence.effectiveSize(correlated(0.8)) / 8000, 0.02);
    }

    @Test
    void aChainSomewhereElseIsSeen() {
        double[][] chains = correlated(0);
        for (int i = 0; i < chains[0].length; i++) {
            chains[0][i] += 2;
        }
        assertTrue(Convergence.rHat(chains) > 1.2);
        assertTrue(Convergence.effectiveSize(chains) < 100);
    }

    private static double[][] correlated(double by) {
        double[][] chains = new double[4][2000];
        for (int c = 0; c < chains.length; c++) {
            RandomStream chance = new RandomStream(11, c);
            double x = chance.normal() / Math.sqrt(1 - by * by);
            for (int i = 0; i < chains[c].length; i++) {
                x = by * x + chance.normal();
                chains[c][i] = x;
            }
        }
        return chains;
    }
}
