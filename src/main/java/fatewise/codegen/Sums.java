package fatewise.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds nodes of a program that depend on much and on which much depends, such as the number of all cells, which crowds
 * each of them. As unknowns of their own they turn |rows| times |columns| entries of df/dy into |rows| + |columns| (eq. S34).
 *
 * <p>One after the other, each the one that leaves fewest entries, as long as that spares enough of them.
 */
final class Sums {
    private static final int MOST = 16;
    private static final int TRIED = 12; // of those that could spare most
    private static final int LEAST_SPARED = 16;
    private static final int LEAST_SHARE = 20; // one part in so many

    private final IrGraph g;
    private final int[] f;
    private final boolean[] needed;
    private int[] chosen = new int[0];

    private Sums(Program program) {
        g = program.graph();
        f = program.f();
        needed = new boolean[g.size()];
        Arrays.stream(f).forEach(node -> needed[node] = true);
        for (int node = needed.length - 1; node >= 0; node--) {
            if (needed[node]) {
                Arrays.stream(Parts.operands(g.get(node))).forEach(operand -> needed[operand] = true);
            }
        }
    }

    /** The nodes, rising. */
    static int[] of(Program program) {
        Sums sums = new Sums(program);
        int entries = sums.columns(sums.chosen).entries;
        while (sums.chosen.length < MOST) {
            int[] more = sums.best();
            int left = sums.columns(more).entries;
            int spared = entries - left;
            if (spared < LEAST_SPARED || spared < entries / LEAST_SHARE) {
                break;
            }
            sums.chosen = more;
            entries = left;
        }
        return sums.chosen;
    }

    /** What each node depends on, and the number of entries of the matrix. */
    private record Columns(BitSet[] of, int entries) {}

    /** A node and the most entries it can spare. */
    private record Candidate(int node, long spares) {}

    private Columns columns(int[] sums) {
        BitSet[] of = new BitSet[g.size()];
        int entries = sums.length; // their diagonal
        for (int node = 0; node < of.length; node++) {
            BitSet own = new BitSet();
            if (g.get(node) instanceof Ir.Load load) {
                own.set(load.index());
            }
            for (int operand : Parts.operands(g.get(node))) {
                own.or(of[operand]);
            }
            int sum = Arrays.binarySearch(sums, node);
            if (sum >= 0) {
                entries += own.cardinality();
                own = new BitSet();
                own.set(f.length + sum);
            }
            of[node] = own;
        }
        return new Columns(
                of, entries + Arrays.stream(f).map(i -> of[i].cardinality()).sum());
    }

    /** Which rows, of f and of the chosen sums, depend on each node. */
    private BitSet[] rows() {
        BitSet[] of = new BitSet[g.size()];
        Arrays.setAll(of, node -> new BitSet());
        IntStream.range(0, f.length).forEach(i -> of[f[i]].set(i));
        for (int node = of.length - 1; node >= 0; node--) {
            int sum = Arrays.binarySearch(chosen, node);
            for (int operand : Parts.operands(g.get(node))) {
                if (sum >= 0) {
                    of[operand].set(f.length + sum);
                } else {
                    of[operand].or(of[node]);
                }
            }
        }
        return of;
    }

    /** The chosen nodes and the one that leaves fewest entries beside them. */
    private int[] best() {
        int[] best = chosen;
        int least = Integer.MAX_VALUE;
        for (Candidate candidate : candidates()) {
            int[] with = IntStream.concat(Arrays.stream(chosen), IntStream.of(candidate.node))
                    .sorted()
                    .toArray();
            int entries = columns(with).entries;
            if (entries < least) {
                least = entries;
                best = with;
            }
        }
        return best;
    }

    private List<Candidate> candidates() {
        BitSet[] columns = columns(chosen).of;
        BitSet[] rows = rows();
        List<Candidate> all = new ArrayList<>();
        Set<List<BitSet>> met = new HashSet<>(); // the first of several that spare the same
        for (int node = 0; node < columns.length; node++) {
            long in = columns[node].cardinality();
            long out = rows[node].cardinality();
            long spares = in * out - in - out;
            if (needed[node] && spares >= LEAST_SPARED && met.add(List.of(columns[node], rows[node]))) {
                all.add(new Candidate(node, spares));
            }
        }
        all.sort(Comparator.comparingLong(Candidate::spares).reversed());
        return all.subList(0, Math.min(TRIED, all.size()));
    }
}
