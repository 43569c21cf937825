package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.solver.DenseSink;
import fatewise.solver.Method;
import fatewise.solver.OneStep;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedProblems;
import fatewise.solver.VariedSystem;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Derivatives are carried at the order of the method, and nothing is allocated on the way. */
class VariedStepTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes the step of a method. */
    interface Maker {
        OneStep make(VariedSystem system, Tolerances tolerances, Stats stats);
    }

    /** A method and where to look: see {@link OrderTest.Case}; {@code end} of the stretch of {@code steps} [d]. */
    record Case(
            String name, Maker maker, int order, double end, int steps, int within, int part, int estimate, int piece) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> CASES = List.of(
            new Case("dop853", VariedRungeKutta::dop853, 8, 1.5, 9, 8, 8, 8, 16),
            new Case("tsit5", VariedRungeKutta::tsit5, 5, 10, 320, 5, 16, 5, 32),
            new Case("rodas5p", VariedRodas5PStep::new, 5, 10, 160, 5, 8, 5, 16));

    static final List<Method> CARRYING = List.of(new Auto(), new Dop853(), new Tsit5(), new Rodas5P());

    @ParameterizedTest
    @FieldSource("CASES")
    void halvingTheStepDividesTheErrorOfDerivativesByTwoToTheOrder(Case c) {
        assertEquals(c.order, order(steps -> error(c, steps), c.steps), 0.15);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void insideAStepTheErrorOfDerivativesIsOfTheOrderOfDenseOutput(Case c) {
        assertEquals(c.within, order(part -> errorWithin(c, part), c.part), 0.15);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void theEstimateOfDerivativesIsOfItsOrder(Case c) {
        assertEquals(c.estimate, order(part -> estimate(c, part), c.piece), 0.15);
    }

    private static double order(IntToDoubleFunction error, int steps) {
        double coarse = error.applyAsDouble(steps);
        double fine = error.applyAsDouble(2 * steps);
        assertTrue(fine > 1e-18, () -> "only rounding is left: " + fine);
        return Math.log(coarse / fine) / Math.log(2);
    }

    /** Judges so loosely that the columns are always carried. */
    private static OneStep begin(Case c, double t, double[] z) {
        VariedSystem system = VariedSystem.of(VariedProblems.swinging());
        OneStep step = c.maker.make(system, system.tolerances(Tolerances.uniform(0.9, 1e3, 2)), new Stats(z.length));
        double[] slope = new double[z.length];
        system.evaluate(t, z, slope);
        step.restart(slope);
        return step;
    }

    private static double worst(double[] z, double[] exact) {
        double worst = 0;
        for (int i = 2; i < z.length; i++) {
            worst = Math.max(worst, Math.abs(z[i] - exact[i]));
        }
        return worst;
    }

    private static double error(Case c, int steps) {
        double[] z = VariedProblems.swingingAt(0);
        double[] zNew = new double[z.length];
        double[] err = new double[z.length];
        OneStep step = begin(c, 0, z);
        double h = c.end / steps;
        double worst = 0;
        for (int i = 0; i < steps; i++) {
            assertTrue(step.attempt(i * h, h, z, zNew, err));
            step.accept();
            System.arraycopy(zNew, 0, z, 0, z.length);
            worst = Math.max(worst, worst(z, VariedProblems.swingingAt((i + 1) * h)));
        }
        return worst;
    }

    private static double errorWithin(Case c, int part) {
        double h = 1.0 / part;
        double[] z = VariedProblems.swingingAt(2);
        double[] out = new double[z.length];
        OneStep step = begin(c, 2, z);
        step.attempt(2, h, z, new double[z.length], new double[z.length]);
        step.accept();
        double worst = 0;
        for (double theta = 0.1; theta < 1; theta += 0.1) {
            step.interpolate(theta, z, out);
            worst = Math.max(worst, worst(out, VariedProblems.swingingAt(2 + theta * h)));
        }
        return worst;
    }

    private static double estimate(Case c, int part) {
        double[] z = VariedProblems.swingingAt(1);
        double[] err = new double[z.length];
        begin(c, 1, z).attempt(1, 1.0 / part, z, new double[z.length], err);
        return worst(err, new double[z.length]);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void theStateIsThatOfTheMethodAloneAndExplicitDerivativesThoseOfTheWholeSystem(Case c) {
        VariedSystem system = VariedSystem.of(VariedProblems.swinging());
        double[] z = VariedProblems.swingingAt(1);
        double[] carried = new double[z.length];
        begin(c, 1, z).attempt(1, 0.25, z, carried, new double[z.length]);
        Tolerances loose = Tolerances.uniform(0.9, 1e3, z.length);
        OneStep whole = c.name.equals("tsit5")
                ? new Tsit5Step(system, loose, new Stats(z.length))
                : new Dop853Step(system, loose, new Stats(z.length));
        if (!c.name.equals("rodas5p")) {
            double[] slope = new double[z.length];
            double[] together = new double[z.length];
            system.evaluate(1, z, slope);
            whole.restart(slope);
            whole.attempt(1, 0.25, z, together, new double[z.length]);
            assertArrayEquals(together, carried, 1e-14);
        }
        assertArrayEquals(VariedProblems.swingingAt(1.25), carried, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("CARRYING")
    void stepsWithDerivativesAllocateNothing(Method method) {
        VariedSystem system = VariedSystem.of(VariedProblems.swinging());
        Stats stats = new Stats(system.dimension());
        Tolerances tolerances = system.tolerances(Tolerances.uniform(1e-6, 1e-6, 2));
        Stepper stepper = method.start(system, tolerances, stats);
        double[] z = VariedProblems.swingingAt(0);
        double[] between = new double[z.length];
        DenseSink sink = piece -> piece.at(0.5 * (piece.from() + piece.to()), between);
        long least = Long.MAX_VALUE;
        int day = 0;
        for (int round = 0; round < 5; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long until = stats.steps() + 3_000;
            while (stats.steps() < until) {
                stepper.advance(day, z, day + 10, stepper.nextStep(), sink);
                day += 10;
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        long segments = day / 10;
        assertTrue(segments > 0 && least / segments < 64, least + " bytes in " + segments + " segments");
    }
}
