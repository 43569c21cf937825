package fatewise.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a matrix in groups of which no two share a row, so that one difference of f gives all columns of a group
 * (eq. S12).
 *
 * @see <a href="https://doi.org/10.1093/imamat/13.1.117">Curtis, Powell, Reid 1974</a>
 */
public final class ColumnGroups {
    private ColumnGroups() {}

    /** The columns of each group, increasing. Greedy: each column joins the first group it fits into. */
    public static int[][] of(SparsePattern pattern) {
        int n = pattern.dimension();
        boolean[][] has = new boolean[n][n]; // by column
        for (int k = 0; k < pattern.count(); k++) {
            has[pattern.column(k)][pattern.row(k)] = true;
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
