package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikelihoodTest {
    static List<Likelihood> all() {
        return List.of(
                new Gaussian(0.7, 0.3),
                Gaussian.of(Link.LOGIT, 0.82, 0.05),
                Gaussian.of(Link.LOG, 2.5e6, 4e5),
                new BetaBinomial(37, 100, 0.05),
                new BetaBinomial(0, 50, 0.1),
                new BetaBinomial(50, 50, 0.1),
                Between.below(-1, 0.4),
                Between.above(0.2, 0.3),
                new Between(-0.3, 0.3, 0.2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSlopeIsThatOfTheResidual(Likelihood likelihood) {
        for (double x = -6.013; x < 6; x += 0.37) {
            double slope = Differences.slope(likelihood::residual, x, 1e-3);
            assertEquals(slope, likelihood.slope(x), 1e-6 * (1 + Math.abs(slope)), "at " + x);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theResidualIsLeastAtTheBestPrediction(Likelihood likelihood) {
        double best = likelihood.best();
        if (Double.isFinite(best)) {
            assertEquals(0, likelihood.residual(best), 1e-6);
            assertTrue(likelihood.residual(best - 0.5) < 0);
            assertTrue(likelihood.residual(best + 0.5) > 0);
        } else {
            assertEquals(0, likelihood.residual(best > 0 ? 25 : -25), 1e-4);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void farFromTheDataNothingOverflows(Likelihood likelihood) {
        for (double x : new double[] {-400, -40, 40, 400}) {
            assertTrue(Double.isFinite(likelihood.residual(x)), likelihood + " at " + x);
            assertTrue(Double.isFinite(likelihood.slope(x)), likelihood + " at " + x);
        }
    }

    @Test
    void halfTheSquareIsMinusTheLogarithmOfTheBetaBinomial() {
        double overdispersion = 0.05;
        double size = (1 - overdispersion) / overdispersion;
        BetaBinomial likelihood = new BetaBinomial(37, 100, overdispersion);
        double reference = logBeta(37, 100, size, likelihood.best());
        for (double x : new double[] {-3, -1, 0, 2}) {
            double r = likelihood.residual(x);
            assertEquals(reference - logBeta(37, 100, size, x), 0.5 * r * r, 1e-8);
        }
    }

    private static double logBeta(int k, int n, double size, double x) {
        double q = 1 / (1 + Math.exp(-x));
        return Beta.logBeta(k + q * size, n - k + (1 - q) * size) - Beta.logBeta(q * size, (1 - q) * size);
    }

    @Test
    void halfTheSquareIsMinusTheLogarithmOfTheProbit() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        Between down = Between.below(-0.1, 0.5);
        for (double x : new double[] {-2, -0.3, 0, 1.2}) {
            double p = normal.cumulativeProbability((-0.1 - x) / 0.5);
            assertEquals(-Math.log(p), 0.5 * down.residual(x) * down.residual(x), 1e-10);
        }
    }

    @Test
    void theThreeClassesOfAnOrderedProbitAddUpToOne() {
        Likelihood down = Between.below(-0.2, 0.3);
        Likelihood same = new Between(-0.2, 0.2, 0.3);
        Likelihood up = Between.above(0.2, 0.3);
        double least = new NormalDistribution(null, 0, 1).probability(-0.2 / 0.3, 0.2 / 0.3);
        for (double x = -2; x < 2; x += 0.25) {
            assertEquals(1, p(down, x) + least * p(same, x) + p(up, x), 1e-12);
        }
    }

    private static double p(Likelihood likelihood, double x) {
        return Math.exp(-0.5 * likelihood.residual(x) * likelihood.residual(x));
    }

    @Test
    void withManyCellsAndNoOverdispersionABetaBinomialIsNearlyNormal() {
        Likelihood cells = new BetaBinomial(4000, 10_000, 1e-7);
        double x = Math.log(0.41 / 0.59);
        assertEquals(0.01 / Math.sqrt(0.4 * 0.6 / 10_000), cells.residual(x), 0.03);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Gaussian(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Between(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new BetaBinomial(5, 4, 0.1));
    }

    @Test
    void farInTheTailTheLogarithmIsThatOfTheIntegral() {
        assertEquals(-804.608442013754, NormalTail.log(-40), 1e-9); // 40 digits, rounded
        assertEquals(-454.321243956343, NormalTail.log(-30), 1e-9);
        assertEquals(Math.log(0.5), NormalTail.log(0), 1e-15);
        assertEquals(NormalTail.logBetween(-3, -2), NormalTail.logBetween(2, 3), 1e-13);
    }
}
