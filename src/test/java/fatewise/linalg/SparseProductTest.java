package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseProductTest {
    private static final int STATES = 7;
    /** Rows 0 to 6 are states, 7 and 8 sums: the second depends on the first. */
    private static final SparsePattern PATTERN =
            SparsePattern.of(9, new int[] {0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 7, 8, 8, 8}, new int[] {
                0, 7, 8, 1, 2, 6, 0, 8, 7, 6, 2, 3, 7, 4, 7, 8
            });

    private static double[] numbers(int count, long seed) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }

    /** By the full matrix, column by column; sums first. */
    private static double[] expected(double[] entries, double[] x, int width) {
        double[] all = x.clone();
        for (int p = 0; p < width; p++) {
            for (int row : new int[] {7, 8}) {
                all[row * width + p] = row(entries, all, width, row, p);
            }
        }
        double[] product = new double[STATES * width];
        for (int k = 0; k < product.length; k++) {
            product[k] = row(entries, all, width, k / width, k % width);
        }
        return product;
    }

    private static double row(double[] entries, double[] x, int width, int row, int p) {
        return IntStream.range(PATTERN.start(row), PATTERN.start(row + 1))
                .filter(k -> PATTERN.column(k) != row || row < STATES)
                .mapToDouble(k -> entries[k] * x[PATTERN.column(k) * width + p])
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 8, 13, 20})
    void anyNumberOfColumnsIsMultipliedThroughTheSums(int width) {
        double[] entries = numbers(PATTERN.count(), 1);
        double[] x = numbers(9 * width, 2);
        double[] expected = expected(entries, x, width);
        java.util.Arrays.fill(x, STATES * width, x.length, 0);
        double[] sum = new double[STATES * width];
        SparseProduct product = new SparseProduct(PATTERN, STATES);
        product.add(entries, x, width, STATES, 9, x);
        product.add(entries, x, width, 0, STATES, sum);
        assertArrayEquals(expected, sum, 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void rowsThatAreZeroCanBeLeftOut(int width) {
        double[] entries = numbers(PATTERN.count(), 3);
        double[] x = new double[9 * width];
        int[] kept = {0, 2, 4};
        double[] few = numbers((kept.length + 2) * width, 4);
        java.util.Arrays.fill(few, kept.length * width, few.length, 0);
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(few, i * width, x, kept[i] * width, width);
        }
        double[] expected = expected(entries, x, width);
        SparseProduct product = new SparseProduct(PATTERN, STATES);
        product.keep(new int[] {0, -1, 1, -1, 2, -1, -1, 3, 4});
        double[] sum = new double[kept.length * width];
        product.add(entries, few, width, 3, 5, few);
        product.add(entries, few, width, 0, 3, sum);
        for (int k = 0; k < sum.length; k++) {
            assertEquals(expected[kept[k / width] * width + k % width], sum[k], 1e-15);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 20})
    void manyRightHandSidesAreSolvedAsOneByOne(int width) {
        double[] entries = numbers(PATTERN.count(), 5);
        entries[PATTERN.index(7, 7)] = -1;
        entries[PATTERN.index(8, 8)] = -1;
        SparseLu lu = new SparseLu(PATTERN, STATES);
        lu.factor(5, entries);
        double[] b = numbers(STATES * width, 6);
        double[] together = b.clone();
        lu.solve(together, width, new double[9 * width]);
        for (int p = 0; p < width; p++) {
            double[] one = new double[STATES];
            for (int i = 0; i < STATES; i++) {
                one[i] = b[i * width + p];
            }
            lu.solve(one);
            for (int i = 0; i < STATES; i++) {
                assertEquals(one[i], together[i * width + p], 1e-14);
            }
        }
    }
}
