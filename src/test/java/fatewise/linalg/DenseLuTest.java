package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseLuTest {
    @Test
    void aZeroPivotIsExchanged() {
        DenseLu lu = new DenseLu(3);
        double[] b = {5, 6, 4}; // x = (1, 2, 3)
        assertTrue(lu.factor(new double[] {0, 1, 1, 1, 1, 1, 1, 0, 1}));
        lu.solve(b);
        assertArrayEquals(new double[] {1, 2, 3}, b, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 30, 80})
    void whatIsSolvedMultipliesBack(int n) {
        Random random = new Random(n);
        double[] a = random.doubles((long) n * n, -1, 1).toArray();
        double[] x = random.doubles(n, -1, 1).toArray();
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                b[i] += a[i * n + j] * x[j];
            }
        }
        DenseLu lu = new DenseLu(n);
        assertTrue(lu.factor(a));
        lu.solve(b);
        assertArrayEquals(x, b, 1e-10);
    }

    @Test
    void aSmallPivotDoesNotSpoilTheSolution() {
        DenseLu lu = new DenseLu(2);
        double[] b = {1, 2};
        assertTrue(lu.factor(new double[] {1e-20, 1, 1, 1}));
        lu.solve(b);
        assertArrayEquals(new double[] {1, 1}, b, 1e-15);
    }

    @Test
    void aSingularMatrixIsSaidToBe() {
        assertFalse(new DenseLu(2).factor(new double[] {1, 2, 2, 4}));
        assertFalse(new DenseLu(2).factor(new double[] {Double.NaN, 2, 2, 4}));
    }

    @Test
    void oneFactorizationServesManyRightHandSides() {
        DenseLu lu = new DenseLu(2);
        lu.factor(new double[] {2, 0, 0, 4});
        for (int k = 1; k < 4; k++) {
            double[] b = {2 * k, 4 * k};
            lu.solve(b);
            assertEquals(k, b[0]);
            assertEquals(k, b[1]);
        }
    }
}
