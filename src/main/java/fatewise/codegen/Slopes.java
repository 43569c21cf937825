package fatewise.codegen;

import fatewise.linalg.SparsePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The matrix df/dy of any straight-line program, by symbols, with some nodes of the program as unknowns of their own
 * (eq. S33, S34): rows and columns 0 to n - 1 are f and y, those from n on the sums z, each of which says 0 = z(y) - z.
 * Only what can differ from zero has an entry.
 *
 * <p>New operations go into the graph of the program and share what is there, so that f and all entries can be computed
 * together: {@link #together}. Where a formula has a kink, the slope is that for larger arguments.
 */
final class Slopes {
    private final IrGraph g;
    private final Program program;
    private final int[] sums;
    private final int unknowns;
    private final Map<Integer, Map<Integer, Integer>> bySlot;
    private final List<Map<Integer, Integer>> gradients = new ArrayList<>();
    private final List<Map<Integer, Integer>> ofSums = new ArrayList<>();
    private final List<int[]> varied = new ArrayList<>();
    private final SparsePattern pattern;
    private final int[] entries;

    /** Differentiates by y, with the sums that {@link Sums} finds. */
    static Slopes of(Program program) {
        return new Slopes(program, Sums.of(program), Map.of());
    }

    /**
     * Differentiates by y and by parameters.
     *
     * @param sums nodes to be unknowns of their own, rising
     * @param bySlot for each given number that depends on parameters, the nodes of its derivatives by them
     */
    Slopes(Program program, int[] sums, Map<Integer, Map<Integer, Integer>> bySlot) {
        this.program = program;
        this.sums = sums.clone();
        this.bySlot = bySlot;
        g = program.graph();
        unknowns = program.dimension() + sums.length;
        int before = g.size();
        for (int node = 0; node < before; node++) {
            Map<Integer, Integer> own = gradient(node);
            int sum = Arrays.binarySearch(sums, node);
            if (sum >= 0) {
                ofSums.add(own);
                own = Map.of(program.dimension() + sum, g.constant(1));
            }
            gradients.add(own);
        }
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < program.dimension(); i++) {
            list(i, gradients.get(program.f()[i]), places);
        }
        for (int k = 0; k < sums.length; k++) {
            int row = program.dimension() + k;
            list(row, ofSums.get(k), places);
            places.add(new int[] {row, row, g.constant(-1)});
        }
        pattern = SparsePattern.of(
                unknowns,
                places.stream().mapToInt(e -> e[0]).toArray(),
                places.stream().mapToInt(e -> e[1]).toArray());
        entries = places.stream().mapToInt(e -> e[2]).toArray();
        gradients.clear();
    }

    private void list(int row, Map<Integer, Integer> gradient, List<int[]> places) {
        gradient.forEach((j, node) -> {
            if (j < unknowns) {
                places.add(new int[] {row, j, node});
            } else {
                varied.add(new int[] {row, j - unknowns, node});
            }
        });
    }

    Program program() {
        return program;
    }

    /** The nodes that are unknowns of their own: the last rows and columns of the pattern, in this order. */
    int[] sums() {
        return sums.clone();
    }

    /** Entries by y and sums; rows of sums come last and have -1 on their diagonal, as {@code SparseLu} wants it. */
    SparsePattern pattern() {
        return pattern;
    }

    /** The node of each entry of the pattern. */
    int[] entries() {
        return entries.clone();
    }

    /** Derivatives by parameters that can differ from zero: row (of a component or a sum), parameter, node. */
    List<int[]> varied() {
        return List.copyOf(varied);
    }

    /** The nodes of f, then those of the entries. */
    int[] together() {
        int[] all = Arrays.copyOf(program.f(), program.dimension() + entries.length);
        System.arraycopy(entries, 0, all, program.dimension(), entries.length);
        return all;
    }

    /** The derivatives of a node by the unknowns, and by parameters after them. */
    private Map<Integer, Integer> gradient(int node) {
        Ir ir = g.get(node);
        Map<Integer, Integer> d = new TreeMap<>();
        if (ir instanceof Ir.Given given) {
            bySlot.getOrDefault(given.slot(), Map.of()).forEach((p, slope) -> d.put(unknowns + p, slope));
        } else if (ir instanceof Ir.Load load) {
            d.put(load.index(), g.constant(1));
        } else if (ir instanceof Ir.Unary u) {
            unary(d, u, node);
        } else if (ir instanceof Ir.Binary b) {
            binary(d, b, node);
        } else if (ir instanceof Ir.Choose c) {
            choose(d, c);
        }
        return d;
    }

    private boolean moves(int node) {
        return !gradients.get(node).isEmpty();
    }

    /** d += factor times the gradient of {@code node}. */
    private void add(Map<Integer, Integer> d, int factor, int node) {
        gradients.get(node).forEach((j, slope) -> {
            int term = product(factor, slope);
            Integer there = d.get(j);
            put(d, j, there == null ? term : g.add(there, term));
        });
    }

    /** d -= factor times the gradient of {@code node}. */
    private void subtract(Map<Integer, Integer> d, int factor, int node) {
        gradients.get(node).forEach((j, slope) -> {
            int term = product(factor, slope);
            Integer there = d.get(j);
            put(d, j, there == null ? minus(term) : g.subtract(there, term));
        });
    }

    private void put(Map<Integer, Integer> d, int column, int slope) {
        if (g.isZero(slope)) {
            d.remove(column);
        } else {
            d.put(column, slope);
        }
    }

    private int product(int x, int y) {
        if (g.isZero(x) || g.isZero(y)) {
            return g.constant(0);
        }
        return g.multiply(x, y);
    }

    private int minus(int x) {
        return g.multiply(g.constant(-1), x);
    }

    private void unary(Map<Integer, Integer> d, Ir.Unary u, int node) {
        int x = u.of();
        if (moves(x)) {
            int zero = g.constant(0);
            switch (u.function()) {
                case POSITIVE -> add(d, g.choose(minus(x), zero, g.constant(1)), x);
                case SQRT -> add(d, g.choose(x, g.divide(g.constant(0.5), node), zero), x);
                case LOG -> add(d, g.divide(g.constant(1), x), x);
            }
        }
    }

    private void binary(Map<Integer, Integer> d, Ir.Binary b, int node) {
        int left = b.left();
        int right = b.right();
        switch (b.operator()) {
            case ADD -> {
                d.putAll(gradients.get(left));
                add(d, g.constant(1), right);
            }
            case SUB -> {
                d.putAll(gradients.get(left));
                subtract(d, g.constant(1), right);
            }
            case MUL -> {
                add(d, right, left);
                add(d, left, right);
            }
            case DIV, SHARE -> {
                if (moves(left) || moves(right)) {
                    int per = g.divide(g.constant(1), right);
                    add(d, per, left);
                    if (moves(right)) {
                        subtract(d, g.multiply(node, per), right);
                    }
                }
            }
            case POWER -> power(d, left, right, node);
        }
    }

    /** d x^n = x^n (n dx / x + log x dn), 0 where x is not above 0. */
    private void power(Map<Integer, Integer> d, int x, int n, int node) {
        int zero = g.constant(0);
        if (moves(x)) {
            add(d, g.choose(x, g.divide(g.multiply(n, node), x), zero), x);
        }
        if (moves(n)) {
            add(d, g.choose(x, g.multiply(node, g.log(x)), zero), n);
        }
    }

    private void choose(Map<Integer, Integer> d, Ir.Choose c) {
        Map<Integer, Integer> yes = gradients.get(c.yes());
        Map<Integer, Integer> no = gradients.get(c.no());
        int zero = g.constant(0);
        yes.forEach((j, slope) -> d.put(j, g.choose(c.test(), slope, no.getOrDefault(j, zero))));
        no.forEach((j, slope) -> {
            if (!yes.containsKey(j)) {
                d.put(j, g.choose(c.test(), zero, slope));
            }
        });
    }
}
