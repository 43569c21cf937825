package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.DenseSink;
import fatewise.solver.OneStep;
import fatewise.solver.Problems;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Halving the step divides the error by two to the order. */
class OrderTest {
    private static final Problems.Exact PROBLEM = Problems.swinging();

    /** Makes the step of a method. */
    interface Maker {
        OneStep make(Rhs rhs, Tolerances tolerances, Stats stats);
    }

    /**
     * A one-step method and the steps at which to look, so that the errors are neither large nor rounding.
     *
     * @param order of the solution over {@code steps} and twice as many
     * @param within order of the error inside one step of 1 / {@code part} d, one more than that of dense output
     * @param estimate order of the error estimate of such a step of 1 / {@code piece} d, one more than that of the
     *     embedded solution
     */
    record Case(String name, Maker maker, int order, int steps, int within, int part, int estimate, int piece) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("dop853", Dop853Step::new, 8, 20, 8, 6, 8, 6),
            new Case("tsit5", Tsit5Step::new, 5, 400, 5, 16, 5, 16),
            new Case("rodas5p", Rodas5PStep::new, 5, 160, 5, 16, 5, 24),
            new Case("sdirk4", Sdirk4Step::new, 4, 320, 4, 8, 4, 64));

    @ParameterizedTest
    @FieldSource("CASES")
    void halvingTheStepDividesTheErrorByTwoToTheOrder(Case c) {
        assertEquals(c.order, order(steps -> error(c, steps), c.steps), 0.15);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void insideAStepTheErrorIsOfTheOrderOfDenseOutput(Case c) {
        assertEquals(c.within, order(part -> errorWithin(c, part), c.part), 0.15);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void theErrorEstimateIsOfItsOrder(Case c) {
        assertEquals(c.estimate, order(part -> estimate(c, part), c.piece), 0.15);
    }

    @Test
    void hipparchusIsOfOrderEight() {
        assertEquals(8, order(OrderTest::hipparchusError, 10), 0.15);
    }

    private static double order(IntToDoubleFunction error, int steps) {
        double coarse = error.applyAsDouble(steps);
        double fine = error.applyAsDouble(2 * steps);
        assertTrue(fine > 1e-16, () -> "only rounding is left: " + fine);
        return Math.log(coarse / fine) / Math.log(2);
    }

    /** Tolerances so loose that every stretch is one step. */
    private static double hipparchusError(int steps) {
        Problems.Exact problem = Problems.logistic();
        Tolerances loose = Tolerances.uniform(0.5, 1e3, 1);
        Stats stats = new Stats(1);
        Stepper stepper = new HipparchusDop853().start(problem.rhs(), loose, stats);
        double[] y = problem.y0().clone();
        double h = problem.end() / steps;
        for (int i = 0; i < steps; i++) {
            stepper.advance(i * h, y, (i + 1) * h, h, DenseSink.NONE);
        }
        assertEquals(steps, stats.steps());
        return Math.abs(y[0] - problem.solution().apply(problem.end())[0]);
    }

    private static OneStep begin(Case c, double t, double[] y) {
        OneStep step = c.maker.make(PROBLEM.rhs(), Tolerances.uniform(1e-12, 1e-12, 2), new Stats(2));
        double[] slope = new double[2];
        PROBLEM.rhs().evaluate(t, y, slope);
        step.restart(slope);
        return step;
    }

    private static double error(Case c, int steps) {
        double[] y = PROBLEM.y0().clone();
        OneStep step = begin(c, 0, y);
        double[] yNew = new double[2];
        double h = PROBLEM.end() / steps;
        double worst = 0;
        for (int i = 0; i < steps; i++) {
            assertTrue(step.attempt(i * h, h, y, yNew, new double[2]));
            step.accept();
            System.arraycopy(yNew, 0, y, 0, 2);
            double[] exact = PROBLEM.solution().apply((i + 1) * h);
            worst = Math.max(worst, Math.max(Math.abs(y[0] - exact[0]), Math.abs(y[1] - exact[1])));
        }
        return worst;
    }

    private static double errorWithin(Case c, int part) {
        double h = 1.0 / part;
        double[] out = new double[2];
        OneStep step = begin(c, 0, PROBLEM.y0());
        step.attempt(0, h, PROBLEM.y0(), new double[2], new double[2]);
        step.accept();
        double worst = 0;
        for (double theta = 0.1; theta < 1; theta += 0.1) {
            step.interpolate(theta, PROBLEM.y0(), out);
            worst = Math.max(worst, Math.abs(out[0] - PROBLEM.solution().apply(theta * h)[0]));
        }
        return worst;
    }

    private static double estimate(Case c, int part) {
        double[] err = new double[2];
        double[] y = PROBLEM.solution().apply(1);
        begin(c, 1, y).attempt(1, 1.0 / part, y, new double[2], err);
        return Math.max(Math.abs(err[0]), Math.abs(err[1]));
    }
}
