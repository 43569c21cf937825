package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.linalg.DenseShiftedLu;
import fatewise.linalg.ShiftedLu;
import fatewise.model.Layout;
import fatewise.solver.Jacobian;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrowdedLuTest {
    static Stream<String> protocols() {
        return EmitterTest.protocols();
    }

    private static double[] state(Layout layout, Random random) {
        double[] y = new double[layout.size()];
        for (int i = 0; i < y.length; i++) {
            double u = random.nextDouble();
            y[i] = i < layout.cellsFrom() ? u : 1000 * u;
        }
        y[layout.volume()] += 1;
        return y;
    }

    private static void assertSolves(Interpreter model, double capacity, double... shifts) {
        Kernel kernel = Generated.of(model);
        kernel.enter(new Setting("planar", capacity));
        Random random = new Random(5);
        double[] y = state(kernel.layout(), random);
        Jacobian jacobian = kernel.jacobian().orElseThrow();
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, y, entries);
        ShiftedLu sparse = jacobian.lu();
        ShiftedLu dense = new DenseShiftedLu(jacobian.pattern());
        for (double shift : shifts) {
            assertTrue(sparse.factor(shift, entries) && dense.factor(shift, entries));
            double[] b = random.doubles(y.length, -1, 1).toArray();
            double[] expected = b.clone();
            dense.solve(expected);
            sparse.solve(b);
            for (int i = 0; i < b.length; i++) {
                assertEquals(expected[i], b[i], 1e-9 * Math.abs(expected[i]) + 1e-12, "component " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void itSolvesWhatFullEliminationSolves(String id) {
        assertSolves(EmitterTest.protocol(id), 2e5, 1, 30, 1e4);
    }

    @Test
    void withoutLimitToRoomNothingIsCrowded() {
        assertSolves(EmitterTest.madeUp(2), Double.POSITIVE_INFINITY, 20);
    }

    /** A vessel four times as large: crowding a quarter, by the same solver. */
    @Test
    void anotherVesselIsHeardOf() {
        Kernel kernel = Generated.of(EmitterTest.madeUp(4));
        kernel.enter(new Setting("planar", 1e4));
        Jacobian jacobian = kernel.jacobian().orElseThrow();
        ShiftedLu sparse = jacobian.lu();
        kernel.enter(new Setting("planar", 4e4));
        double[] y = state(kernel.layout(), new Random(8));
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, y, entries);
        double[] actual = new Random(9).doubles(y.length).toArray();
        double[] expected = actual.clone();
        ShiftedLu dense = new DenseShiftedLu(jacobian.pattern());
        assertTrue(sparse.factor(10, entries) && dense.factor(10, entries));
        sparse.solve(actual);
        dense.solve(expected);
        for (int i = 0; i < y.length; i++) {
            assertEquals(expected[i], actual[i], 1e-9 * Math.abs(expected[i]) + 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void itsWorkIsAFewProductsPerEntry(String id) {
        Kernel kernel = Generated.of(EmitterTest.protocol(id));
        Jacobian jacobian = kernel.jacobian().orElseThrow();
        long full = new DenseShiftedLu(jacobian.pattern()).work();
        assertTrue(jacobian.lu().work() < full / 8, jacobian.lu().work() + " of " + full);
    }
}
