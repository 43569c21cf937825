package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.model.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Undifferentiated and differentiated cells of Prudhomme, Duggar and Lauffenburger (2004): dU/dt = (gU - kd) U,
 * dD/dt = kd U + gD D, with first-order rates, so that U = U0 exp((gU - kd) t) and
 * D = kd U0 (exp((gU - kd) t) - exp(gD t)) / (gU - kd - gD).
 */
class TwoPopulationsTest {
    private static final double[] TRUTH = {0.9, 0.35, 0.25}; // gU, kd, gD per day
    private static final double[] DAYS = {1, 2, 3, 4, 5};
    private static final TrustRegion EXACT = new TrustRegion(200, 1e-13, 1e-10);

    private static double[] populations(double[] p, double t) {
        double net = p[0] - p[1];
        double u = Math.exp(net * t);
        double x = (net - p[2]) * t;
        double d = p[1] * Math.exp(p[2] * t) * (x == 0 ? t : Math.expm1(x) / (net - p[2]));
        return new double[] {u, d};
    }

    private static double[] fractionAndCount(double[] p) {
        double[] values = new double[2 * DAYS.length];
        for (int i = 0; i < DAYS.length; i++) {
            double[] at = populations(p, DAYS[i]);
            values[2 * i] = at[0] / (at[0] + at[1]);
            values[2 * i + 1] = at[0] + at[1];
        }
        return values;
    }

    private static Posterior posterior(boolean counts) {
        List<Prior> priors = new ArrayList<>();
        for (String name : List.of("gU", "kd", "gD")) {
            priors.add(new Prior(name, 0.5, Distribution.UNIFORM, 2.5, 0.005, 50));
        }
        double[] values = fractionAndCount(TRUTH);
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (i % 2 == 0) {
                figures.add(Observation.of("U " + i, "a", Link.LOGIT, i, Gaussian.of(Link.LOGIT, values[i], 0.02)));
            } else if (counts) {
                figures.add(Observation.of(
                        "cells " + i, "a", Link.LOG, i, Gaussian.of(Link.LOG, values[i], values[i] / 25)));
            }
        }
        return Posterior.of(Differences.predictor(TwoPopulationsTest::fractionAndCount), priors, figures, List.of());
    }

    @Test
    void theClosedFormSolvesTheEquations() {
        double h = 1e-4;
        for (double t : DAYS) {
            double[] y = populations(TRUTH, t);
            double du = Differences.slope(s -> populations(TRUTH, s)[0], t, h);
            double dd = Differences.slope(s -> populations(TRUTH, s)[1], t, h);
            assertEquals((TRUTH[0] - TRUTH[1]) * y[0], du, 1e-8 * du);
            assertEquals(TRUTH[1] * y[0] + TRUTH[2] * y[1], dd, 1e-8 * dd);
        }
    }

    @Test
    void countsAndFractionsGiveAllThreeRates() {
        Posterior posterior = posterior(true);
        Optimum found = EXACT.minimise(posterior, new double[] {1, -1, 1});
        assertArrayEquals(TRUTH, posterior.parameters(found.x()), 1e-5);
        assertEquals(3, Fisher.of(posterior.at(found.x()).orElseThrow(), 10, 3).rank());
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    Profile.Verdict.IDENTIFIABLE,
                    Profiler.USUAL.of(posterior, found, i).verdict());
        }
    }

    /** U/D depends on gU - gD and kd only: growth of both may be raised together. */
    @Test
    void fractionsAloneGiveOnlyTheDifferenceOfTheGrowthRates() {
        Posterior posterior = posterior(false);
        Optimum found = EXACT.minimise(posterior, new double[] {0.2, 0.1, -0.2});
        double[] p = posterior.parameters(found.x());
        assertEquals(TRUTH[0] - TRUTH[2], p[0] - p[2], 1e-4);
        assertEquals(TRUTH[1], p[1], 1e-4);
        assertEquals(2, Fisher.of(posterior.at(found.x()).orElseThrow(), 5, 3).rank());
        assertTrue(Fisher.of(posterior.at(found.x()).orElseThrow(), 5, 3)
                .unidentifiable()
                .containsAll(List.of(0, 2)));
        Profiler profiler = new Profiler(new TrustRegion(60, 1e-10, 1e-9), 3.84, 40);
        assertEquals(
                Profile.Verdict.STRUCTURALLY_NOT,
                profiler.of(posterior, found, 2).verdict());
        assertEquals(
                Profile.Verdict.IDENTIFIABLE, profiler.of(posterior, found, 1).verdict());
    }

    @Test
    void startsAreSpreadEvenlyAndAllOfThemFindTheRates() {
        Posterior posterior = posterior(true);
        List<double[]> starts = Starts.of(posterior, 3, 33, new Chance(5));
        assertEquals(33, starts.size());
        assertArrayEquals(new double[3], starts.get(0));
        for (int i = 0; i < 3; i++) {
            int variable = i;
            assertEquals(
                    16.0,
                    (double)
                            starts.stream().skip(1).filter(x -> x[variable] > 0).count(),
                    1.0); // a net halves evenly
        }
        List<Optimum> ends = starts.stream()
                .map(x -> EXACT.minimise(posterior, x))
                .sorted(Comparator.comparingDouble(Optimum::cost))
                .toList();
        assertTrue(ends.stream().filter(o -> o.cost() < 1e-6).count() >= 30);
    }
}
