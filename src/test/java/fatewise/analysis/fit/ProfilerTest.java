package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProfilerTest {
    private static final TrustRegion EXACT = new TrustRegion(200, 1e-12, 1e-9);
    private static final Profiler PROFILER = new Profiler(EXACT, 3.84, 60);

    private static Profile profile(UnaryOperator<double[]> residuals, int n, int variable) {
        LeastSquares problem = Differences.problem(residuals, Differences.filled(n, -8), Differences.filled(n, 8));
        Optimum optimum = EXACT.minimise(problem, Differences.filled(n, 0.1));
        return PROFILER.of(problem, optimum, variable);
    }

    /** r = L'x - b is a normal of covariance (LL')^-1; a profile is a parabola with the marginal deviation. */
    @Test
    void ofANormalItIsTheMarginalParabola() {
        UnaryOperator<double[]> normal = x -> new double[] {2 * x[0] + 3 * x[1] - 1, 0.5 * x[1] - 0.2};
        Profile profile = profile(normal, 2, 0);
        double mean = (1 - 3 * 0.4) / 2;
        double sd = Math.sqrt(0.25 + 9 * 0.25 / 0.25 * 1.0); // x0 = (1 + e0 - 3 (0.4 + 2 e1)) / 2
        assertEquals(Profile.Verdict.IDENTIFIABLE, profile.verdict());
        assertEquals(mean - Math.sqrt(3.84) * sd, profile.low(), 0.002 * sd);
        assertEquals(mean + Math.sqrt(3.84) * sd, profile.high(), 0.002 * sd);
        for (Profile.Point point : profile.points()) {
            assertEquals(Math.pow((point.z() - mean) / sd, 2), point.rise(), 1e-5);
        }
    }

    @Test
    void stepsAdaptToAWideAndToANarrowCurve() {
        for (double sd : new double[] {0.003, 0.3, 3}) {
            Profile profile = profile(x -> new double[] {(x[0] - 0.2) / sd, x[1]}, 2, 0);
            assertEquals(0.2 + Math.sqrt(3.84) * sd, profile.high(), 0.01 * sd, "sd " + sd);
            assertTrue(profile.points().size() > 6 && profile.points().size() < 40, "sd " + sd);
        }
    }

    @Test
    void aProductDeterminesNeitherFactor() {
        Profile profile = profile(x -> new double[] {10 * (x[0] + x[1] - 1)}, 2, 1);
        assertEquals(Profile.Verdict.STRUCTURALLY_NOT, profile.verdict());
    }

    @Test
    void aWeakEffectIsNotTheSameAsNone() {
        Profile profile = profile(x -> new double[] {0.1 * x[0], x[1]}, 2, 0);
        assertEquals(Profile.Verdict.PRACTICALLY_NOT, profile.verdict());
    }

    @Test
    void anEffectThatSaturatesLeavesOneSideOpen() {
        Profile profile = profile(x -> new double[] {5 * (Math.exp(-x[0]) - 0.1)}, 1, 0);
        assertEquals(Profile.Verdict.PRACTICALLY_NOT, profile.verdict());
        assertTrue(Double.isFinite(profile.low()) && Double.isInfinite(profile.high()));
    }

    @Test
    void aBetterOptimumOnTheWayIsTold() {
        UnaryOperator<double[]> twoValleys =
                x -> new double[] {0.3 * (x[0] * x[0] - 4), 0.2 * (x[0] - 2)}; // best at 2, a lesser valley near -2
        LeastSquares problem = Differences.problem(twoValleys, new double[] {-8}, new double[] {8});
        Optimum lesser = EXACT.minimise(problem, new double[] {-3});
        assertTrue(PROFILER.of(problem, lesser, 0).least() < -0.1);
    }

    @Test
    void informationCountsWhatIsSeen() {
        UnaryOperator<double[]> seen = x -> new double[] {3 * (x[0] + x[1]), 0.2 * x[2]};
        LeastSquares problem = Differences.problem(seen, Differences.filled(4, -8), Differences.filled(4, 8));
        Fisher fisher = Fisher.of(problem.at(new double[4]).orElseThrow(), 2, 4);
        assertEquals(2, fisher.rank());
        assertEquals(1, fisher.constrained());
        assertEquals(18, fisher.values()[0], 1e-6);
        assertEquals(List.of(0, 1, 3), fisher.unidentifiable());
        assertEquals(0.5, fisher.unseen(0), 1e-9);
        assertEquals(0, fisher.unseen(2), 1e-9);
    }
}
