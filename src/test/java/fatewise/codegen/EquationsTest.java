package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Integrator;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquationsTest {
    /** A chain of n whose members crowd each other. */
    static Equations crowded(int n) {
        Equations e = new Equations(n);
        Term rate = e.parameter("rate", 1.5);
        Term free = e.sum(IntStream.range(0, n).mapToObj(e::y).toList()).over(4).from(1);
        for (int i = 0; i < n; i++) {
            Term own = e.y(i).times(free.times(rate).minus(2));
            e.derivative(i, i == 0 ? own : own.plus(e.y(i - 1).times(2)));
        }
        return e;
    }

    private static double[] f(Rhs rhs, double t, double... y) {
        double[] dydt = new double[y.length];
        rhs.evaluate(t, y, dydt);
        return dydt;
    }

    @Test
    void everyOperationIsTheOneOfJava() {
        Equations e = new Equations(6);
        Term x = e.y(0);
        Term y = e.y(1);
        e.derivative(0, x.plus(y).minus(3).times(x.over(y)).plus(e.time().times(2)));
        e.derivative(1, x.power(2.5).plus(y.power(1.3)));
        e.derivative(2, x.log().times(y.sqrt()).over(7).minus(y.from(1)));
        e.derivative(3, x.minus(y).choose(x, y).plus(x.minus(y).positive()).plus(1));
        e.derivative(4, x.hill(0.3, 2).plus(x.hill(e.constant(0.3), 2)));
        double a = 0.4;
        double b = 1.9;
        double hill = a * a / (0.3 * 0.3 + a * a);
        double[] known = {
            (a + b - 3) * (a / b) + 10 * 2,
            a * a * Math.sqrt(a) + Math.pow(b, 1.3),
            Math.log(a) * Math.sqrt(b) / 7 - (1 - b),
            b + 0 + 1,
            hill + hill,
            0
        };
        assertArrayEquals(known, f(e.rhs(), 10, a, b, 0, 0, 0, 0), 1e-15 * 20);
        assertFalse(e.rhs().autonomous());
    }

    @Test
    void parametersAreFoldedOrGivenWithTheSameResult() {
        Equations e = crowded(10);
        double[] y = IntStream.range(0, 10).mapToDouble(i -> 0.1 + 0.03 * i).toArray();
        assertArrayEquals(f(e.rhs(), 0, y), f(e.code().rhs(1.5), 0, y), 0);
        assertArrayEquals(new double[] {1.5}, e.values());
        assertEquals(List.of("rate"), e.parameters());
        EquationCode code = e.code();
        Rhs slow = code.rhs(0);
        Rhs fast = code.rhs(3);
        double slowest = f(slow, 0, y)[0];
        assertTrue(f(fast, 0, y)[0] > slowest);
        assertEquals(slowest, f(slow, 0, y)[0], 0, "each has its own values");
        assertTrue(e.rhs().autonomous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsit5", "dop853", "rodas5p", "sdirk4", "auto"})
    void everyMethodFindsTheExactSolution(String id) {
        Equations e = new Equations(2);
        Term rate = e.parameter("rate", 3);
        e.derivative(0, e.y(0).times(rate).times(e.time()).times(-1));
        e.derivative(1, e.y(1).from(1).times(e.y(1)));
        Solution solution = Integrator.of(Methods.named(id).orElseThrow(), Tolerances.uniform(1e-7, 1e-9, 2))
                .solve(e.rhs(), Schedule.between(0, 2), new double[] {1, 0.01}, new double[] {2});
        double[] y = solution.trajectory().state(solution.trajectory().rowOfOutput(0));
        assertEquals(Math.exp(-1.5 * 4), y[0], 1e-7);
        assertEquals(1 / (1 + 99 * Math.exp(-2)), y[1], 1e-6);
    }

    @Test
    void whatWasMadeDoesNotChangeWithWhatIsAdded() {
        Equations e = new Equations(1);
        e.derivative(0, e.y(0).times(2));
        Rhs made = e.rhs();
        e.derivative(0, e.y(0).times(e.parameter("k", 5)));
        assertEquals(2, f(made, 0, 1)[0]);
        assertEquals(5, f(e.rhs(), 0, 1)[0]);
    }

    @Test
    void mistakesAreRefused() {
        Equations e = new Equations(2);
        Equations other = new Equations(2);
        e.parameter("k", 1);
        assertThrows(IllegalArgumentException.class, () -> e.parameter("k", 2));
        assertThrows(IllegalArgumentException.class, () -> e.parameter("m", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> e.y(2));
        assertThrows(IllegalArgumentException.class, () -> e.derivative(0, other.y(0)));
        assertThrows(IllegalArgumentException.class, () -> e.y(0).plus(other.y(0)));
        EquationCode code = e.code();
        assertThrows(IllegalArgumentException.class, () -> code.rhs(1, 2));
    }
}
