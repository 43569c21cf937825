package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.model.Layout;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SplitJacobianTest {
    private static final Setting ROOM = new Setting("suspension", 2e5);

    static Stream<String> protocols() {
        return EmitterTest.protocols();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Inside of what a run visits: no zeros, where formulas have kinks. */
    private static double[] state(Layout layout, Random random) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            double u = 0.1 + 0.8 * random.nextDouble();
            y[i] = i < layout.cellsFrom() ? u : 1000 * u;
        }
        y[layout.volume()] += 1;
        return y;
    }

    private static double[][] full(Interpreter model, double[] y) {
        SplitJacobian jacobian = new SplitJacobian(model);
        jacobian.enter(ROOM);
        double[] s = new double[jacobian.size()];
        double[] u = new double[jacobian.crowded().length];
        jacobian.evaluate(y, s, u);
        double[][] full = new double[y.length][y.length];
        int k = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j : jacobian.columns()[i]) {
                full[i][j] = s[k++];
            }
        }
        for (int r = 0; r < u.length; r++) {
            for (int j = 0; j < y.length; j++) {
                full[jacobian.crowded()[r]][j] += u[r] * jacobian.room()[j];
            }
        }
        return full;
    }

    /** Against f(y + h) - f(y - h) over 2 h; components whose one-sided differences disagree sit on a kink. */
    private static void assertSlopes(Interpreter model, Random random) {
        model.enter(ROOM);
        double[] y = state(model.layout(), random);
        double[][] exact = full(model, y);
        int n = y.length;
        double[] up = new double[n];
        double[] down = new double[n];
        int compared = 0;
        for (int j = 0; j < n; j++) {
            double at = y[j];
            double h = 1e-6 * at;
            y[j] = at + h;
            model.evaluate(0, y, up);
            y[j] = at - h;
            model.evaluate(0, y, down);
            y[j] = at;
            for (int i = 0; i < n; i++) {
                double difference = (up[i] - down[i]) / (2 * h);
                double noise = 1e-15 * (Math.abs(up[i]) + Math.abs(down[i])) / h;
                String name = "row " + i + ", column " + j;
                assertEquals(difference, exact[i][j], 1e-6 * Math.abs(difference) + 50 * noise + 1e-9, name);
                compared += exact[i][j] != 0 ? 1 : 0;
            }
        }
        assertTrue(compared > n, "entries compared: " + compared);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSlopesOfEveryBundledProtocolAreThoseOfDifferences(String id) {
        assertSlopes(EmitterTest.protocol(id), new Random(id.hashCode()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSlopesOfMadeUpModelsAreThoseOfDifferences(long seed) {
        assertSlopes(EmitterTest.madeUp(seed), new Random(seed));
    }

    /** Every component that moves with another says so, and few say so without moving. */
    @ParameterizedTest
    @MethodSource("protocols")
    void onlyWhatCanDifferFromZeroIsStored(String id) {
        Interpreter model = EmitterTest.protocol(id);
        SplitJacobian jacobian = new SplitJacobian(model);
        int n = model.dimension();
        assertTrue(jacobian.size() < n * n / 5, jacobian.size() + " entries of " + n * n);
        jacobian.enter(ROOM);
        double[] s = new double[jacobian.size()];
        double[] u = new double[jacobian.crowded().length];
        jacobian.evaluate(state(model.layout(), new Random(1)), s, u);
        long zeros = Arrays.stream(s).filter(x -> x == 0).count();
        assertTrue(zeros <= s.length / 10, zeros + " of " + s.length + " entries are zero");
    }
}
