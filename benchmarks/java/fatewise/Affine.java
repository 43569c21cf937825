package fatewise;

import fatewise.solver.Jump;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A jump y -> A y + b, as data, so that other people's solvers can make it too.
 *
 * @param row of each entry of A that is not zero
 * @param column of each
 * @param value of each
 * @param offset b
 */
record Affine(int[] row, int[] column, double[] value, double[] offset) {
    /** y_i -> factor_i y_i + offset_i. */
    static Affine diagonal(double[] factor, double[] offset) {
        int[] place =
                IntStream.range(0, factor.length).filter(i -> factor[i] != 0).toArray();
        return new Affine(
                place, place, Arrays.stream(place).mapToDouble(i -> factor[i]).toArray(), offset);
    }

    Jump jump() {
        double[] x = new double[offset.length];
        return (t, y) -> {
            System.arraycopy(y, 0, x, 0, x.length);
            System.arraycopy(offset, 0, y, 0, x.length);
            for (int k = 0; k < row.length; k++) {
                y[row[k]] += value[k] * x[column[k]];
            }
        };
    }
}
