package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Published gene networks of cell fate come to rest where they are known to, whichever method solves them. */
class GeneNetworksTest {
    private static final double RELATIVE = 1e-4;

    static Stream<Arguments> switchInputs() {
        return Methods.ALL.stream().flatMap(m -> Stream.of(Arguments.of(m, 80.0), Arguments.of(m, 100.0)));
    }

    static Stream<Method> methods() {
        return Methods.ALL.stream();
    }

    /** Lineage determination (BIOMD0000000209): OCT4, SOX2, NANOG, GATA6, CDX2, GCNF, dimensionless time 2000. */
    @ParameterizedTest
    @MethodSource("methods")
    void theLineageNetworkRestsAsTabulated(Method method) {
        double[] at25 = rest(method, lineage(25), 2000, .01, .01, .01, .01, .01, .01);
        close(at25, 2.378379, 0.011319, 0.000211, 7.330594, 1.368230, 4.657418);
        double[] at100 = rest(method, lineage(100), 2000, .01, .01, .01, .01, .01, .01);
        close(at100, 5.419484, 0.013613, 0.000179, 8.594884, 0.653505, 4.809955);
    }

    /** The stem-cell switch (BIOMD0000000203): off at A = 80, on at A = 100. */
    @ParameterizedTest
    @MethodSource("switchInputs")
    void theStemCellSwitchIsOffBelowAndOnAboveItsThreshold(Method method, double input) {
        double[] y = rest(method, stemCellSwitch(input), 5000, .01, .01, .01, .1, 0);
        double[] expected = input < 90
                ? new double[] {29.60191, 0.32412, 8.76098, 75.62387}
                : new double[] {52.42546, 62.69311, 27.47880, 3.15176};
        close(new double[] {y[0], y[2], y[3], y[4]}, expected);
    }

    /** Two cells and lateral stabilisation (BIOMD0000000435): alike from zero, unlike from a small difference. */
    @ParameterizedTest
    @MethodSource("methods")
    void twoPancreaticCellsAreAlikeUnlessNudged(Method method) {
        if (!(method instanceof Rodas5P)) { // alike is unstable: the rounding of its LU, never iterated away, nudges
            close(rest(method, twoCells(), 200, 0, 0, 0, 0), 0.153301, 0.153301, 0.999974, 0.999974);
        }
        double[] nudged = rest(method, twoCells(), 200, 0.2, 0.1, 0, 0);
        assertEquals(1, nudged[0], 1e-3);
        assertEquals(1e-4, nudged[1], 1e-6);
        assertEquals(1e-4, nudged[2], 1e-6);
        assertEquals(1, nudged[3], 1e-3);
    }

    private static void close(double[] got, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            double slack = RELATIVE * Math.abs(expected[i]) + 6e-7; // the table has six decimals
            assertEquals(expected[i], got[i], slack, "component " + i);
        }
    }

    private static double[] rest(Method method, Rhs rhs, double end, double... y0) {
        Tolerances tolerances = Tolerances.uniform(1e-8, 1e-12, y0.length);
        Solution solution = Integrator.of(method, tolerances).solve(rhs, Schedule.between(0, end), y0);
        assertTrue(solution.outcome().completed(), () -> method.id() + ": " + solution.outcome());
        return solution.trajectory().last();
    }

    private interface Flow {
        void set(double[] y, double[] d);
    }

    private static Rhs rhs(int n, Flow flow) {
        return new Rhs() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt) {
                flow.set(y, dydt);
            }
        };
    }

    private static Rhs lineage(double a) {
        return rhs(6, (y, d) -> {
            double o = y[0];
            double s = y[1];
            double n = y[2];
            double g = y[3];
            double c = y[4];
            double f = y[5];
            double os = o * s;
            double osn = os * n;
            d[0] = (0.001 + a + 0.005 * os + 0.025 * osn)
                            / (1 + a + 0.001 * o + 0.005 * os + 0.025 * osn + 10 * c * o + 10 * f)
                    - 0.1 * o;
            d[1] = (0.001 + 0.005 * os + 0.025 * osn) / (1 + 0.001 * o + 0.005 * os + 0.025 * osn) - 0.1 * s;
            d[2] = (0.001 + 0.1 * os + 0.1 * osn) / (1 + 0.001 * o + 0.1 * os + 0.1 * osn + 10 * o * g) - 0.1 * n;
            d[3] = (0.1 + o + 0.00025 * g) / (1 + o + 0.00025 * g + 15 * n) - 0.1 * g;
            d[4] = (0.001 + 2 * c) / (1 + 2 * c + 5 * c * o) - 0.1 * c;
            d[5] = (0.001 + 0.1 * c + 0.1 * g) / (1 + 0.1 * c + 0.1 * g) - 0.1 * f;
        });
    }

    /** OCT4, SOX2, NANOG, their complex, a target gene. */
    private static Rhs stemCellSwitch(double a) {
        return rhs(5, (y, d) -> {
            double os = y[3];
            double osn = os * y[2];
            double made = (1e-4 + a + 0.01 * os + 0.2 * osn) / (1 + 1e-7 + 0.0011 * a + 0.001 * os + 7e-4 * osn);
            double bound = 0.05 * y[0] * y[1] - 0.001 * os;
            d[0] = made - y[0] - bound;
            d[1] = made - y[1] - bound;
            d[2] = (1e-4 + 0.005 * os + 0.1 * osn) / (1 + 1e-7 + 9.95e-4 * os + 0.001 * osn) - y[2];
            d[3] = bound - 5 * os;
            d[4] = (0.1 * os + 1e-4) / (1 + 1e-7 + 0.0019 * os + 0.05 * osn) - 0.01 * y[4];
        });
    }

    /** Ngn3 of both cells, then Ptf1a of both. */
    private static Rhs twoCells() {
        double theta = 1e-4;
        return rhs(4, (y, d) -> {
            for (int i = 0; i < 2; i++) {
                int j = 1 - i;
                double both = 21 * Math.pow(y[2 + i] * y[2 + j], 4);
                d[i] = theta / (theta + Math.pow(y[j], 4)) - y[i];
                d[2 + i] = (theta + both) / (theta + Math.pow(y[i], 4) + both) - y[2 + i];
            }
        });
    }
}
