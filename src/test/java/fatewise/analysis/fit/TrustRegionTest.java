package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import org.junit.jupiter.api.Test;

class TrustRegionTest {
    private static final TrustRegion EXACT = new TrustRegion(500, 1e-14, 1e-10);

    private static double[] rosenbrock(double[] x) {
        return new double[] {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
    }

    /** Decay with an offset: y = a exp(-k t) + c, data with a bend no choice meets. */
    private static double[] decay(double[] x) {
        double[] data = {5.1, 3.2, 2.3, 1.4, 1.3, 0.8, 0.95};
        double[] r = new double[data.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = Math.exp(x[0] - Math.exp(x[1]) * i) + x[2] - data[i];
        }
        return r;
    }

    @Test
    void followsTheValleyOfRosenbrock() {
        LeastSquares problem =
                Differences.problem(TrustRegionTest::rosenbrock, Differences.filled(2, -5), Differences.filled(2, 5));
        Optimum found = EXACT.minimise(problem, new double[] {-1.2, 1});
        assertArrayEquals(new double[] {1, 1}, found.x(), 1e-6);
        assertEquals(Optimum.End.CONVERGED, found.end());
        assertTrue(found.iterations() < 60, () -> "took " + found.iterations());
    }

    /** With x <= 0.5 the least is on the bound, where y = x². */
    @Test
    void endsOnABoundThatHoldsIt() {
        LeastSquares problem =
                Differences.problem(TrustRegionTest::rosenbrock, Differences.filled(2, -5), new double[] {0.5, 5});
        Optimum found = EXACT.minimise(problem, new double[] {-1.2, 1});
        assertArrayEquals(new double[] {0.5, 0.25}, found.x(), 1e-6);
        assertEquals(0.125, found.cost(), 1e-9);
    }

    @Test
    void leavesABoundThatDoesNotHoldIt() {
        LeastSquares problem =
                Differences.problem(TrustRegionTest::rosenbrock, new double[] {-5, 0}, Differences.filled(2, 5));
        Optimum found = EXACT.minimise(problem, new double[] {0.3, 0});
        assertArrayEquals(new double[] {1, 1}, found.x(), 1e-6);
    }

    @Test
    void agreesWithTheLibrarysWhereNoBoundIsNear() {
        LeastSquares problem =
                Differences.problem(TrustRegionTest::decay, Differences.filled(3, -10), Differences.filled(3, 10));
        MultivariateJacobianFunction model = point -> {
            Residuals at = problem.at(point.toArray()).orElseThrow();
            return new Pair<>(new ArrayRealVector(at.values()), new Array2DRowRealMatrix(at.slopes()));
        };
        var reference = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(new double[] {1, -1, 0})
                        .target(new double[7])
                        .model(model)
                        .maxEvaluations(1000)
                        .maxIterations(1000)
                        .build());
        Optimum found = EXACT.minimise(problem, new double[] {1, -1, 0});
        assertArrayEquals(reference.getPoint().toArray(), found.x(), 1e-5);
    }

    @Test
    void aDirectionThatChangesNothingDoesNotStopIt() {
        UnaryOperator<double[]> product = x -> new double[] {x[0] + x[1] - 3, 2 * (x[0] + x[1] - 3.5)};
        LeastSquares problem = Differences.problem(product, Differences.filled(3, -9), Differences.filled(3, 9));
        Optimum found = EXACT.minimise(problem, new double[] {0, 0, 4});
        assertEquals(3.4, found.x()[0] + found.x()[1], 1e-6);
        assertEquals(4, found.x()[2]);
    }

    /** Points with x > 0.8 cannot be computed; the least is at 0.7. */
    @Test
    void aPointThatFailsIsAStepNotTaken() {
        Optimum found = EXACT.minimise(failingAbove(0.8), new double[] {-3});
        assertEquals(0.7, found.x()[0], 1e-6);
    }

    @Test
    void aStartThatFailsIsSaidToFail() {
        assertTrue(EXACT.minimise(failingAbove(-4), new double[] {-3}).failed());
    }

    private static LeastSquares failingAbove(double limit) {
        UnaryOperator<double[]> curved = x -> new double[] {Math.exp(x[0]) - Math.exp(0.7)};
        LeastSquares whole = Differences.problem(curved, new double[] {-5}, new double[] {5});
        return new LeastSquares() {
            @Override
            public double[] lower() {
                return whole.lower();
            }

            @Override
            public double[] upper() {
                return whole.upper();
            }

            @Override
            public Optional<double[]> values(double[] x) {
                return x[0] > limit ? Optional.empty() : whole.values(x);
            }

            @Override
            public Optional<Residuals> at(double[] x) {
                return x[0] > limit ? Optional.empty() : whole.at(x);
            }
        };
    }

    @Test
    void stopsWhenItsBudgetIsSpent() {
        LeastSquares problem =
                Differences.problem(TrustRegionTest::rosenbrock, Differences.filled(2, -5), Differences.filled(2, 5));
        Optimum found = new TrustRegion(3, 1e-14, 1e-10).minimise(problem, new double[] {-1.2, 1});
        assertEquals(Optimum.End.BUDGET, found.end());
        assertEquals(3, found.iterations());
    }

    @Test
    void theGlobalSearchCrossesValleysThatStopTheOther() {
        UnaryOperator<double[]> waves = x -> new double[] {
            Math.sqrt(20 + x[0] * x[0] + x[1] * x[1] - 10 * Math.cos(6.3 * x[0]) - 10 * Math.cos(6.3 * x[1]))
        };
        LeastSquares problem = Differences.problem(waves, Differences.filled(2, -4), Differences.filled(2, 4));
        double[] start = {1.1, -1.1};
        assertTrue(EXACT.minimise(problem, start).cost() > 0.5);
        Optimum found = new Cmaes(5000).minimise(problem, start, new Chance(7));
        assertEquals(0, found.cost(), 1e-6);
        assertArrayEquals(
                found.x(),
                new Cmaes(5000).minimise(problem, start, new Chance(7)).x());
    }

    /** y = exp(a t) + b: slopes of another point are mended by the steps, and none is computed anew. */
    @Test
    void slopesFromNearbyServeInPlaceOfNewOnes() {
        int[] computed = {0};
        LeastSquares problem = new LeastSquares() {
            @Override
            public double[] lower() {
                return new double[] {-5, -5};
            }

            @Override
            public double[] upper() {
                return new double[] {5, 5};
            }

            @Override
            public Optional<double[]> values(double[] x) {
                double[] r = new double[4];
                for (int t = 0; t < r.length; t++) {
                    r[t] = Math.exp(x[0] * t) + x[1] - (Math.exp(-0.4 * t) + 0.3);
                }
                return Optional.of(r);
            }

            @Override
            public Optional<Residuals> at(double[] x) {
                computed[0]++;
                double[][] slopes = new double[4][];
                for (int t = 0; t < slopes.length; t++) {
                    slopes[t] = new double[] {t * Math.exp(x[0] * t), 1};
                }
                return values(x).map(v -> new Residuals(v, slopes));
            }
        };
        double[][] near = problem.at(new double[] {-0.6, 0.3}).orElseThrow().slopes();
        TrustRegion search = new TrustRegion(40, 1e-14, 1e-10, TrustRegion.NEVER);
        Optimum found = search.from(problem, new double[] {-0.7, 0}, near).optimum();
        assertArrayEquals(new double[] {-0.4, 0.3}, found.x(), 1e-6);
        assertEquals(1, computed[0]);
    }
}
