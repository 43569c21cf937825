package fatewise.linalg;

/**
 * Multiplies sparse matrices of one pattern with many columns at once. The columns stand side by side: row i of column p
 * is {@code x[i * width + p]}. Eight or four of them are summed up in registers, so that an entry of the matrix is read
 * once for all of these and no sum is written before it is complete.
 *
 * <p>Memory: nothing is allocated after construction, no array is kept. May be used by several threads.
 */
public final class SparseProduct {
    private final int[] start;
    private final int[] end;
    private final int[] column;

    /**
     * For matrices whose entries stand in the order of {@code pattern}.
     *
     * @param states number of rows, the first ones; those after them are sums, which end with a diagonal that is left out
     */
    public SparseProduct(SparsePattern pattern, int states) {
        start = new int[pattern.dimension()];
        end = new int[start.length];
        column = new int[pattern.count()];
        for (int i = 0; i < start.length; i++) {
            start[i] = pattern.start(i);
            end[i] = pattern.start(i + 1) - (i < states ? 0 : 1);
        }
        for (int k = 0; k < column.length; k++) {
            column[k] = pattern.column(k);
        }
    }

    /**
     * Adds to each of the rows what the matrix makes of {@code x}, one row after the other: if {@code sum} is {@code x}
     * itself, later rows see what earlier ones became.
     *
     * @param entries of the matrix
     * @param x columns
     * @param width number of columns
     * @param from first row
     * @param to one past the last row
     * @param sum columns, of which rows {@code from} to {@code to} are changed
     */
    public void add(double[] entries, double[] x, int width, int from, int to, double[] sum) {
        int at = 0;
        for (; at + 8 <= width; at += 8) {
            addEight(entries, x, width, at, from, to, sum);
        }
        for (; at + 4 <= width; at += 4) {
            addFour(entries, x, width, at, from, to, sum);
        }
        for (; at < width; at++) {
            addOne(entries, x, width, at, from, to, sum);
        }
    }

    private void addEight(double[] entries, double[] x, int width, int at, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            int row = i * width + at;
            double s0 = sum[row];
            double s1 = sum[row + 1];
            double s2 = sum[row + 2];
            double s3 = sum[row + 3];
            double s4 = sum[row + 4];
            double s5 = sum[row + 5];
            double s6 = sum[row + 6];
            double s7 = sum[row + 7];
            for (int k = start[i]; k < end[i]; k++) {
                double entry = entries[k];
                int j = column[k] * width + at;
                s0 += entry * x[j];
                s1 += entry * x[j + 1];
                s2 += entry * x[j + 2];
                s3 += entry * x[j + 3];
                s4 += entry * x[j + 4];
                s5 += entry * x[j + 5];
                s6 += entry * x[j + 6];
                s7 += entry * x[j + 7];
            }
            sum[row] = s0;
            sum[row + 1] = s1;
            sum[row + 2] = s2;
            sum[row + 3] = s3;
            sum[row + 4] = s4;
            sum[row + 5] = s5;
            sum[row + 6] = s6;
            sum[row + 7] = s7;
        }
    }

    private void addFour(double[] entries, double[] x, int width, int at, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            int row = i * width + at;
            double s0 = sum[row];
            double s1 = sum[row + 1];
            double s2 = sum[row + 2];
            double s3 = sum[row + 3];
            for (int k = start[i]; k < end[i]; k++) {
                double entry = entries[k];
                int j = column[k] * width + at;
                s0 += entry * x[j];
                s1 += entry * x[j + 1];
                s2 += entry * x[j + 2];
                s3 += entry * x[j + 3];
            }
            sum[row] = s0;
            sum[row + 1] = s1;
            sum[row + 2] = s2;
            sum[row + 3] = s3;
        }
    }

    private void addOne(double[] entries, double[] x, int width, int at, int from, int to, double[] sum) {
        for (int i = from; i < to; i++) {
            double s = sum[i * width + at];
            for (int k = start[i]; k < end[i]; k++) {
                s += entries[k] * x[column[k] * width + at];
            }
            sum[i * width + at] = s;
        }
    }
}
