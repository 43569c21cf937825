package fatewise.linalg;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The order in which the unknowns of a pattern are eliminated, pivots on the diagonal: at each turn the one of the least
 * Markowitz count, (entries of its row - 1)(entries of its column - 1) of what is left (eq. S31); the first of several.
 * Dense rows with dense columns, such as a sum that everything depends on, come last by themselves.
 *
 * <p>Room for n^2 / 4 bytes while an order is looked for; meant for up to some thousands of rows.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.3.3.255">Markowitz 1957</a>
 */
final class EliminationOrder {
    private final int n;
    private final BitSet[] rows; // columns with an entry, of the rows not yet eliminated
    private final BitSet[] columns;
    private final int[] rowCount;
    private final int[] columnCount;

    private EliminationOrder(SparsePattern pattern) {
        n = pattern.dimension();
        rows = bits(n);
        columns = bits(n);
        for (int i = 0; i < n; i++) {
            enter(i, i);
        }
        for (int k = 0; k < pattern.count(); k++) {
            enter(pattern.row(k), pattern.column(k));
        }
        rowCount = Arrays.stream(rows).mapToInt(BitSet::cardinality).toArray();
        columnCount = Arrays.stream(columns).mapToInt(BitSet::cardinality).toArray();
    }

    /** Of the pattern itself. */
    static int[] markowitz(SparsePattern pattern) {
        return new EliminationOrder(pattern).eliminate();
    }

    /** Of the pattern made symmetric: minimum degree, which sees less and is sometimes luckier. */
    static int[] minimumDegree(SparsePattern pattern) {
        return markowitz(pattern.union(pattern.transpose()));
    }

    private static BitSet[] bits(int n) {
        BitSet[] bits = new BitSet[n];
        Arrays.setAll(bits, i -> new BitSet(n));
        return bits;
    }

    private void enter(int i, int j) {
        rows[i].set(j);
        columns[j].set(i);
    }

    private int[] eliminate() {
        int[] order = new int[n];
        boolean[] gone = new boolean[n];
        for (int k = 0; k < n; k++) {
            int pivot = cheapest(gone);
            order[k] = pivot;
            gone[pivot] = true;
            merge(pivot, columns[pivot], rows, rows[pivot], rowCount);
            merge(pivot, rows[pivot], columns, columns[pivot], columnCount);
        }
        return order;
    }

    private int cheapest(boolean[] gone) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            long cost = (rowCount[i] - 1L) * (columnCount[i] - 1L);
            if (!gone[i] && cost < least) {
                best = i;
                least = cost;
            }
        }
        return best;
    }

    /** Adds the pivot's own line to each line that {@code touched} names, and takes the pivot out of it. */
    private static void merge(int pivot, BitSet touched, BitSet[] lines, BitSet own, int[] counts) {
        for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
            if (i != pivot) {
                lines[i].or(own);
                lines[i].clear(pivot);
                counts[i] = lines[i].cardinality();
            }
        }
    }
}
