package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.model.RandomModel;
import fatewise.solver.Integrator;
import fatewise.solver.Schedule;
import fatewise.solver.Tolerances;
import fatewise.solver.Trajectory;
import fatewise.solver.method.Methods;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model, on models made up from seeds. */
class InterpreterTest {
    private static final Setting ROOM = new Setting("planar", 5000);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Kernel kernel(Model model) {
        Kernel kernel = Compiler.compile(model, model.compounds());
        kernel.enter(ROOM);
        return kernel;
    }

    /** A name for every index that does not depend on the order of the model's entries. */
    private static String key(Layout layout, int index, UnaryOperator<String> plain) {
        Model model = layout.model();
        if (index >= layout.cellsFrom() && index < layout.cellsTo()) {
            var state = model.states().get(layout.stateOf(index));
            int exit = layout.exitOf(index);
            String bound =
                    exit < 0 ? "" : plain.apply(model.exits(state).get(exit).to());
            return plain.apply(state.id()) + "/" + layout.phaseOf(index) + "/" + bound;
        }
        for (int c = 0; c < layout.compounds().size(); c++) {
            if (index == layout.amount(c)) {
                return plain.apply(layout.compounds().get(c).id());
            }
        }
        for (int l = 0; l < layout.latches().size(); l++) {
            if (index == layout.latch(l)) {
                return "bound " + plain.apply(layout.latches().get(l).target());
            }
        }
        for (int p = 0; p < model.pathways().size(); p++) {
            String id = plain.apply(model.pathways().get(p).id());
            if (index == layout.pathway(p) || index == layout.adaptation(p)) {
                return id + (index == layout.pathway(p) ? "" : " memory");
            }
        }
        if (index < layout.cellsFrom()) {
            return index == layout.volume() ? "volume" : "stress";
        }
        return "ledger " + (index - layout.cellsTo());
    }

    /** A state vector made up from a seed, the same for the same names. */
    private static double[] state(Layout layout, long seed, UnaryOperator<String> plain) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            double u = new Random(31 * seed + key(layout, i, plain).hashCode()).nextDouble();
            boolean cells = i >= layout.cellsFrom() && i < layout.cellsTo();
            y[i] = cells ? 300 * u : i == layout.volume() ? 1 + u : u;
        }
        return y;
    }

    private static Map<String, Double> derivative(Model model, long seed, UnaryOperator<String> plain) {
        Kernel kernel = kernel(model);
        double[] dydt = new double[kernel.dimension()];
        kernel.evaluate(0, state(kernel.layout(), seed, plain), dydt);
        Map<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < dydt.length; i++) {
            byName.put(key(kernel.layout(), i, plain), dydt[i]);
        }
        assertEquals(dydt.length, byName.size(), "names are unique");
        return byName;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renamingAndReorderingChangesNothing(long seed) {
        Map<String, Double> plain = derivative(RandomModel.of(seed), seed, UnaryOperator.identity());
        Model disguised = RandomModel.disguised(seed, id -> "other-" + id);
        Map<String, Double> other = derivative(disguised, seed, id -> id.substring("other-".length()));
        assertEquals(plain.keySet(), other.keySet());
        plain.forEach((id, value) -> assertEquals(value, other.get(id), 1e-11 * (1 + Math.abs(value)), id));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cellsChangeByBirthsAndDeathsOnly(long seed) {
        Model model = RandomModel.of(seed);
        Kernel kernel = kernel(model);
        Layout layout = kernel.layout();
        double[] dydt = new double[layout.size()];
        kernel.evaluate(0, state(layout, seed, UnaryOperator.identity()), dydt);
        double change = 0;
        double flow = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            change += dydt[i];
            flow += Math.abs(dydt[i]);
        }
        assertTrue(flow > 1, "something flows");
        assertEquals(dydt[layout.births()] - dydt[layout.deaths()], change, 1e-12 * flow);
        assertTrue(dydt[layout.births()] >= 0 && dydt[layout.deaths()] > 0);
        assertEquals(0, dydt[layout.removed()]);
        assertEquals(0, dydt[layout.lost()]);
        assertEquals(0, dydt[layout.volume()]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fluxesPointInwardsWhereAComponentIsZero(long seed) {
        Kernel kernel = kernel(RandomModel.of(seed));
        Layout layout = kernel.layout();
        for (int i = 1; i < layout.cellsTo(); i++) {
            double[] y = state(layout, seed, UnaryOperator.identity());
            y[i] = 0;
            double[] dydt = new double[y.length];
            kernel.evaluate(0, y, dydt);
            assertTrue(dydt[i] >= 0, key(layout, i, UnaryOperator.identity()) + " falls below zero");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void activitiesStayBetweenZeroAndOne(long seed) {
        Kernel kernel = kernel(RandomModel.of(seed));
        Layout layout = kernel.layout();
        double[] y = state(layout, seed, UnaryOperator.identity());
        Trajectory course = Integrator.of(Methods.ALL.get(0), Tolerances.uniform(1e-6, 1e-9, y.length))
                .solve(kernel, Schedule.between(0, 12), y, 0.1, 0.3, 1, 3, 6, 12)
                .trajectory();
        for (int row = 0; row < course.size(); row++) {
            for (int i = layout.latch(0); i < layout.stress(); i++) {
                double p = course.value(row, i);
                assertTrue(p >= 0 && p <= 1, key(layout, i, UnaryOperator.identity()) + " = " + p);
            }
            for (int p = 0; p < layout.model().pathways().size(); p++) {
                double felt = kernel.felt(course.state(row), p);
                assertTrue(felt >= 0 && felt <= course.value(row, layout.pathway(p)), "felt " + felt);
            }
        }
    }

    @Test
    void evaluatingAllocatesNothingAndLeavesTheStateAlone() {
        Kernel kernel = kernel(RandomModel.of(3));
        double[] y = state(kernel.layout(), 3, UnaryOperator.identity());
        double[] before = y.clone();
        double[] dydt = new double[y.length];
        for (int i = 0; i < 20_000; i++) {
            kernel.evaluate(0, y, dydt);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long from = threads.getThreadAllocatedBytes(thread);
        long idle = threads.getThreadAllocatedBytes(thread) - from; // what asking costs
        from = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 10_000; i++) {
            kernel.evaluate(i, y, dydt);
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - from - idle;
        assertTrue(bytes < 1024, bytes + " bytes for 10000 evaluations");
        assertArrayEquals(before, y);
    }

    @Test
    void anEvaluationForgetsTheOneBefore() {
        Kernel kernel = kernel(RandomModel.of(5));
        double[] y = state(kernel.layout(), 5, UnaryOperator.identity());
        double[] other = state(kernel.layout(), 6, UnaryOperator.identity());
        double[] first = new double[y.length];
        double[] between = new double[y.length];
        double[] again = new double[y.length];
        kernel.evaluate(0, y, first);
        kernel.evaluate(1, other, between);
        kernel.evaluate(2, y, again);
        assertArrayEquals(first, again);
        assertNotEquals(first[kernel.layout().births()], between[kernel.layout().births()]);
    }

    @Test
    void crowdingDependsOnTheVesselEntered() {
        Kernel kernel = kernel(RandomModel.of(1));
        double[] y = state(kernel.layout(), 1, UnaryOperator.identity());
        double small = kernel.density(y);
        kernel.enter(new Setting("planar", 2 * ROOM.capacity()));
        assertEquals(small / 2, kernel.density(y), 1e-15);
    }
}
