package fatewise.linalg;

/**
 * Multiplies sparse matrices of one pattern with many columns at once. The columns stand side by side: row i of column p
 * is {@code x[i * width + p]}. Eight or four of them are summed up in registers, so that an entry of the matrix is read
 * once for all of these and no sum is written before it is complete.
 *
 * <p>Rows and columns of the matrix that are known to be zero can be left out: {@link #keep}.
 *
 * <p>Memory: nothing is allocated after construction, no array is kept. For one thread.
 */
public final class SparseProduct {
    private final SparsePattern pattern;
    private final int states;
    private final int[] start; // of each row that is kept
    private final int[] end;
    private final int[] source; // entry of the pattern
    private final int[] column; // among those that are kept

    /**
     * For matrices whose entries stand in the order of {@code pattern}; everything is kept.
     *
     * @param states number of rows, the first ones; those after them are sums, which end with a diagonal that is left out
     */
    public SparseProduct(SparsePattern pattern, int states) {
        this.pattern = pattern;
        this.states = states;
        start = new int[pattern.dimension()];
        end = new int[start.length];
        source = new int[pattern.count()];
        column = new int[pattern.count()];
        int[] all = new int[start.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        keep(all);
    }

    /**
     * From now on multiplies with the rows and columns that are kept alone, numbered anew.
     *
     * @param place for each row its number, or -1 if it is left out; those kept are numbered in their order
     */
    public void keep(int[] place) {
        int to = 0;
        for (int i = 0; i < place.length; i++) {
            if (place[i] >= 0) {
                start[place[i]] = to;
                int last = pattern.start(i + 1) - (i < states ? 0 : 1);
                for (int k = pattern.start(i); k < last; k++) {
                    if (place[pattern.column(k)] >= 0) {
                        source[to] = k;
                        column[to++] = place[pattern.column(k)];
                    }
                }
                end[place[i]] = to;
            }
        }
    }

    /**
     * Adds to each of the rows what the matrix makes of {@code x}, one row after the other: if {@code sum} is {@code x}
     * itself, later rows see what earlier ones became.
     *
     * @param entries of the whole matrix
     * @param x columns, with the rows that are kept
     * @param width number of columns
     * @param from first row, of those that are kept
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
                double entry = entries[source[k]];
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
                double entry = entries[source[k]];
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
                s += entries[source[k]] * x[column[k] * width + at];
            }
            sum[i * width + at] = s;
        }
    }
}
