package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrGraphTest {
    private final IrGraph g = new IrGraph();
    private final int x = g.load(0);
    private final int y = g.load(1);

    private double value(int node, double... state) {
        Formula formula = Emitter.formula(g, new int[] {node});
        double[] out = new double[1];
        formula.evaluate(state, new double[0], new double[formula.workLength()], out);
        return out[0];
    }

    @Test
    void anOperationIsThereOnce() {
        assertEquals(g.add(x, y), g.add(y, x));
        assertEquals(g.multiply(x, y), g.multiply(y, x));
        assertNotEquals(g.subtract(x, y), g.subtract(y, x));
        assertNotEquals(g.divide(x, y), g.divide(y, x));
    }

    @Test
    void constantsAreWorkedOutWhenTheModelIsCompiled() {
        assertEquals(g.constant(6), g.multiply(g.constant(2), g.constant(3)));
        assertEquals(g.constant(8), g.power(g.constant(4), g.constant(1.5)));
        assertEquals(g.constant(0), g.positive(g.constant(Double.NaN)));
        assertEquals(y, g.choose(g.constant(0), x, y));
    }

    @Test
    void whatChangesNothingIsLeftOut() {
        assertEquals(x, g.multiply(g.constant(1), x));
        assertEquals(x, g.divide(x, g.constant(1)));
        assertEquals(x, g.subtract(x, g.constant(0)));
        int sum = g.add(g.constant(0), x);
        assertEquals(sum, g.add(g.constant(0), sum));
    }

    /** 0 + -0 is 0, and 0 times NaN is NaN. */
    @Test
    void whatMayChangeABitStays() {
        assertNotEquals(x, g.add(g.constant(0), x));
        assertNotEquals(x, g.subtract(x, g.constant(-0.0)));
        assertNotEquals(g.constant(0), g.multiply(g.constant(0), x));
    }

    @Test
    void powersOfOneBaseShareTheirProducts() {
        int two = g.constant(2);
        int half = g.constant(2.5);
        g.power(x, g.constant(4));
        int before = g.size();
        g.power(x, two);
        assertEquals(before, g.size(), "its square was there");
        g.power(x, half);
        assertEquals(before + 2, g.size(), "a root and a product");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 2.5, 3, 4, 7, 15.5, 16, 16.5, 17, 1.3})
    void aPowerHasTheBitsOfItsFormula(double n) {
        int power = g.power(x, g.constant(n));
        for (double value : new double[] {-1, -0.0, 0, 1e-300, 0.3, 1, 1.7, 1e200, Double.NaN}) {
            assertEquals(Hill.power(value, n), value(power, value), "x = " + value);
        }
    }

    @Test
    void aChoiceLooksAtTheSignOfItsTest() {
        int choice = g.choose(x, y, g.constant(7));
        assertEquals(5, value(choice, 1, 5));
        assertEquals(7, value(choice, 0, 5));
        assertEquals(7, value(choice, Double.NaN, 5));
    }
}
