package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Method;
import fatewise.solver.Problems;
import fatewise.solver.Problems.Exact;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method on every problem with a known answer, at the end and in between. */
class ExactProblemsTest {
    static Stream<Arguments> all() {
        List<Exact> problems = List.of(
                Problems.decay(),
                Problems.logistic(),
                Problems.swinging(),
                Problems.chain(),
                Problems.erlang(1),
                Problems.erlang(4),
                Problems.erlang(8));
        return Methods.ALL.stream().flatMap(m -> problems.stream().map(p -> Arguments.of(m, p)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAnswerIsWithinAHundredTolerances(Method method, Exact problem) {
        assertTrue(worstError(method, problem, 1e-6) < 1e-4, () -> method.id() + worstError(method, problem, 1e-6));
        assertTrue(worstError(method, problem, 1e-9) < 1e-7, () -> method.id() + worstError(method, problem, 1e-9));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTighterToleranceGivesASmallerError(Method method, Exact problem) {
        double loose = worstError(method, problem, 1e-4);
        double tight = worstError(method, problem, 1e-8);
        assertTrue(tight < loose / 100, () -> method.id() + " " + loose + " " + tight);
    }

    private static double worstError(Method method, Exact problem, double tolerance) {
        int n = problem.y0().length;
        double[] outputs = IntStream.rangeClosed(0, 60)
                .mapToDouble(i -> i * problem.end() / 60)
                .toArray();
        Solution solution = Integrator.of(method, Tolerances.uniform(tolerance, tolerance, n))
                .solve(problem.rhs(), Schedule.between(0, problem.end()), problem.y0(), outputs);
        assertEquals(outputs.length, solution.trajectory().outputs());
        double worst = 0;
        for (int k = 0; k < outputs.length; k++) {
            double[] exact = problem.solution().apply(outputs[k]);
            for (int i = 0; i < n; i++) {
                double error = solution.trajectory().value(solution.trajectory().rowOfOutput(k), i) - exact[i];
                worst = Math.max(worst, Math.abs(error));
            }
        }
        return worst;
    }
}
