package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final int N = 37;
    private static final double[] Y = slope(0);
    private static final double[] K1 = slope(1);
    private static final double[] K2 = slope(2);
    private static final double[] K3 = slope(3);
    private static final double[] K4 = slope(4);
    private static final double[] K5 = slope(5);
    private static final double[] K6 = slope(6);
    private static final double[] K7 = slope(7);

    private static double[] slope(int k) {
        double[] all = new double[N];
        Arrays.setAll(all, i -> Math.sin(k + 10 * i));
        return all;
    }

    private static double[] expected(double start, double... w) {
        double[][] k = {K1, K2, K3, K4, K5, K6, K7};
        double[] sum = new double[N];
        for (int i = 0; i < N; i++) {
            sum[i] = start * Y[i];
            for (int j = 0; j < w.length; j++) {
                sum[i] += w[j] * k[j][i];
            }
        }
        return sum;
    }

    @Test
    void everyWeightGoesToItsOwnSlope() {
        double[] out = new double[N];
        Sums.of(N, Y, 2, K1, out);
        assertArrayEquals(expected(1, 2), out, 1e-14);
        Sums.of(N, Y, 2, K1, 3, K2, out);
        assertArrayEquals(expected(1, 2, 3), out, 1e-14);
        Sums.of(N, Y, 2, K1, 3, K2, 5, K3, out);
        assertArrayEquals(expected(1, 2, 3, 5), out, 1e-14);
        Sums.of(N, Y, 2, K1, 3, K2, 5, K3, 7, K4, out);
        assertArrayEquals(expected(1, 2, 3, 5, 7), out, 1e-14);
        Sums.of(N, Y, 2, K1, 3, K2, 5, K3, 7, K4, 9, K5, out);
        assertArrayEquals(expected(1, 2, 3, 5, 7, 9), out, 1e-14);
        Sums.of(N, Y, 2, K1, 3, K2, 5, K3, 7, K4, 9, K5, 11, K6, out);
        assertArrayEquals(expected(1, 2, 3, 5, 7, 9, 11), out, 1e-13);
    }

    @Test
    void withoutAStartOnlySlopesAreAdded() {
        double[] out = new double[N];
        Sums.of(N, 2, K1, 3, K2, 5, K3, 7, K4, 9, K5, 11, K6, out);
        assertArrayEquals(expected(0, 2, 3, 5, 7, 9, 11), out, 1e-13);
        Sums.of(N, 2, K1, 3, K2, 5, K3, 7, K4, 9, K5, 11, K6, 13, K7, out);
        assertArrayEquals(expected(0, 2, 3, 5, 7, 9, 11, 13), out, 1e-13);
    }
}
