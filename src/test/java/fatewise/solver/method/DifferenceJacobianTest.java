package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.linalg.SparsePattern;
import fatewise.solver.Problems;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import org.junit.jupiter.api.Test;

class DifferenceJacobianTest {
    /** Three states, each with its own neighbour: y0 y1, y1^2, y2 + 2 y1. */
    private static final Rhs FULL = Problems.rhs(3, (t, y, d) -> {
        d[0] = y[0] * y[1];
        d[1] = y[1] * y[1];
        d[2] = y[2] + 2 * y[1];
    });

    /** The same, but telling what depends on what. */
    private static final Rhs SPARSE = new Rhs() {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            FULL.evaluate(t, y, dydt);
        }

        @Override
        public SparsePattern pattern() {
            return SparsePattern.of(3, new int[] {0, 0, 1, 2, 2}, new int[] {0, 1, 1, 1, 2});
        }
    };

    private static double[] entries(Rhs rhs, Stats stats) {
        DifferenceJacobian jacobian = new DifferenceJacobian(rhs, Tolerances.uniform(1e-6, 1e-9, 3), stats);
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, new double[] {2, 3, 5}, entries);
        return entries;
    }

    @Test
    void aFullOneTakesAnEvaluationForEachColumn() {
        Stats stats = new Stats(3);
        double[] j = entries(FULL, stats);
        double[] expected = {3, 2, 0, 0, 6, 0, 0, 2, 1};
        for (int k = 0; k < 9; k++) {
            assertEquals(expected[k], j[k], 1e-6);
        }
        assertEquals(4, stats.evaluations());
    }

    @Test
    void columnsWithoutCommonRowsShareAnEvaluation() {
        Stats stats = new Stats(3);
        double[] j = entries(SPARSE, stats);
        double[] expected = {3, 2, 6, 2, 1};
        for (int k = 0; k < 5; k++) {
            assertEquals(expected[k], j[k], 1e-6);
        }
        assertEquals(3, stats.evaluations());
    }
}
