package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.model.Distribution;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** y = ln a, measured as 0.5 ± 0.1 with a prior of a around 1 by a factor of e: everything in closed form. */
class FixedPointTest {
    private static final double SD = 0.1;
    private static final double BEST = 0.5 / (1 + SD * SD); // the mean of both, weighted

    private static Posterior posterior(List<RandomEffect> effects) {
        Predictor predictor = new Predictor() {
            @Override
            public Optional<double[]> values(double[] at) {
                return Optional.of(new double[] {Math.log(at[0])});
            }

            @Override
            public Optional<Predictions> at(double[] at) {
                return values(at).map(v -> new Predictions(v, new double[][] {{1}}));
            }
        };
        Prior prior = new Prior("a", 1, Distribution.LOGNORMAL, Math.E, 1e-3, 1e3);
        Observation figure = new Observation(
                "f",
                "s",
                Link.IDENTITY,
                List.of(new Observation.Term(0, 1)),
                new Gaussian(0.5, SD),
                effects.stream().map(RandomEffect::group).toList());
        return Posterior.of(predictor, List.of(prior), List.of(figure), effects);
    }

    @Test
    void theStepLeadsToTheOptimumAndIsNothingThere() {
        FixedPoint away = FixedPoint.of(posterior(List.of()), new double[] {1}).orElseThrow();
        assertEquals(BEST, away.steps()[0], 1e-12);
        assertEquals(1 / Math.sqrt(1 + 1 / (SD * SD)), away.left()[0], 1e-12);
        assertEquals(List.of(0), away.moving());
        FixedPoint there = FixedPoint.of(posterior(List.of()), new double[] {Math.exp(BEST)})
                .orElseThrow();
        assertEquals(0, there.furthest(), 1e-9);
        assertTrue(there.moving().isEmpty());
    }

    /** The shift of the paper takes up what it may, so that values fitted with it are still at rest. */
    @Test
    void randomEffectsAreAtTheirBestAndNotAtZero() {
        double tau = 0.3;
        double best = 0.5 / (1 + SD * SD + tau * tau);
        FixedPoint there = FixedPoint.of(posterior(List.of(new RandomEffect("g", tau))), new double[] {Math.exp(best)})
                .orElseThrow();
        assertEquals(0, there.furthest(), 1e-9);
        double shift = (0.5 - best) * tau / (SD * SD + tau * tau);
        double cost = 0.5 * (Math.pow((best + tau * shift - 0.5) / SD, 2) + best * best + shift * shift);
        assertEquals(cost, there.cost(), 1e-9);
    }
}
