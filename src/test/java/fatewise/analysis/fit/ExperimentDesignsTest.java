package fatewise.analysis.fit;

import static fatewise.analysis.fit.Endoderm.Look.COUNT;
import static fatewise.analysis.fit.Endoderm.Look.DE;
import static fatewise.analysis.fit.Endoderm.Look.DEAD;
import static fatewise.analysis.fit.Endoderm.Look.ME;
import static fatewise.analysis.fit.Endoderm.Look.PSC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.analysis.fit.Endoderm.Design;
import fatewise.stochastic.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What to measure: which experiments determine division, death and duration of a differentiation in two steps. */
class ExperimentDesignsTest {
    /**
     * A row of a table computed with other tools: standard deviations of the logarithm, of which the weak prior leaves 1.5
     * where nothing is learned. The split is written differently there and left out.
     */
    record Row(
            Design design, int directions, double divides, double dies, double pscLasts, double meLasts, double room) {}

    private static final Design EVERYTHING = Design.daily(COUNT, DE, PSC, ME, DEAD);

    static List<Row> table() {
        return List.of(
                new Row(Design.end(COUNT, DE), 2, 1.37, 1.49, 1.36, 1.29, 1.23),
                new Row(Design.daily(COUNT, DE), 4, 0.40, 1.47, 1.04, 0.99, 1.09),
                new Row(Design.daily(COUNT, DE, PSC), 5, 0.39, 1.47, 0.10, 0.16, 1.07),
                new Row(Design.daily(COUNT, DE, PSC, ME), 6, 0.38, 1.47, 0.08, 0.09, 1.04),
                new Row(EVERYTHING, 9, 0.24, 0.26, 0.08, 0.09, 1.00),
                new Row(EVERYTHING.halfDaily(), 9, 0.19, 0.12, 0.06, 0.07, 0.91),
                new Row(EVERYTHING.threeDensities(), 10, 0.12, 0.15, 0.04, 0.05, 0.08),
                new Row(Design.daily(COUNT, DE, PSC, ME).threeDensities(), 7, 0.28, 1.34, 0.04, 0.05, 0.23));
    }

    private static Residuals slopes(Design design) {
        Posterior posterior = design.posterior(design.predict(Endoderm.TRUTH));
        return posterior.at(new double[10]).orElseThrow();
    }

    private static double sd(double[][] covariance, int parameter) {
        return Endoderm.WEAK * Math.sqrt(covariance[parameter][parameter]);
    }

    @ParameterizedTest
    @MethodSource("table")
    void theTableOfWhatIsLearnedIsReproduced(Row row) {
        double[][] c = Covariance.of(slopes(row.design), 100);
        assertClose(row.divides, sd(c, 0));
        assertClose(row.dies, sd(c, 3));
        assertClose(row.pscLasts, sd(c, 6));
        assertClose(row.meLasts, sd(c, 7));
        assertClose(row.room, sd(c, 9));
    }

    private static void assertClose(double wanted, double sd) {
        assertEquals(wanted, sd, 0.02 + 0.14 * wanted);
    }

    @ParameterizedTest
    @MethodSource("table")
    void asManyDirectionsAreKnownAsTheTableSays(Row row) {
        Residuals at = slopes(row.design);
        for (double[] slopes : at.slopes()) {
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] /= Endoderm.WEAK; // the table counts in logarithms, not in spreads
            }
        }
        int rows = at.values().length - 10;
        assertEquals(row.directions, Fisher.of(at, rows, 10).constrained(), 1);
    }

    @Test
    void deadCellsTellDivisionFromDeath() {
        double without = sd(Covariance.of(slopes(Design.daily(COUNT, DE, PSC, ME)), 100), 3);
        double with = sd(Covariance.of(slopes(EVERYTHING), 100), 3);
        assertTrue(with < without / 4, () -> without + " to " + with);
    }

    @Test
    void knownParametersAreRecoveredFromNoisyDataOfThreeDensities() {
        Design design = EVERYTHING.threeDensities();
        RandomStream noise = new RandomStream(20, 0);
        double[] values = design.predict(Endoderm.TRUTH);
        for (int i = 0; i < values.length; i++) {
            boolean count = i % 5 == 0 || i % 5 == 4;
            values[i] = count ? values[i] * Math.exp(0.1 * noise.normal()) : values[i] + 0.05 * noise.normal();
        }
        Posterior posterior = design.posterior(values);
        double[] start = {1, -1, 0.5, 1, -0.5, 0.5, -0.5, 0.5, 0.5, 0.5};
        Optimum found = new TrustRegion(100, 1e-8, 1e-6).minimise(posterior, start);
        assertEquals(Optimum.End.CONVERGED, found.end());
        assertEquals(values.length / 2.0, found.cost(), 4 * Math.sqrt(values.length / 2.0)); // chi-square
        double[][] c = Covariance.of(posterior.at(found.x()).orElseThrow(), 100);
        for (int i = 0; i < 10; i++) {
            double error = Endoderm.WEAK * found.x()[i]; // the truth is at 0
            assertEquals(0, error, 3.5 * sd(c, i), Endoderm.NAMES.get(i));
        }
    }

    @Test
    void profilesAgreeWithTheTable() {
        Design design = Design.daily(COUNT, DE, PSC, ME);
        Posterior posterior = design.posterior(design.predict(Endoderm.TRUTH));
        Posterior data = posterior.dataOnly();
        Optimum truth = new Optimum(new double[10], 0, 0, 0, Optimum.End.CONVERGED);
        Profiler profiler = new Profiler(new TrustRegion(60, 1e-5, 1e-6), 3.84, 40);
        Profile lasts = profiler.of(posterior, truth, 6);
        assertEquals(Math.sqrt(3.84) * 0.08, Endoderm.WEAK * (lasts.high() - lasts.low()) / 2, 0.03);
        assertEquals(Profile.Verdict.IDENTIFIABLE, profiler.of(data, truth, 6).verdict(), "duration");
        assertNotEquals(
                Profile.Verdict.IDENTIFIABLE, profiler.of(data, truth, 3).verdict(), "death without dead cells");
    }
}
