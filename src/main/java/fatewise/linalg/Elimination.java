package fatewise.linalg;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which entries L and U have when a pattern is eliminated in a given order (eq. S30); found once, then only read. Rows
 * and columns are counted in the order of elimination; the diagonal always has an entry and is in neither list.
 *
 * @param order row of the pattern that is eliminated as number k
 * @param lowerStart entries of row i of L: lowerStart[i] to lowerStart[i + 1]
 * @param lower their columns, rising within a row
 * @param upperStart the same of U
 * @param upper their columns, rising within a row
 * @param work multiplications of the elimination
 */
public record Elimination(int[] order, int[] lowerStart, int[] lower, int[] upperStart, int[] upper, long work) {
    /** In the one of two orders that leaves fewer entries; Markowitz's if they leave the same number. */
    public static Elimination of(SparsePattern pattern) {
        Elimination markowitz = of(pattern, EliminationOrder.markowitz(pattern));
        Elimination degree = of(pattern, EliminationOrder.minimumDegree(pattern));
        return degree.size() < markowitz.size() ? degree : markowitz;
    }

    static Elimination of(SparsePattern pattern, int[] order) {
        int n = order.length;
        int[] place = inverse(order);
        BitSet[] lower = new BitSet[n];
        BitSet[] upper = new BitSet[n];
        for (int i = 0; i < n; i++) {
            BitSet row = new BitSet(n);
            for (int p = pattern.start(order[i]); p < pattern.start(order[i] + 1); p++) {
                row.set(place[pattern.column(p)]);
            }
            for (int k = row.nextSetBit(0); k >= 0 && k < i; k = row.nextSetBit(k + 1)) {
                row.or(upper[k]);
            }
            lower[i] = (BitSet) row.clone();
            lower[i].clear(i, n);
            upper[i] = row;
            upper[i].clear(0, i + 1);
        }
        long work = Arrays.stream(lower)
                .flatMapToInt(BitSet::stream)
                .mapToLong(k -> 1 + upper[k].cardinality())
                .sum();
        return new Elimination(order, starts(lower), columns(lower), starts(upper), columns(upper), work);
    }

    private static int[] starts(BitSet[] rows) {
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            starts[i + 1] = starts[i] + rows[i].cardinality();
        }
        return starts;
    }

    private static int[] columns(BitSet[] rows) {
        return Arrays.stream(rows).flatMapToInt(BitSet::stream).toArray();
    }

    private static int[] inverse(int[] order) {
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        return place;
    }

    /** Entries of L and U together, the diagonal once. */
    public int size() {
        return lower.length + upper.length + order.length;
    }

    /** Where each row of the pattern comes in the order. */
    public int[] place() {
        return inverse(order);
    }
}
