package fatewise.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which entries of a square matrix can differ from zero, row by row; entry k of a matrix with this pattern is at
 * {@code row(k)}, {@code column(k)}. Immutable.
 */
public final class Pattern {
    private final int n;
    private final int[] row;
    private final int[] column;

    private Pattern(int n, int[] row, int[] column) {
        this.n = n;
        this.row = row;
        this.column = column;
    }

    /** Every entry. */
    public static Pattern dense(int n) {
        int[] row = new int[n * n];
        int[] column = new int[n * n];
        for (int k = 0; k < row.length; k++) {
            row[k] = k / n;
            column[k] = k % n;
        }
        return new Pattern(n, row, column);
    }

    /**
     * Chosen entries.
     *
     * @param columns for each row the columns of its entries, increasing
     */
    public static Pattern of(int[][] columns) {
        int n = columns.length;
        int[] row = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, columns[i].length).map(k -> i))
                .toArray();
        int[] column = Arrays.stream(columns).flatMapToInt(Arrays::stream).toArray();
        for (int k = 0; k < column.length; k++) {
            boolean rises = k == 0 || row[k] != row[k - 1] || column[k] > column[k - 1];
            if (column[k] < 0 || column[k] >= n || !rises) {
                throw new IllegalArgumentException("column " + column[k] + " of row " + row[k]);
            }
        }
        return new Pattern(n, row, column);
    }

    /** Rows and columns of the matrix. */
    public int dimension() {
        return n;
    }

    /** Number of entries. */
    public int size() {
        return row.length;
    }

    /** Row of entry {@code k}. */
    public int row(int k) {
        return row[k];
    }

    /** Column of entry {@code k}. */
    public int column(int k) {
        return column[k];
    }

    /**
     * Columns in groups of which no two share a row, so that one difference of f gives all columns of a group
     * (eq. S12). Greedy: each column joins the first group it fits into.
     *
     * @see <a href="https://doi.org/10.1093/imamat/13.1.117">Curtis, Powell, Reid 1974</a>
     */
    public int[][] groups() {
        boolean[][] has = new boolean[n][n]; // by column
        for (int k = 0; k < row.length; k++) {
            has[column[k]][row[k]] = true;
        }
        List<List<Integer>> groups = new ArrayList<>();
        List<boolean[]> taken = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            int g = 0;
            while (g < groups.size() && overlap(taken.get(g), has[j])) {
                g++;
            }
            if (g == groups.size()) {
                groups.add(new ArrayList<>());
                taken.add(new boolean[n]);
            }
            groups.get(g).add(j);
            for (int i = 0; i < n; i++) {
                taken.get(g)[i] |= has[j][i];
            }
        }
        return groups.stream()
                .map(g -> g.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean overlap(boolean[] a, boolean[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] && b[i]) {
                return true;
            }
        }
        return false;
    }
}
