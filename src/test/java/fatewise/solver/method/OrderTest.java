package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.DenseSink;
import fatewise.solver.OneStep;
import fatewise.solver.Problems;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Halving the step divides the error by two to the order. */
class OrderTest {
    private static final Problems.Exact PROBLEM = Problems.swinging();

    @Test
    void halvingTheStepOfDop853DividesTheErrorByTwoToTheEight() {
        assertEquals(8, order(OrderTest::dop853Error, 10), 0.15);
    }

    @Test
    void halvingTheStepOfSdirk4DividesTheErrorByTwoToTheFour() {
        assertEquals(4, order(OrderTest::sdirk4Error, 320), 0.15);
    }

    @Test
    void insideAStepSdirk4IsOfOrderThreeLocallyFour() {
        assertEquals(4, order(OrderTest::sdirk4ErrorWithinAStep, 8), 0.15);
    }

    @Test
    void theErrorEstimateOfSdirk4IsOfOrderThreeLocallyFour() {
        assertEquals(4, order(OrderTest::sdirk4Estimate, 64), 0.15);
    }

    private static double order(IntToDoubleFunction error, int steps) {
        return Math.log(error.applyAsDouble(steps) / error.applyAsDouble(2 * steps)) / Math.log(2);
    }

    /** Tolerances so loose that every stretch is one step. */
    private static double dop853Error(int steps) {
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

    private static OneStep sdirk4() {
        OneStep step = new Sdirk4Step(PROBLEM.rhs(), Tolerances.uniform(1e-12, 1e-12, 2), new Stats(2));
        step.restart();
        return step;
    }

    private static double sdirk4Error(int steps) {
        OneStep step = sdirk4();
        double[] y = PROBLEM.y0().clone();
        double[] yNew = new double[2];
        double h = PROBLEM.end() / steps;
        for (int i = 0; i < steps; i++) {
            assertTrue(step.attempt(i * h, h, y, yNew, new double[2]));
            step.accept();
            y[0] = yNew[0];
        }
        return Math.abs(y[0] - PROBLEM.solution().apply(PROBLEM.end())[0]);
    }

    private static double sdirk4ErrorWithinAStep(int part) {
        OneStep step = sdirk4();
        double h = 1.0 / part;
        double[] out = new double[2];
        step.attempt(0, h, PROBLEM.y0(), new double[2], new double[2]);
        step.accept();
        double worst = 0;
        for (double theta = 0.1; theta < 1; theta += 0.1) {
            step.interpolate(theta, PROBLEM.y0(), out);
            worst = Math.max(worst, Math.abs(out[0] - PROBLEM.solution().apply(theta * h)[0]));
        }
        return worst;
    }

    private static double sdirk4Estimate(int part) {
        OneStep step = sdirk4();
        double[] err = new double[2];
        double[] y = PROBLEM.solution().apply(1);
        step.attempt(1, 1.0 / part, y, new double[2], err);
        return Math.abs(err[0]);
    }
}
