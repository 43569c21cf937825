package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.Method;
import fatewise.solver.SensitivityIntegrator;
import fatewise.solver.SensitivitySolution;
import fatewise.solver.Tolerances;
import fatewise.solver.Variational;
import fatewise.solver.method.Auto;
import fatewise.solver.method.Rodas5P;
import fatewise.solver.method.Tsit5;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Equations written down term by term, differentiated by their parameters on the way. */
class VariedEquationsTest {
    static final List<Method> METHODS = List.of(new Tsit5(), new Rodas5P(), new Auto());

    /** y' = r y (1 - y / K) is K / (1 + (K / y0 - 1) exp(-r t)). */
    private static Equations logistic(double r, double capacity) {
        Equations e = new Equations(1);
        Term room = e.constant(1).minus(e.y(0).over(e.parameter("K", capacity)));
        Term rate = e.parameter("r", r);
        e.derivative(0, rate.times(e.y(0)).times(room).times(e.parameter("unused", 1)));
        return e;
    }

    private static double at(double r, double capacity, double t) {
        return capacity / (1 + (capacity / 0.2 - 1) * Math.exp(-r * t));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void logisticGrowthHasTheDerivativesOfItsClosedForm(Method method) {
        SensitivitySolution done = SensitivityIntegrator.of(method, Tolerances.uniform(1e-10, 1e-12, 1))
                .solve(
                        logistic(1.2, 4).variational("r", "K"),
                        0,
                        5,
                        List.of(),
                        new double[] {0.2},
                        new double[1][2],
                        2,
                        5);
        double h = 1e-5;
        for (int k = 0; k < 2; k++) {
            double t = k == 0 ? 2 : 5;
            int row = done.rowOfOutput(k);
            assertEquals(at(1.2, 4, t), done.state(row)[0], 1e-8);
            assertEquals((at(1.2 + h, 4, t) - at(1.2 - h, 4, t)) / (2 * h), done.slope(row, 0, 0), 1e-8);
            assertEquals((at(1.2, 4 + h, t) - at(1.2, 4 - h, t)) / (2 * h), done.slope(row, 0, 1), 1e-8);
        }
    }

    /** Robertson's reactions, far too stiff for explicit methods, by the three rates. */
    @Test
    void stiffReactionsAgreeWithDifferencesAndConserveTheirSum() {
        double[] y0 = {1, 0, 0};
        SensitivitySolution done = robertson(0.04, y0);
        double h = 0.04 * 1e-4;
        double[] high = robertson(0.04 + h, y0).state(0);
        double[] low = robertson(0.04 - h, y0).state(0);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double slope = done.slope(0, i, 0);
            assertEquals(1, (high[i] - low[i]) / (2 * h) / slope, 1e-4);
            sum += slope;
        }
        assertEquals(0, sum, 1e-6);
        assertTrue(done.stats().steps() < 2000, done.stats().toString());
    }

    private static SensitivitySolution robertson(double k1, double[] y0) {
        Equations e = new Equations(3);
        Term slow = e.parameter("k1", k1).times(e.y(0));
        Term back = e.parameter("k2", 1e4).times(e.y(1)).times(e.y(2));
        Term fast = e.parameter("k3", 3e7).times(e.y(1)).times(e.y(1));
        e.derivative(0, back.minus(slow));
        e.derivative(1, slow.minus(back).minus(fast));
        e.derivative(2, fast);
        return SensitivityIntegrator.of(new Rodas5P(), new Tolerances(1e-9, new double[] {1e-10, 1e-14, 1e-10}))
                .solve(e.variational("k1", "k2", "k3"), 0, 100, List.of(), y0, new double[3][3], 100);
    }

    @Test
    void aDerivativeByALogarithmIsThatPerRelativeChange() {
        Variational plain = logistic(1.2, 4).variational("r", "K");
        Variational relative = logistic(1.2, 4).variationalByLogarithms("r", "K");
        SensitivityIntegrator integrator = SensitivityIntegrator.of(new Tsit5(), Tolerances.uniform(1e-11, 1e-13, 1));
        double[] y0 = {0.2};
        SensitivitySolution one = integrator.solve(plain, 0, 3, List.of(), y0, new double[1][2], 3);
        SensitivitySolution other = integrator.solve(relative, 0, 3, List.of(), y0, new double[1][2], 3);
        assertEquals(1.2 * one.slope(one.lastRow(), 0, 0), other.slope(other.lastRow(), 0, 0), 1e-9);
        assertEquals(4 * one.slope(one.lastRow(), 0, 1), other.slope(other.lastRow(), 0, 1), 1e-9);
    }

    @Test
    void aParameterThatIsNotThereIsNamed() {
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class, () -> logistic(1, 1).variational("r", "k"));
        assertTrue(error.getMessage().contains("no parameter k among"), error.getMessage());
    }
}
