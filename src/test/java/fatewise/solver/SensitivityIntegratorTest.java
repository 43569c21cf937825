package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.method.Auto;
import fatewise.solver.method.Dop853;
import fatewise.solver.method.HipparchusDop853;
import fatewise.solver.method.Rodas5P;
import fatewise.solver.method.Sdirk4;
import fatewise.solver.method.Tsit5;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SensitivityIntegratorTest {
    static final List<Method> CARRYING =
            List.of(new Auto(), new Dop853(), new Tsit5(), new Rodas5P(), new HipparchusDop853());
    private static final double A = 0.7;

    private static SensitivityIntegrator tight(Method method, int n) {
        return SensitivityIntegrator.of(method, Tolerances.uniform(1e-10, 1e-12, n));
    }

    /** At t = 2 a share is kept, which is direction 1; the moment itself moves with direction 1, too, if so wanted. */
    private static VariedMoment keeping(double share, double rate) {
        return new VariedMoment(2, new VariedJump() {
            @Override
            public void apply(double t, double[] y) {
                y[0] = share * y[0] + 1;
            }

            @Override
            public void along(int direction, double t, double[] y, double[] v, double[] slope) {
                slope[0] = share * v[0] + (direction == 1 && rate == 0 ? y[0] : 0);
            }

            @Override
            public double rate(int direction) {
                return direction == 1 ? rate : 0;
            }
        });
    }

    @ParameterizedTest
    @FieldSource("CARRYING")
    void decayThroughAJumpHasItsTextbookDerivatives(Method method) {
        SensitivitySolution done = tight(method, 1)
                .solve(
                        VariedProblems.decay(A),
                        0,
                        5,
                        List.of(keeping(0.25, 0)),
                        new double[] {3},
                        new double[1][2],
                        1,
                        2,
                        5);
        assertTrue(done.outcome().completed());
        double before = 3 * Math.exp(-2 * A);
        double after = 0.25 * before + 1;
        assertEquals(-1 * 3 * Math.exp(-A), done.slope(done.rowOfOutput(0), 0, 0), 1e-8);
        assertEquals(-2 * before, done.slope(done.rowOfOutput(1), 0, 0), 1e-8);
        assertEquals(-0.5 * before, done.slope(done.rowAfterOutput(1), 0, 0), 1e-8);
        assertEquals(0, done.slope(done.rowOfOutput(1), 0, 1), 0);
        double decayed = Math.exp(-3 * A);
        assertEquals(after * decayed, done.state(done.lastRow())[0], 1e-8);
        assertEquals((-0.5 * before - 3 * after) * decayed, done.slope(done.lastRow(), 0, 0), 1e-8);
        assertEquals(before * decayed, done.slope(done.lastRow(), 0, 1), 1e-8);
    }

    /** y(5) = (0.25 * 3 exp(-a T) + 1) exp(-a (5 - T)): only the part added then depends on T. */
    @ParameterizedTest
    @FieldSource("CARRYING")
    void aMomentThatMovesHasTheDerivativeOfTheClosedForm(Method method) {
        SensitivitySolution done = tight(method, 1)
                .solve(VariedProblems.decay(A), 0, 5, List.of(keeping(0.25, 1)), new double[] {3}, new double[1][2], 5);
        assertEquals(A * Math.exp(-3 * A), done.slope(done.rowOfOutput(0), 0, 1), 1e-8);
    }

    @ParameterizedTest
    @FieldSource("CARRYING")
    void swingsAndTheirStartHaveTheirDerivativesAtAnyTime(Method method) {
        double[] z = VariedProblems.swingingAt(0);
        double[][] s0 = {{z[2], z[3], z[4]}, {z[5], z[6], z[7]}};
        double[] times = {0.3, 1.7, 4.1, 9.9};
        SensitivitySolution done = tight(method, 2)
                .solve(VariedProblems.swinging(), 0, 10, List.of(), new double[] {z[0], z[1]}, s0, times);
        for (int k = 0; k < times.length; k++) {
            double[] exact = VariedProblems.swingingAt(times[k]);
            for (int d = 0; d < 3; d++) {
                double[] slopes = done.slopes(done.rowOfOutput(k), d);
                assertEquals(exact[2 + d], slopes[0], 1e-7);
                assertEquals(exact[5 + d], slopes[1], 1e-7);
            }
        }
    }

    @Test
    void derivativesShortenTheStepsUnlessTheStateAloneIsJudged() {
        SensitivityIntegrator both = SensitivityIntegrator.of(new Tsit5(), Tolerances.uniform(1e-6, 1e-9, 1));
        double[][] large = {{1e6, 0}};
        double[] y0 = {1e-12}; // as good as nothing: any step will do for it
        long strict = both.solve(VariedProblems.decay(A), 0, 5, List.of(), y0, large)
                .stats()
                .steps();
        SensitivitySolution loose = both.judgingStateAlone().solve(VariedProblems.decay(A), 0, 5, List.of(), y0, large);
        assertTrue(loose.stats().steps() < strict, loose.stats() + " against " + strict);
        assertEquals(5, loose.time(loose.lastRow()), 0);
    }

    @Test
    void aMethodThatCarriesNoDerivativesSaysWhichDo() {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> tight(new Sdirk4(), 1)
                .solve(VariedProblems.decay(A), 0, 5, List.of(), new double[] {3}, new double[1][2]));
        assertTrue(error.getMessage().contains("rodas5p"), error.getMessage());
    }
}
