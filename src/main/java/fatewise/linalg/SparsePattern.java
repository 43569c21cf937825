package fatewise.linalg;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which entries of a square matrix can differ from zero: by rows, and by columns within a row. The values of a matrix
 * with this pattern are an array in that order, entry k standing at {@code row(k)}, {@code column(k)}. Immutable.
 */
public final class SparsePattern {
    private final int n;
    private final int[] start; // entries of row i: start[i] to start[i + 1]
    private final int[] row;
    private final int[] column;

    /** From positions i * n + j, sorted and each once. */
    private SparsePattern(int n, long[] positions) {
        this.n = n;
        start = new int[n + 1];
        row = new int[positions.length];
        column = new int[positions.length];
        for (int k = 0; k < positions.length; k++) {
            row[k] = (int) (positions[k] / n);
            start[row[k] + 1]++;
            column[k] = (int) (positions[k] % n);
        }
        Arrays.parallelPrefix(start, Integer::sum);
    }

    /**
     * The entries (rows[k], columns[k]), in any order; one named twice is one entry.
     *
     * @param n rows and columns of the matrix
     * @throws IllegalArgumentException if the arrays differ in length or an entry lies outside
     */
    public static SparsePattern of(int n, int[] rows, int[] columns) {
        if (rows.length != columns.length) {
            throw new IllegalArgumentException(rows.length + " rows for " + columns.length + " columns");
        }
        for (int k = 0; k < rows.length; k++) {
            if (rows[k] < 0 || rows[k] >= n || columns[k] < 0 || columns[k] >= n) {
                throw new IllegalArgumentException(
                        "entry (" + rows[k] + ", " + columns[k] + ") of " + n + " rows and columns");
            }
        }
        LongStream positions = IntStream.range(0, rows.length).mapToLong(k -> (long) rows[k] * n + columns[k]);
        return new SparsePattern(n, positions.sorted().distinct().toArray());
    }

    /** Every entry. */
    public static SparsePattern dense(int n) {
        return new SparsePattern(n, LongStream.range(0, (long) n * n).toArray());
    }

    /** The entries of this pattern and of {@code other}, which must have as many rows. */
    public SparsePattern union(SparsePattern other) {
        if (other.n != n) {
            throw new IllegalArgumentException(n + " rows and " + other.n);
        }
        LongStream both = LongStream.concat(positions(), other.positions());
        return new SparsePattern(n, both.sorted().distinct().toArray());
    }

    /** Entry (j, i) for each entry (i, j). */
    public SparsePattern transpose() {
        return new SparsePattern(
                n, positions().map(p -> p % n * n + p / n).sorted().toArray());
    }

    private LongStream positions() {
        return IntStream.range(0, column.length).mapToLong(k -> (long) row[k] * n + column[k]);
    }

    /** Rows and columns of the matrix. */
    public int dimension() {
        return n;
    }

    /** Number of entries. */
    public int count() {
        return column.length;
    }

    /** Row of entry {@code k}. */
    public int row(int k) {
        return row[k];
    }

    /** Column of entry {@code k}. */
    public int column(int k) {
        return column[k];
    }

    /** The first entry of row {@code i}, and of the row after it if row i is empty; {@code start(n)} is the count. */
    public int start(int i) {
        return start[i];
    }

    /** Where entry ({@code i}, {@code j}) stands among the values, or a negative number if it is not in the pattern. */
    public int index(int i, int j) {
        return Arrays.binarySearch(column, start[i], start[i + 1], j);
    }
}
