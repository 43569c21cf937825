package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Entry;
import fatewise.library.Library;
import fatewise.model.Layout;
import fatewise.model.ModelText;
import fatewise.solver.Moving;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can move, alone: the same derivatives, and nothing else can. */
class PartTest {
    private static final Setting SETTING = new Setting("planar", 5e5);

    static Stream<String> protocols() {
        return Library.bundled().protocols().stream().map(Entry::id);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Medium and signals at random, cells in the last of the states only, or in all. */
    private static double[] state(Layout layout, Random random, boolean everywhere) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextDouble() * (i < layout.cellsFrom() ? 1 : 1000);
        }
        int last = layout.stateFrom(layout.model().states().size() - 1);
        if (!everywhere) {
            Arrays.fill(y, layout.cellsFrom(), last, 0);
        }
        y[layout.volume()] = 2;
        return y;
    }

    private static void assertSameSlopes(Interpreter reference, Kernel kernel, double[] start, Random random) {
        double[] y = start.clone();
        Moving moving = kernel.moving(y).orElseThrow();
        double[] part = new double[moving.components().length];
        double[] slope = new double[part.length];
        double[] expected = new double[y.length];
        for (int n = 0; n < 5; n++) {
            moving.gather(y, part);
            moving.rhs().evaluate(n, part, slope);
            reference.evaluate(n, y, expected);
            for (int i = 0; i < part.length; i++) {
                int at = moving.components()[i];
                // == and not bits: the reference adds zeros, which can turn a -0 into 0
                assertTrue(expected[at] == slope[i], expected[at] + " and " + slope[i] + " of component " + at);
                expected[at] = 0;
                y[at] *= 0.5 + random.nextDouble();
            }
            for (int i = 0; i < y.length; i++) {
                assertEquals(0, expected[i], "component " + i + " does not move");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aPartOfABundledModelHasTheSlopesOfTheWhole(String id) {
        Interpreter reference = EmitterTest.protocol(id);
        reference.enter(SETTING);
        for (boolean everywhere : new boolean[] {true, false}) {
            Random random = new Random(id.hashCode());
            double[] y = state(reference.layout(), random, everywhere);
            for (Kernel kernel : List.of(
                    Generated.of(reference),
                    new SharedCode()
                            .kernel(
                                    reference.layout().model(),
                                    reference.layout().compounds()),
                    EmitterTest.protocol(id),
                    new WarmingUp(EmitterTest.protocol(id), 2))) {
                kernel.enter(SETTING);
                assertSameSlopes(reference, kernel, y, random);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPartOfAMadeUpModelHasTheSlopesOfTheWhole(long seed) {
        Interpreter reference = EmitterTest.madeUp(seed);
        reference.enter(SETTING);
        Kernel kernel = Generated.of(reference);
        kernel.enter(SETTING);
        Random random = new Random(seed);
        assertSameSlopes(reference, kernel, state(reference.layout(), random, false), random);
        assertSameSlopes(reference, kernel, state(reference.layout(), random, true), random);
    }

    /** What the model says of its states agrees with what the symbols say. */
    @ParameterizedTest
    @MethodSource("protocols")
    void emptyStatesThatNobodyCanReachStayEmptyBySymbols(String id) {
        Interpreter model = EmitterTest.protocol(id);
        Layout layout = model.layout();
        int[] components = model.components(state(layout, new Random(1), false));
        BitSet empty = new BitSet();
        empty.set(layout.cellsFrom(), layout.cellsTo());
        IntStream.of(components).forEach(empty::clear);
        Program program = Program.of(Trace.of(model, Trace.Numbers.GIVEN));
        empty.stream().forEach(i -> assertTrue(Simplified.stays(program, i, empty), "component " + i));
    }

    @Test
    void onlyWhatCellsCanReachMovesAndEqualAnswersAreOneObject() {
        Kernel kernel = Compiler.compile(ModelText.model("""
                model: m
                pathways: {P: {baseline: 40 %, rises: 1 h, falls: 1 h}}
                states: {A: {phases: 2, divides: 0.3 /d}, B: {phases: 3}, C: {}}
                edges: {A -> B: {rate: 1 /d}, B -> C: {rate: 1 /d}}
                """), List.of());
        kernel.enter(SETTING);
        Layout layout = kernel.layout();
        double[] y = new double[layout.size()];
        y[layout.volume()] = 1;
        y[layout.stateFrom(1)] = 10;
        Moving some = kernel.moving(y).orElseThrow();
        int[] cells = Arrays.stream(some.components())
                .filter(i -> i >= layout.cellsFrom() && i < layout.cellsTo())
                .toArray();
        assertEquals(
                IntStream.range(layout.stateFrom(1), layout.cellsTo()).boxed().toList(),
                Arrays.stream(cells).boxed().toList());
        assertFalse(Arrays.stream(some.components()).anyMatch(i -> i == layout.volume()));
        y[layout.stateFrom(2)] = 5;
        assertSame(some, kernel.moving(y).orElseThrow());
        y[layout.stateFrom(0)] = 1;
        assertEquals(
                some.components().length + 2, kernel.moving(y).orElseThrow().components().length);
    }

    /** The matrix of what moves, by symbols, against differences of its slopes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thePartKnowsItsOwnMatrix(long seed) {
        Interpreter reference = EmitterTest.madeUp(seed);
        Kernel kernel = Generated.of(reference);
        kernel.enter(SETTING);
        double[] y = state(kernel.layout(), new Random(seed), false);
        Moving moving = kernel.moving(y).orElseThrow();
        int n = moving.components().length;
        double[] part = new double[n];
        moving.gather(y, part);
        var jacobian = moving.rhs().jacobian().orElseThrow();
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, part, entries);
        double[] b = new double[n];
        Arrays.fill(b, 1);
        var lu = jacobian.lu();
        assertTrue(lu.factor(50, entries), "factors");
        double[] x = b.clone();
        lu.solve(x); // 50 x - J x = b
        double[] up = new double[n];
        double[] down = new double[n];
        double size =
                1e-4 / Math.max(1e-9, Arrays.stream(x).map(Math::abs).max().orElseThrow());
        double[] to = new double[n];
        Arrays.setAll(to, i -> part[i] + size * x[i]);
        moving.rhs().evaluate(0, to, up);
        Arrays.setAll(to, i -> part[i] - size * x[i]);
        moving.rhs().evaluate(0, to, down);
        for (int i = 0; i < n; i++) {
            assertEquals(1, 50 * x[i] - (up[i] - down[i]) / (2 * size), 2e-5, "row " + i);
        }
    }
}
