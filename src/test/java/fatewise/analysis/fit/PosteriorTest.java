package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.model.Distribution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorTest {
    private static final TrustRegion EXACT = new TrustRegion(200, 1e-14, 1e-10);

    /** A fraction, a count and a second fraction, of three parameters. */
    private static final Predictor CURVES = Differences.predictor(
            p -> new double[] {p[0] / (p[0] + p[1]), 1e5 * Math.exp(p[0] - 0.3 * p[2]), p[2] / (p[2] + 1)});

    private static final List<Prior> PRIORS = List.of(
            new Prior("a", 1, Distribution.LOGNORMAL, 2.5, 0.05, 20),
            new Prior("b", 0.5, Distribution.LOGITNORMAL, 1.6, 0.1, 0.95),
            new Prior("c", 2, Distribution.UNIFORM, 2.5, 0.1, 40));

    private static final List<Observation> FIGURES = List.of(
            new Observation(
                    "stain",
                    "first",
                    Link.LOGIT,
                    List.of(new Observation.Term(0, 1)),
                    Gaussian.of(Link.LOGIT, 0.8, 0.05),
                    List.of("source:first", "line:H1")),
            Observation.of("count", "first", Link.LOG, 1, Gaussian.of(Link.LOG, 2e5, 3e4)),
            new Observation(
                    "fold",
                    "second",
                    Link.LOG,
                    List.of(new Observation.Term(0, 1), new Observation.Term(2, -1)),
                    new Gaussian(Math.log(1.4), 0.2),
                    List.of("source:second", "line:H1")),
            Observation.of("none", "second", Link.LOGIT, 2, Between.below(0.3, 0.4)),
            Observation.of("cells", "second", Link.LOGIT, 0, new BetaBinomial(40, 60, 0.05)));

    private static final List<RandomEffect> EFFECTS = List.of(
            new RandomEffect("source:first", 0.3),
            new RandomEffect("source:second", 0.3),
            new RandomEffect("line:H1", 0.15));

    private static final Posterior POSTERIOR = Posterior.of(CURVES, PRIORS, FIGURES, EFFECTS);

    @Test
    void slopesAreThoseOfTheResiduals() {
        double[] x = {0.3, -0.4, 0.6, 0.5, -0.2, 0.7};
        double[][] wanted = Differences.slopes(at -> POSTERIOR.values(at).orElseThrow(), x, 1e-3);
        double[][] slopes = POSTERIOR.at(x).orElseThrow().slopes();
        for (int r = 0; r < wanted.length; r++) {
            assertArrayEquals(wanted[r], slopes[r], 1e-6, "row " + r);
        }
    }

    @Test
    void aUniformPriorAddsNoResidual() {
        assertEquals(5 + 2 + 3, POSTERIOR.values(new double[6]).orElseThrow().length);
        assertEquals(5 + 3, POSTERIOR.dataOnly().values(new double[6]).orElseThrow().length);
    }

    @Test
    void leavingOutASourceLeavesItsVariablesInPlace() {
        Posterior rest = POSTERIOR.only(o -> o.source().equals("first"));
        assertEquals(2 + 2 + 3, rest.values(new double[6]).orElseThrow().length);
        assertEquals(POSTERIOR.variables(), rest.variables());
    }

    /**
     * Figures y = ln m + e_s of two papers, 4 and 1 of them, each ± s, effects ± t: the mean of a paper of n has variance
     * s²/n + t², papers weigh by its inverse, and an effect is the share t²/(t² + s²/n) of what is left.
     */
    @Test
    void papersAreShrunkTogetherAsTheNormalTheorySays() {
        double s = 0.1;
        double t = 0.3;
        double[] y = {0.5, 0.6, 0.55, 0.45, -0.2};
        List<Observation> figures = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            String paper = i < 4 ? "big" : "small";
            figures.add(new Observation(
                    "y" + i,
                    paper,
                    Link.LOG,
                    List.of(new Observation.Term(0, 1)),
                    new Gaussian(y[i], s),
                    List.of("source:" + paper)));
        }
        Posterior posterior = Posterior.of(
                Differences.predictor(p -> p.clone()),
                List.of(new Prior("m", 1, Distribution.UNIFORM, 2.5, 0.01, 100)),
                figures,
                List.of(new RandomEffect("source:big", t), new RandomEffect("source:small", t)));
        Optimum found = EXACT.minimise(posterior, new double[3]);
        double big = (y[0] + y[1] + y[2] + y[3]) / 4;
        double wBig = 1 / (s * s / 4 + t * t);
        double wSmall = 1 / (s * s + t * t);
        double mean = (wBig * big + wSmall * y[4]) / (wBig + wSmall);
        assertEquals(mean, Math.log(posterior.parameters(found.x())[0]), 1e-7);
        assertEquals(t * t * wBig * (big - mean), t * found.x()[1], 1e-7);
        assertEquals(t * t * wSmall * (y[4] - mean), t * found.x()[2], 1e-7);
        double[][] c = Covariance.of(posterior.at(found.x()).orElseThrow(), 10);
        double sdOfLog = Math.sqrt(c[0][0]) * Math.log(2.5);
        assertEquals(1 / Math.sqrt(wBig + wSmall), sdOfLog, 1e-6);
    }

    /** Without a paper the mean is that of the others, and what is predicted of it has none of its shift. */
    @Test
    void crossValidationPredictsAPaperFromTheOthers() {
        List<Observation> figures = new ArrayList<>();
        double[] y = {0.2, 0.3, 0.9};
        for (int i = 0; i < y.length; i++) {
            figures.add(Observation.of("y" + i, "paper " + i, Link.LOG, 0, new Gaussian(y[i], 0.1)));
        }
        Posterior posterior = Posterior.of(
                Differences.predictor(p -> p.clone()),
                List.of(new Prior("m", 1, Distribution.UNIFORM, 2.5, 0.01, 100)),
                figures,
                List.of());
        Optimum all = EXACT.minimise(posterior, new double[1]);
        assertEquals(List.of("paper 0", "paper 1", "paper 2"), CrossValidation.sources(posterior));
        CrossValidation.Fold fold = CrossValidation.without(posterior, "paper 2", all.x(), EXACT);
        assertEquals(0.25, fold.rows().get(0).predicted(), 1e-7);
        assertEquals((0.25 - 0.9) / 0.1, fold.rows().get(0).residual(), 1e-6);
        assertEquals(1, fold.rows().size());
    }
}
