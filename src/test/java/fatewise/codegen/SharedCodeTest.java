package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.linalg.ShiftedLu;
import fatewise.model.Model;
import fatewise.model.ModelText;
import fatewise.model.RandomModel;
import fatewise.solver.Jacobian;
import fatewise.solver.Moving;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedCodeTest {
    private final SharedCode code = new SharedCode();

    private static Model model(String rate, String half, String hill) {
        return ModelText.model("""
                model: m
                pathways: {P: {baseline: 40 %%, rises: 1 h, falls: 1 h}}
                states: {A: {phases: 2, divides: 0.3 /d}, B: {}}
                edges: {A -> B: {rate: %s /d, needs: {P: {half: %s, hill: %s}}}}
                """.formatted(rate, half, hill));
    }

    private static double[] slope(Kernel kernel) {
        kernel.enter(new Setting("planar", 100));
        double[] y = new double[kernel.dimension()];
        Arrays.fill(y, 0.7);
        double[] dydt = new double[y.length];
        kernel.evaluate(0, y, dydt);
        return dydt;
    }

    @Test
    void modelsThatDifferInNumbersShareOneClass() {
        Kernel first = code.kernel(model("1", "0.5", "2"), List.of());
        Kernel second = code.kernel(model("3", "0.2", "2"), List.of());
        assertEquals(1, code.shapes());
        assertArrayEquals(slope(Compiler.interpret(model("1", "0.5", "2"), List.of())), slope(first));
        assertArrayEquals(slope(Compiler.interpret(model("3", "0.2", "2"), List.of())), slope(second));
        assertNotEquals(
                slope(first)[first.layout().stateFrom(1)],
                slope(second)[first.layout().stateFrom(1)]);
    }

    /** x^2 is a product, x^3 another, x^2.3 and x^2.4 are one formula. */
    @Test
    void wholeExponentsBelongToTheShape() {
        for (String hill : new String[] {"2", "3", "2.3", "2.4"}) {
            Model model = model("1", "0.5", hill);
            double[] expected = slope(Compiler.interpret(model, List.of()));
            assertArrayEquals(expected, slope(code.kernel(model, List.of())));
        }
        assertEquals(3, code.shapes());
    }

    @Test
    void anotherModelIsAnotherShape() {
        for (long seed = 0; seed < 5; seed++) {
            Model model = RandomModel.of(seed);
            code.kernel(model, model.compounds());
            code.kernel(RandomModel.of(seed), model.compounds());
        }
        assertEquals(5, code.shapes());
    }

    /** The matrix comes from code made for another member, and is that of the member's own numbers. */
    @Test
    void theMatrixIsSharedTooAndHasTheNumbersOfItsModel() {
        double[] first = matrix(code.kernel(model("1", "0.5", "2.3"), List.of()));
        for (String rate : new String[] {"1", "3"}) {
            Model model = model(rate, "0.2", "2.4");
            double[] entries = matrix(code.kernel(model, List.of()));
            assertArrayEquals(matrix(Compiler.compile(model, List.of())), entries, 1e-13);
            assertFalse(Arrays.equals(first, entries));
        }
        assertEquals(1, code.shapes());
    }

    /** What solves (20 - J) x = 1: which entries are known to be 0 depends on what is known of the numbers. */
    private static double[] matrix(Kernel kernel) {
        kernel.enter(new Setting("planar", 100));
        double[] y = new double[kernel.dimension()];
        Arrays.fill(y, 0.7);
        Moving moving = kernel.moving(y).orElseThrow();
        double[] part = new double[moving.components().length];
        moving.gather(y, part);
        Jacobian jacobian = moving.rhs().jacobian().orElseThrow();
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, part, entries);
        ShiftedLu factors = jacobian.lu();
        assertTrue(factors.factor(20, entries));
        Arrays.fill(part, 1);
        factors.solve(part);
        return part;
    }
}
