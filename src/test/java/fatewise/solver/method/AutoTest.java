package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Problems;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Stats;
import fatewise.solver.Stats.Stretch;
import fatewise.solver.Tolerances;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoTest {
    /** y' = -k (y - cos t) - sin t; stiff for t from 1 to 2 only. */
    private static final Rhs STIFF_ON_DAY_TWO = Problems.rhs(1, (t, y, d) -> {
        double k = t >= 1 && t < 2 ? 1e6 : 1;
        d[0] = -k * (y[0] - Math.cos(t)) - Math.sin(t);
    });

    private static Solution solve(Method method, Rhs rhs, Schedule schedule, double rtol, double... y0) {
        return Integrator.of(method, Tolerances.uniform(rtol, rtol * 1e-3, y0.length))
                .solve(rhs, schedule, y0);
    }

    @Test
    void eachSegmentGetsTheMethodThatSuitsIt() {
        Schedule schedule = Schedule.of(0, 4, List.of(), 0.5, 1, 1.999999999, 3);
        Solution solution = solve(new Auto(), STIFF_ON_DAY_TWO, schedule, 1e-6, 1);
        List<Stretch> stretches = solution.stats().stretches();
        assertEquals(new Stretch(0, 1, "tsit5"), stretches.get(0));
        assertEquals("rodas5p", stretches.get(1).method());
        assertEquals("tsit5", stretches.get(2).method());
        assertEquals(3, stretches.size());
        assertEquals(4, stretches.get(2).to());
    }

    @Test
    void tightTolerancesGetOrderEight() {
        Problems.Exact problem = Problems.chain();
        Solution solution = solve(new Auto(), problem.rhs(), Schedule.between(0, 6), 1e-9, problem.y0());
        assertEquals(List.of(new Stretch(0, 6, "dop853")), solution.stats().stretches());
    }

    /** At the start nothing is fast; y1 wakes the fast decay of y2 as it grows. */
    @Test
    void stiffnessThatComesWithinASegmentIsNoticed() {
        Rhs rhs = Problems.rhs(2, (t, y, d) -> {
            d[0] = 3 * y[0] * (1 - y[0]);
            d[1] = -1e6 * y[0] * (y[1] - Math.cos(t));
        });
        Solution solution = solve(new Auto(), rhs, Schedule.between(0, 40), 1e-6, 1e-7, 1);
        List<Stretch> stretches = solution.stats().stretches();
        assertEquals(
                List.of("tsit5", "rodas5p"),
                stretches.stream().map(Stretch::method).toList());
        assertTrue(stretches.get(0).to() < 10, stretches::toString);
        assertTrue(solution.stats().steps() < 5000, () -> solution.stats().toString());
        assertEquals(Math.cos(40), solution.trajectory().last()[1], 1e-5);
    }

    @Test
    void theRateOfALinearProblemIsThatOfItsMatrix() {
        Rhs rhs = Problems.rhs(3, (t, y, d) -> {
            d[0] = -2 * y[0];
            d[1] = 2 * y[0] - 40 * y[1];
            d[2] = -900 * (y[2] - y[1]);
        });
        Stiffness stiffness = new Stiffness(rhs, Tolerances.uniform(1e-6, 1e-6, 3), new Stats(3));
        assertEquals(900, stiffness.at(0, new double[] {1, 0.3, 0.2}), 45);
    }

    @Test
    void whatIsNotFiniteIsLeftToTheStep() {
        Rhs rhs = Problems.rhs(1, (t, y, d) -> d[0] = Double.NaN);
        Stiffness stiffness = new Stiffness(rhs, Tolerances.uniform(1e-6, 1e-6, 1), new Stats(1));
        assertEquals(0, stiffness.at(0, new double[] {1}));
    }
}
