package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.library.Library;
import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.protocol.Protocol;
import fatewise.solver.VariedSystem;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariationalKernelTest {
    private static final Setting ROOM = new Setting("planar", 2e5);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Protocol PROTOCOL =
            Library.bundled().protocol("hogrebe-2021", List.of()).protocol().orElseThrow();
    private static final Model MODEL = PROTOCOL.model();
    private static final List<Compound> COMPOUNDS = PROTOCOL.compounds();

    private static VariationalKernel kernel(int others) {
        VariationalKernel kernel = new VariationalCode().kernel(MODEL, COMPOUNDS, List.of(), others);
        kernel.enter(ROOM);
        return kernel;
    }

    private static double[] state(VariationalKernel kernel, VariedSystem system) {
        Random random = new Random(7);
        Layout layout = kernel.layout();
        double[] z = new double[system.dimension()];
        for (int i = 0; i < z.length; i++) {
            double u = 0.1 + 0.8 * random.nextDouble();
            boolean cells = i >= layout.cellsFrom() && i < layout.size();
            z[i] = cells ? 1000 * u : i < layout.size() ? u : u - 0.5;
        }
        z[layout.volume()] += 1;
        return z;
    }

    @Test
    void theSlopesAreThoseOfTheModelBitForBitWithAndWithoutDerivatives() {
        VariationalKernel kernel = kernel(2);
        Kernel plain = Compiler.interpret(MODEL, COMPOUNDS);
        plain.enter(ROOM);
        int n = kernel.dimension();
        double[] y = Arrays.copyOf(state(kernel, VariedSystem.of(kernel)), n);
        double[] alone = new double[n];
        double[] beside = new double[n];
        double[] dy = new double[n];
        kernel.evaluate(0, y, alone);
        kernel.evaluate(0, y, beside, new double[kernel.slopes().count()]);
        plain.evaluate(0, y, dy);
        assertArrayEquals(dy, alone, 0);
        assertArrayEquals(dy, beside, 0);
    }

    @Test
    void aDirectionChangesByTheSlopeOfTheSlopes() {
        VariationalKernel kernel = kernel(1);
        VariedSystem system = VariedSystem.of(kernel);
        Kernel plain = Compiler.interpret(MODEL, COMPOUNDS);
        plain.enter(ROOM);
        int n = kernel.dimension();
        double[] z = state(kernel, system);
        double[] dz = new double[z.length];
        system.evaluate(0, z, dz);
        double[] high = new double[n];
        double[] low = new double[n];
        double h = 1e-5;
        plain.evaluate(0, moved(z, n, h), high);
        plain.evaluate(0, moved(z, n, -h), low);
        for (int i = 0; i < n; i++) {
            double expected = (high[i] - low[i]) / (2 * h);
            assertEquals(expected, dz[system.at(i, 0)], 1e-6 * (1 + Math.abs(expected) + Math.abs(high[i])));
        }
    }

    private static double[] moved(double[] z, int n, double h) {
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = z[i] + h * z[n + i];
        }
        return y;
    }

    @Test
    void cutsLeaveFewerDerivativesThanSumsAndNoneWithoutARowOfItsOwn() {
        Program program = Program.of(Trace.of(new Interpreter(MODEL, COMPOUNDS), Trace.Numbers.GIVEN));
        int bySums = Slopes.of(program).pattern().count();
        int[] cuts = Cuts.of(program);
        Slopes slopes = new Slopes(program, cuts, Map.of());
        assertTrue(slopes.pattern().count() < 0.8 * bySums, slopes.pattern().count() + " after " + bySums);
        assertEquals(program.dimension() + cuts.length, slopes.pattern().dimension());
    }

    @Test
    void modelsOfOneShapeShareTheirCode() {
        VariationalCode code = new VariationalCode();
        code.kernel(MODEL, COMPOUNDS, List.of(), 1);
        code.kernel(MODEL, COMPOUNDS, List.of(), 1);
        assertEquals(1, code.shapes());
        code.kernel(MODEL, COMPOUNDS, List.of(), 2);
        assertEquals(2, code.shapes());
    }

    @Test
    void anEvaluationAllocatesNothing() {
        VariationalKernel kernel = kernel(20);
        VariedSystem system = VariedSystem.of(kernel);
        double[] z = state(kernel, system);
        double[] dz = new double[z.length];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100; i++) {
                system.evaluate(0, z, dz);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 100, least + " bytes in 100 evaluations");
    }
}
