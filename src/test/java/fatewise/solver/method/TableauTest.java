package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order conditions, one per rooted tree, say that no digit of a tableau is wrong. */
class TableauTest {
    // spotless:off
    private static final double[] TSIT_C = {
        0, Tsit5Tableau.C2, Tsit5Tableau.C3, Tsit5Tableau.C4, Tsit5Tableau.C5, 1, 1};
    private static final double[] TSIT_B = {
        Tsit5Tableau.B1, Tsit5Tableau.B2, Tsit5Tableau.B3, Tsit5Tableau.B4, Tsit5Tableau.B5, Tsit5Tableau.B6, 0};
    private static final double[] TSIT_E = {
        Tsit5Tableau.E1, Tsit5Tableau.E2, Tsit5Tableau.E3, Tsit5Tableau.E4, Tsit5Tableau.E5, Tsit5Tableau.E6,
        Tsit5Tableau.E7};
    private static final double[][] TSIT_A = {
        {},
        {Tsit5Tableau.A21},
        {Tsit5Tableau.A31, Tsit5Tableau.A32},
        {Tsit5Tableau.A41, Tsit5Tableau.A42, Tsit5Tableau.A43},
        {Tsit5Tableau.A51, Tsit5Tableau.A52, Tsit5Tableau.A53, Tsit5Tableau.A54},
        {Tsit5Tableau.A61, Tsit5Tableau.A62, Tsit5Tableau.A63, Tsit5Tableau.A64, Tsit5Tableau.A65},
        TSIT_B,
    };
    // spotless:on

    private static double[] times(double[][] a, IntToDoubleFunction x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < Math.min(i, a[i].length); j++) {
                product[i] += a[i][j] * x.applyAsDouble(j);
            }
        }
        return product;
    }

    private static double dot(double[] b, IntToDoubleFunction x) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += b[i] * x.applyAsDouble(i);
        }
        return sum;
    }

    private static void orderFour(double[] b, double[][] a, double[] c, double theta, double slack) {
        double[] ac = times(a, j -> c[j]);
        double[] acc = times(a, j -> c[j] * c[j]);
        double[] aac = times(a, j -> ac[j]);
        assertEquals(theta, dot(b, i -> 1), slack);
        assertEquals(Math.pow(theta, 2) / 2, dot(b, i -> c[i]), slack);
        assertEquals(Math.pow(theta, 3) / 3, dot(b, i -> c[i] * c[i]), slack);
        assertEquals(Math.pow(theta, 3) / 6, dot(b, i -> ac[i]), slack);
        assertEquals(Math.pow(theta, 4) / 4, dot(b, i -> Math.pow(c[i], 3)), slack);
        assertEquals(Math.pow(theta, 4) / 8, dot(b, i -> c[i] * ac[i]), slack);
        assertEquals(Math.pow(theta, 4) / 12, dot(b, i -> acc[i]), slack);
        assertEquals(Math.pow(theta, 4) / 24, dot(b, i -> aac[i]), slack);
    }

    private static void orderFive(double[] b, double[][] a, double[] c, double slack) {
        double[] ac = times(a, j -> c[j]);
        double[] acc = times(a, j -> c[j] * c[j]);
        double[] aac = times(a, j -> ac[j]);
        double[] accc = times(a, j -> Math.pow(c[j], 3));
        double[] acac = times(a, j -> c[j] * ac[j]);
        double[] aacc = times(a, j -> acc[j]);
        double[] aaac = times(a, j -> aac[j]);
        assertEquals(1.0 / 5, dot(b, i -> Math.pow(c[i], 4)), slack);
        assertEquals(1.0 / 10, dot(b, i -> c[i] * c[i] * ac[i]), slack);
        assertEquals(1.0 / 15, dot(b, i -> c[i] * acc[i]), slack);
        assertEquals(1.0 / 30, dot(b, i -> c[i] * aac[i]), slack);
        assertEquals(1.0 / 20, dot(b, i -> ac[i] * ac[i]), slack);
        assertEquals(1.0 / 20, dot(b, i -> accc[i]), slack);
        assertEquals(1.0 / 40, dot(b, i -> acac[i]), slack);
        assertEquals(1.0 / 60, dot(b, i -> aacc[i]), slack);
        assertEquals(1.0 / 120, dot(b, i -> aaac[i]), slack);
    }

    @Test
    void tsit5IsOfOrderFive() {
        double[] sums = times(TSIT_A, j -> 1);
        for (int i = 0; i < 7; i++) {
            assertEquals(TSIT_C[i], sums[i], 1e-14);
        }
        orderFour(TSIT_B, TSIT_A, TSIT_C, 1, 1e-14);
        orderFive(TSIT_B, TSIT_A, TSIT_C, 1e-14);
    }

    @Test
    void theEmbeddedSolutionOfTsit5IsOfOrderFour() {
        double[] b = new double[7];
        for (int i = 0; i < 7; i++) {
            b[i] = TSIT_B[i] + TSIT_E[i];
        }
        orderFour(b, TSIT_A, TSIT_C, 1, 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.77, 1})
    void theInterpolantOfTsit5IsOfOrderFour(double theta) {
        double[] b = new double[7];
        for (int i = 0; i < 7; i++) {
            b[i] = Tsit5Tableau.b(i, theta);
        }
        orderFour(b, TSIT_A, TSIT_C, theta, 1e-13);
    }
}
