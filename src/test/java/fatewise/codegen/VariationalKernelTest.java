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
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariationalKernelTest {
    private static final Setting ROOM = new Setting("planar", 2e5);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Protocol PROTOCOL =
            Library.bundled().protocol("hogrebe-2021", List.of()).protocol().orElseThrow();
    private static final Model MODEL = PROTOCOL.model();
    private static final List<Compound> COMPOUNDS = PROTOCOL.compounds();

    private static double[] state(VariationalKernel kernel) {
        Random random = new Random(7);
        Layout layout = kernel.layout();
        double[] z = new double[kernel.dimension()];
        for (int i = 0; i < z.length; i++) {
            double u = 0.1 + 0.8 * random.nextDouble();
            boolean cells = i >= layout.cellsFrom() && i < layout.size();
            z[i] = cells ? 1000 * u : i < layout.size() ? u : u - 0.5;
        }
        z[layout.volume()] += 1;
        return z;
    }

    @Test
    void theSlopesAreThoseOfTheModelBitForBit() {
        VariationalKernel kernel = new VariationalKernel(MODEL, COMPOUNDS, List.of(), 2);
        Kernel plain = Compiler.interpret(MODEL, COMPOUNDS);
        kernel.enter(ROOM);
        plain.enter(ROOM);
        double[] z = state(kernel);
        double[] dz = new double[z.length];
        double[] dy = new double[kernel.layout().size()];
        kernel.evaluate(0, z, dz);
        plain.evaluate(0, java.util.Arrays.copyOf(z, dy.length), dy);
        assertArrayEquals(dy, java.util.Arrays.copyOf(dz, dy.length), 0);
    }

    @Test
    void aDirectionChangesByTheSlopeOfTheSlopes() {
        VariationalKernel kernel = new VariationalKernel(MODEL, COMPOUNDS, List.of(), 1);
        Kernel plain = Compiler.interpret(MODEL, COMPOUNDS);
        kernel.enter(ROOM);
        plain.enter(ROOM);
        int n = kernel.layout().size();
        double[] z = state(kernel);
        double[] dz = new double[z.length];
        kernel.evaluate(0, z, dz);
        double[] high = new double[n];
        double[] low = new double[n];
        double h = 1e-5;
        plain.evaluate(0, moved(z, n, h), high);
        plain.evaluate(0, moved(z, n, -h), low);
        for (int i = 0; i < n; i++) {
            double expected = (high[i] - low[i]) / (2 * h);
            assertEquals(expected, dz[kernel.at(i, 0)], 1e-6 * (1 + Math.abs(expected) + Math.abs(high[i])));
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
    void anEvaluationAllocatesNothing() {
        VariationalKernel kernel = new VariationalKernel(MODEL, COMPOUNDS, List.of(), 20);
        kernel.enter(ROOM);
        double[] z = state(kernel);
        double[] dz = new double[z.length];
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 10; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100; i++) {
                kernel.evaluate(0, z, dz);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 100, least + " bytes in 100 evaluations");
    }
}
