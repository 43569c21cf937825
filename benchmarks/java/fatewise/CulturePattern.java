package fatewise;

import fatewise.linalg.SparsePattern;
import java.util.stream.IntStream;

/**
 * The entries of the Jacobian of a staged culture: 8 compounds, 8 activities, and in each lineage 10 cell states of 4
 * phases. All cells share the medium and crowd each other; some compounds are used up or secreted by cells.
 */
final class CulturePattern {
    static final int CELLS = 16; // the first unknown that is a phase

    private static final int[][] LIGANDS = {{0, 7}, {1, 4}, {2, 5}, {3, 1}, {4, 0}, {5, 2}, {6, 3}, {7, 6}};
    /** From, to, activator, inhibitor. */
    private static final int[][] EDGES = {
        {0, 1, 0, 7},
        {1, 2, 0, 4},
        {1, 9, 4, 0},
        {2, 3, 2, 0},
        {2, 7, 1, 3},
        {3, 4, 3, 4},
        {4, 5, 7, 2},
        {4, 8, 5, 6},
        {5, 6, 6, 4},
    };

    private final int lineages;
    private final int size;
    private final IntStream.Builder rows = IntStream.builder();
    private final IntStream.Builder columns = IntStream.builder();

    private CulturePattern(int lineages, int size) {
        this.lineages = lineages;
        this.size = size;
    }

    static int states(int lineages) {
        return CELLS + 40 * lineages;
    }

    /** Every phase depends on every other through the sum. */
    static SparsePattern crowded(int lineages) {
        CulturePattern pattern = new CulturePattern(lineages, states(lineages));
        int[] cells = IntStream.range(CELLS, states(lineages)).toArray();
        return pattern.build(cells);
    }

    /** The sum of all cells is the last unknown. */
    static SparsePattern summed(int lineages) {
        int sum = states(lineages);
        CulturePattern pattern = new CulturePattern(lineages, sum + 1);
        for (int cell = CELLS; cell <= sum; cell++) {
            pattern.add(sum, cell);
        }
        return pattern.build(sum);
    }

    private SparsePattern build(int... crowd) {
        for (int i = 0; i < 8; i++) {
            add(i, i);
            add(8 + i, 8 + i, LIGANDS[i][0], LIGANDS[i][1]);
        }
        for (int user : new int[] {0, 2, 4}) {
            add(user, crowd);
        }
        for (int l = 0; l < lineages; l++) {
            for (int j = 0; j < 4; j++) {
                add(2, phase(l, 3, j));
                add(4, phase(l, 9, j));
            }
            for (int s = 0; s < 10; s++) {
                cells(l, s, crowd);
            }
        }
        return SparsePattern.of(size, rows.build().toArray(), columns.build().toArray());
    }

    private void cells(int l, int s, int[] crowd) {
        for (int j = 0; j < 4; j++) {
            int row = phase(l, s, j);
            add(row, row, 8 + 2);
            add(row, crowd);
            if (j > 0) {
                add(row, phase(l, s, j - 1));
            }
            for (int[] edge : EDGES) {
                if (edge[0] == s) {
                    add(row, 8 + edge[2], 8 + edge[3]);
                }
                if (edge[1] == s && j == 0) {
                    add(row, phase(l, edge[0], 3), 8 + edge[2], 8 + edge[3]);
                }
            }
        }
    }

    private static int phase(int l, int s, int j) {
        return CELLS + 40 * l + 4 * s + j;
    }

    private void add(int row, int... entries) {
        for (int column : entries) {
            rows.add(row);
            columns.add(column);
        }
    }
}
