package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.library.Entry;
import fatewise.library.Library;
import fatewise.model.Layout;
import fatewise.model.RandomModel;
import fatewise.protocol.Protocol;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Two engines, one right-hand side: equal to the last bit. */
class EmitterTest {
    private static final int HUGE_METHOD = 8000;
    private static final List<Setting> SETTINGS =
            List.of(new Setting("planar", 5000), new Setting("suspension", 2e6), new Setting("air-liquid", 1e5));

    static Stream<String> protocols() {
        return Library.bundled().protocols().stream().map(Entry::id);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    static Interpreter protocol(String id) {
        Protocol protocol = Library.bundled().protocol(id, List.of()).protocol().orElseThrow();
        List<fatewise.model.Compound> compounds = new ArrayList<>(protocol.compounds());
        for (var exchange : protocol.model().exchanges()) {
            if (!compounds.contains(exchange.compound())) {
                compounds.add(exchange.compound());
            }
        }
        return new Interpreter(protocol.model(), compounds);
    }

    static Interpreter madeUp(long seed) {
        var model = RandomModel.of(seed);
        return new Interpreter(model, model.compounds());
    }

    private static Kernel given(Interpreter reference) {
        return new SharedCode()
                .kernel(reference.layout().model(), reference.layout().compounds());
    }

    /** Anything a solver may try: zeros of both signs and values a little below zero too. */
    private static double[] state(Layout layout, Random random) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            boolean cells = i >= layout.cellsFrom();
            double usual = (cells ? 300 : 1.2) * random.nextDouble();
            y[i] = switch (random.nextInt(12)) {
                case 0 -> 0.0;
                case 1 -> -0.0;
                case 2 -> -1e-9 * usual;
                case 3 -> 1e4 * usual;
                default -> usual;
            };
        }
        y[layout.volume()] = 1 + random.nextDouble();
        return y;
    }

    private static void assertEqualBits(Interpreter reference, Kernel generated, Random random) {
        double[] expected = new double[reference.dimension()];
        double[] actual = new double[reference.dimension()];
        for (int n = 0; n < 30; n++) {
            reference.enter(SETTINGS.get(n % SETTINGS.size()));
            generated.enter(SETTINGS.get(n % SETTINGS.size()));
            double[] y = state(reference.layout(), random);
            double[] before = y.clone();
            reference.evaluate(0, y, expected);
            generated.evaluate(0, y, actual);
            for (int i = 0; i < y.length; i++) {
                int at = i;
                assertEquals(
                        Double.doubleToLongBits(expected[i]),
                        Double.doubleToLongBits(actual[i]),
                        () -> "component " + at + ": " + expected[at] + " and " + actual[at]);
            }
            assertArrayEquals(before, y);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyBundledProtocolKeepsEveryBit(String id) {
        Interpreter reference = protocol(id);
        assertEqualBits(reference, Generated.of(reference), new Random(id.hashCode()));
        assertEqualBits(reference, given(reference), new Random(id.hashCode()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMadeUpModelKeepsEveryBit(long seed) {
        Interpreter reference = madeUp(seed);
        assertEqualBits(reference, Generated.of(reference), new Random(seed));
        assertEqualBits(reference, given(reference), new Random(seed));
        assertEqualBits(reference, new WarmingUp(madeUp(seed), 17), new Random(seed));
    }

    /** Small parts, so that much is handed on from one to the next. */
    @ParameterizedTest
    @ValueSource(ints = {100, 400, 2000})
    void howAProgramIsCutChangesNothing(int mostBytes) throws ReflectiveOperationException {
        Interpreter reference = protocol("guan-2022");
        reference.enter(SETTINGS.get(0));
        Trace trace = Trace.of(reference, Trace.Numbers.FOLDED);
        Formula formula = Emitter.load(Emitter.bytes(trace.graph, trace.derivative(), mostBytes));
        double[] y = state(reference.layout(), new Random(mostBytes));
        double[] given = trace.givens().start();
        trace.givens().enter(SETTINGS.get(0), given);
        double[] expected = new double[y.length];
        double[] actual = new double[y.length];
        reference.evaluate(0, y, expected);
        formula.evaluate(y, given, new double[formula.workLength()], actual);
        assertArrayEquals(expected, actual);
        assertTrue(formula.workLength() > 0, "something crosses");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void noMethodIsTooLongForHotSpotToCompile(String id) {
        for (Trace.Numbers numbers : Trace.Numbers.values()) {
            Trace trace = Trace.of(protocol(id), numbers);
            List<Integer> lengths = methodLengths(Emitter.bytes(trace.graph, trace.derivative(), Emitter.MOST_BYTES));
            assertTrue(lengths.size() >= 4, "methods " + lengths);
            assertTrue(lengths.stream().allMatch(n -> n < HUGE_METHOD), "method lengths " + lengths);
        }
    }

    @Test
    void evaluatingAllocatesNothing() {
        Kernel kernel = Generated.of(madeUp(3));
        kernel.enter(SETTINGS.get(0));
        double[] y = state(kernel.layout(), new Random(3));
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
    }

    /** Bytes of each method of a class file: it is written anew with a label at each end. */
    static List<Integer> methodLengths(byte[] file) {
        List<Label> ends = new ArrayList<>();
        ClassWriter copy = new ClassWriter(0);
        new ClassReader(file)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, copy) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                MethodVisitor to = super.visitMethod(access, name, type, signature, exceptions);
                                return new MethodVisitor(Opcodes.ASM9, to) {
                                    @Override
                                    public void visitMaxs(int stack, int locals) {
                                        Label end = new Label();
                                        visitLabel(end);
                                        ends.add(end);
                                        super.visitMaxs(stack, locals);
                                    }
                                };
                            }
                        },
                        0);
        copy.toByteArray();
        return ends.stream().map(Label::getOffset).toList();
    }
}
