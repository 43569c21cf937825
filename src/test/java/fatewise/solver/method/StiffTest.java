package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Problems;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StiffTest {
    private static final double[] ROBERTSON = {1, 0, 0};

    private static Solution robertson(Method method, double rtol, double end) {
        Tolerances tolerances = new Tolerances(rtol, new double[] {1e-4 * rtol, 1e-8 * rtol, 1e-4 * rtol});
        return Integrator.of(method, tolerances).solve(Problems.robertson(), Schedule.between(0, end), ROBERTSON);
    }

    static final List<Method> ALL = Methods.ALL;
    static final List<Method> IMPLICIT =
            Methods.ALL.stream().filter(Method::implicit).toList();

    @ParameterizedTest
    @FieldSource("ALL")
    void allMethodsAgreeOnRobertsonAtTheStart(Method method) {
        double[] judge = last(robertson(new HipparchusDop853(), 1e-10, 4));
        double[] got = last(robertson(method, 1e-10, 4));
        for (int i = 0; i < 3; i++) {
            assertEquals(1, got[i] / judge[i], 1e-7);
        }
    }

    @ParameterizedTest
    @FieldSource("IMPLICIT")
    void robertsonIsFollowedToAMillion(Method method) {
        Solution rough = robertson(method, 1e-6, 1e6);
        double[] fine = last(robertson(new Sdirk4(), 1e-10, 1e6));
        for (int i = 0; i < 3; i++) {
            assertEquals(1, last(rough)[i] / fine[i], 1e-4);
        }
        assertEquals(1, fine[0] + fine[1] + fine[2], 1e-9);
        // by then y2 stands still: 0.04 y1 = 1e4 y2 y3 + 3e7 y2^2
        double balance = 1e4 * fine[1] * fine[2] + 3e7 * fine[1] * fine[1];
        assertEquals(1, balance / (0.04 * fine[0]), 1e-4);
        assertTrue(rough.stats().steps() < 500, () -> rough.stats().toString());
    }

    @ParameterizedTest
    @FieldSource("IMPLICIT")
    void aFastTransientDoesNotHoldAnImplicitMethodBack(Method method) {
        Rhs rhs = Problems.rhs(1, (t, y, d) -> d[0] = -1e6 * (y[0] - Math.cos(t)) - Math.sin(t));
        Solution solution = Integrator.of(method, Tolerances.uniform(1e-6, 1e-6, 1))
                .solve(rhs, Schedule.between(0, 10), new double[] {2});
        assertArrayEquals(new double[] {Math.cos(10)}, last(solution), 1e-5);
        assertTrue(solution.stats().steps() < 300, () -> solution.stats().toString());
    }

    @Test
    void theJacobianIsKeptWhileItServes() {
        Rhs linear = Problems.rhs(1, (t, y, d) -> d[0] = -50 * y[0]);
        Solution solution = Integrator.of(new Sdirk4(), Tolerances.uniform(1e-8, 1e-8, 1))
                .solve(linear, Schedule.between(0, 10), new double[] {1});
        assertEquals(1, solution.stats().jacobians());
        assertTrue(solution.stats().factorizations() > 1);
    }

    private static double[] last(Solution solution) {
        assertTrue(solution.outcome().completed(), () -> solution.outcome().toString());
        return solution.trajectory().last();
    }
}
