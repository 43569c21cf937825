package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Lags;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Auto;
import fatewise.solver.method.Dop853;
import fatewise.solver.method.Exp5;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lags: found, ordered, solved (eq. S16). */
class LagProgramTest {
    /** y0 decays, y1 follows y0^2, y2 grows by y1 and is no lag, y3 follows y2 up fast and down slowly. */
    private static Rhs cascade(double fast) {
        Equations e = new Equations(4);
        e.derivative(0, e.constant(-2).times(e.y(0)));
        e.derivative(1, e.constant(fast).times(e.y(0).times(e.y(0)).minus(e.y(1))));
        e.derivative(2, e.y(1).times(e.y(2)).times(e.constant(1).minus(e.y(2))));
        Term gap = e.y(2).minus(e.y(3));
        e.derivative(3, gap.times(gap.choose(e.constant(fast), e.constant(1))));
        return e.rhs();
    }

    private static final double[] START = {1, 0, 0.1, 0.5};

    @Test
    void whatFollowsAGoalIsFoundAndWhatIsNotLinearIsNot() {
        Lags lags = cascade(50).lags().orElseThrow();
        assertArrayEquals(new int[] {0, 1, 3}, lags.components());
        assertEquals(Lags.Rate.STEADY, lags.rate(0));
        assertEquals(Lags.Rate.SWITCHES, lags.rate(2));
    }

    @Test
    void ratesAreToldBehindTheSlopes() {
        Rhs rhs = cascade(50);
        double[] dydt = new double[7];
        rhs.lags().orElseThrow().evaluate(0, START, dydt);
        double[] f = new double[4];
        rhs.evaluate(0, START, f);
        assertArrayEquals(f, Arrays.copyOf(dydt, 4));
        assertArrayEquals(new double[] {2, 50, 1}, Arrays.copyOfRange(dydt, 4, 7));
    }

    /** y = b + w (f + r y), and f there. */
    @Test
    void aCompletedStateSolvesItsEquation() {
        Rhs rhs = cascade(50);
        Lags lags = rhs.lags().orElseThrow();
        double[] b = {0.7, 0.1, 0.2};
        double[] w = {0.01, 0.02, 0.005};
        double[] r = {2, 50, 1};
        double[] dydt = new double[7];
        lags.follow(r, new double[] {1, 0, 0.5});
        lags.complete(0, START, b, w, dydt);
        double[] y = START.clone();
        for (int k = 0; k < 3; k++) {
            y[lags.components()[k]] = b[k] + w[k] * dydt[4 + k];
        }
        double[] f = new double[4];
        rhs.evaluate(0, y, f);
        assertArrayEquals(f, Arrays.copyOf(dydt, 4), 1e-12);
    }

    private static Solution solve(fatewise.solver.Method method, Rhs rhs, double rtol) {
        return Integrator.of(method, Tolerances.uniform(rtol, rtol * 1e-3, 4))
                .solve(rhs, Schedule.between(0, 5), START, 0.37, 1, 2.5, 5);
    }

    @Test
    void theExponentialMethodAgreesWithOrderEightBetweenStepsToo() {
        for (double fast : new double[] {5, 500}) {
            Solution exact = solve(new Dop853(), cascade(fast), 1e-11);
            Solution mine = solve(new Exp5(), cascade(fast), 1e-7);
            for (int k = 0; k < 4; k++) {
                double[] expected = exact.trajectory().state(exact.trajectory().rowOfOutput(k));
                double[] actual = mine.trajectory().state(mine.trajectory().rowOfOutput(k));
                assertArrayEquals(expected, actual, 2e-5, "output " + k + " at rate " + fast);
            }
        }
    }

    /** A hundred times faster costs an explicit method a hundred times the steps. */
    @Test
    void fastLagsDoNotBindTheStep() {
        long slow = solve(new Exp5(), cascade(100), 1e-6).stats().steps();
        long fast = solve(new Exp5(), cascade(1e4), 1e-6).stats().steps();
        assertTrue(fast < 4 * slow, slow + " and " + fast + " steps");
    }

    @Test
    void theDefaultTakesItWhereLagsAreFast() {
        Solution solution = solve(new Auto(), cascade(1e4), 1e-6);
        assertEquals("exp5", solution.stats().stretches().get(0).method());
    }
}
