package fatewise.codegen;

import fatewise.linalg.SparsePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the entries of J = S + u v' lie: {@link #whole} is what solvers see. A row that owes something to crowding and in
 * which S leaves out some cells shows u there, alone; in other such rows u v' is counted with S.
 */
final class SplitPattern {
    private final SparsePattern whole;
    private final SparsePattern sparse;
    private final int[] inWhole; // of each entry of S
    private final int[] alone; // per crowded row, an entry of the whole that is u v alone; -1 for none
    private final int[] crowded;

    /**
     * Lays out a matrix.
     *
     * @param columns of S, row by row
     * @param crowded rows in which u is not zero
     * @param from first column in which v is not zero
     * @param to one past the last
     */
    SplitPattern(int[][] columns, int[] crowded, int from, int to) {
        this.crowded = crowded;
        List<int[]> entries = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            for (int j : columns[i]) {
                entries.add(new int[] {i, j});
            }
        }
        sparse = pattern(columns.length, entries);
        for (int i : crowded) {
            for (int j = from; j < to; j++) {
                entries.add(new int[] {i, j});
            }
        }
        whole = pattern(columns.length, entries);
        inWhole = new int[sparse.count()];
        Arrays.setAll(inWhole, k -> whole.index(sparse.row(k), sparse.column(k)));
        alone = new int[crowded.length];
        Arrays.setAll(alone, r -> alone(crowded[r], from, to));
    }

    private static SparsePattern pattern(int n, List<int[]> entries) {
        return SparsePattern.of(
                n,
                entries.stream().mapToInt(e -> e[0]).toArray(),
                entries.stream().mapToInt(e -> e[1]).toArray());
    }

    private int alone(int row, int from, int to) {
        for (int j = from; j < to; j++) {
            if (sparse.index(row, j) < 0) {
                return whole.index(row, j);
            }
        }
        return -1;
    }

    SparsePattern whole() {
        return whole;
    }

    SparsePattern sparse() {
        return sparse;
    }

    /** Fills the entries of the whole from S, row by row, and u, by crowded row. */
    void join(double[] s, double[] u, double[] room, double[] entries) {
        Arrays.fill(entries, 0);
        for (int k = 0; k < inWhole.length; k++) {
            entries[inWhole[k]] = s[k];
        }
        for (int r = 0; r < crowded.length; r++) {
            int to = whole.start(crowded[r] + 1);
            for (int k = whole.start(crowded[r]); k < to; k++) {
                entries[k] += u[r] * room[whole.column(k)];
            }
        }
    }

    /** Parts what was joined: {@code u} has one entry for every row of the matrix. */
    void part(double[] entries, double[] room, double[] s, double[] u) {
        for (int r = 0; r < crowded.length; r++) {
            double v = alone[r] < 0 ? 0 : room[whole.column(alone[r])];
            u[crowded[r]] = v > 0 ? entries[alone[r]] / v : 0;
        }
        for (int k = 0; k < s.length; k++) {
            s[k] = entries[inWhole[k]] - u[sparse.row(k)] * room[sparse.column(k)];
        }
    }
}
