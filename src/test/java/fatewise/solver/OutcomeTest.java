package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Failures are values, with what was computed before them. */
class OutcomeTest {
    static final List<Method> METHODS = fatewise.solver.method.Methods.ALL;

    private static final Tolerances TOLERANCES = Tolerances.uniform(1e-6, 1e-6, 2);
    private static final Rhs STILL = Problems.rhs(2, (t, y, d) -> {
        d[0] = 0;
        d[1] = 0;
    });

    private static Solution jumpTo(double value) {
        Moment moment = new Moment(1, (t, y) -> y[1] = value);
        return Integrator.of(METHODS.get(0), TOLERANCES)
                .keepingNonNegative(0, 1)
                .solve(STILL, Schedule.of(0, 2, List.of(moment)), new double[] {1, 1});
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aBlowUpStallsAndTheTrajectoryBeforeItIsKept(Method method) {
        Rhs explodes = Problems.rhs(2, (t, y, d) -> {
            d[0] = 0;
            d[1] = y[1] * y[1]; // y = 1 / (1 - t)
        });
        Solution solution = Integrator.of(method, TOLERANCES)
                .solve(explodes, Schedule.between(0, 2), new double[] {1, 1}, 0, 0.25, 0.5, 1.5);
        Outcome.Stalled stalled = assertInstanceOf(Outcome.Stalled.class, solution.outcome());
        assertEquals(1, stalled.t(), 1e-3);
        assertEquals(1, stalled.worst()[0]);
        assertFalse(stalled.reason().isEmpty());
        assertEquals(3, solution.trajectory().outputs());
        assertEquals(2, solution.trajectory().value(2, 1), 1e-4);
        assertTrue(solution.trajectory().last()[1] > 1e3);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aNaNOnTheWayIsAStallJustBeforeIt(Method method) {
        Rhs nan = Problems.rhs(2, (t, y, d) -> {
            d[0] = t < 0.5 ? 1 : Double.NaN;
            d[1] = 1;
        });
        Solution solution =
                Integrator.of(method, TOLERANCES).solve(nan, Schedule.between(0, 2), new double[2], 0.25, 1);
        assertInstanceOf(Outcome.Stalled.class, solution.outcome());
        assertEquals(0.5, solution.outcome().t(), 1e-6);
        assertEquals(0, solution.outcome().worst()[0]);
        assertEquals(1, solution.trajectory().outputs());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aRightHandSideThatIsNeverFiniteStallsAtTheStart(Method method) {
        Rhs nan = Problems.rhs(2, (t, y, d) -> {
            d[0] = 0;
            d[1] = Double.NaN;
        });
        Solution solution = Integrator.of(method, TOLERANCES).solve(nan, Schedule.between(0, 2), new double[] {1, 1});
        assertInstanceOf(Outcome.Stalled.class, solution.outcome());
        assertEquals(0, solution.outcome().t());
        assertArrayEquals(new double[] {1, 1}, solution.trajectory().last());
    }

    @Test
    void aSlightlyNegativeComponentIsSetToZeroAtTheSegmentEndAndTheAmountIsLogged() {
        Solution solution = jumpTo(-9e-6);
        assertTrue(solution.outcome().completed());
        assertEquals(0, solution.trajectory().last()[1]);
        assertEquals(9e-6, solution.stats().clamped(1), 1e-18);
        assertEquals(0, solution.stats().clamped(0));
    }

    @Test
    void aComponentFarBelowItsToleranceFails() {
        Solution solution = jumpTo(-1.5e-5);
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, solution.outcome());
        assertEquals(2, failed.t());
        assertArrayEquals(new int[] {1}, failed.worst());
        assertArrayEquals(new double[] {-1.5e-5}, failed.values(), 1e-18);
    }

    @Test
    void componentsNotDeclaredMayBeNegative() {
        Solution solution = Integrator.of(METHODS.get(0), TOLERANCES)
                .keepingNonNegative(1)
                .solve(STILL, Schedule.between(0, 1), new double[] {-3, 0});
        assertTrue(solution.outcome().completed());
        assertEquals(-3, solution.trajectory().last()[0]);
    }

    @Test
    void aJumpThatGivesNaNFails() {
        Solution solution = jumpTo(Double.NaN);
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, solution.outcome());
        assertEquals(1, failed.t());
        assertArrayEquals(new int[] {1}, failed.worst());
    }
}
