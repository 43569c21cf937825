package fatewise.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The matrix df/dy of a traced right-hand side, by symbols: J = S + u v', where S is sparse, v holds how much room a cell
 * of each index takes up and u what the derivatives owe to crowding. Crowding reaches every cell, so that without this
 * J would be nearly full.
 *
 * <p>New operations go into the graph of the trace and share what is there. Where a formula has a kink, the slope is that
 * for larger arguments.
 */
final class Derivative {
    private final IrGraph g;
    private final int density;
    private final int crowding;
    private final List<Map<Integer, Integer>> gradients = new ArrayList<>();
    private final int[][] columns;
    private final int[] crowded;
    private final int[] outputs;

    /** Differentiates every component. */
    Derivative(Trace trace) {
        g = trace.graph;
        density = trace.density;
        crowding = trace.layout.size();
        int[] f = trace.derivative();
        int before = g.size();
        for (int n = 0; n < before; n++) {
            gradients.add(gradient(n));
        }
        columns = new int[f.length][];
        List<Integer> entries = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Integer> border = new ArrayList<>();
        for (int i = 0; i < f.length; i++) {
            Map<Integer, Integer> row = gradients.get(f[i]);
            columns[i] = row.keySet().stream()
                    .filter(j -> j < crowding)
                    .mapToInt(j -> j)
                    .toArray();
            row.forEach((j, node) -> (j == crowding ? border : entries).add(node));
            if (row.containsKey(crowding)) {
                rows.add(i);
            }
        }
        crowded = rows.stream().mapToInt(i -> i).toArray();
        entries.addAll(border);
        outputs = entries.stream().mapToInt(n -> n).toArray();
    }

    /** For each row of S the columns of its entries, increasing. */
    int[][] columns() {
        return columns;
    }

    /** The rows in which u is not zero. */
    int[] crowded() {
        return crowded;
    }

    /** The nodes of the entries of S, row by row, then of those of u. */
    int[] outputs() {
        return outputs;
    }

    /** The derivatives of a node by components of y, and by the density. */
    private Map<Integer, Integer> gradient(int node) {
        Ir ir = g.get(node);
        Map<Integer, Integer> d = new TreeMap<>();
        if (node == density) {
            d.put(crowding, g.constant(1));
        } else if (ir instanceof Ir.Load load) {
            d.put(load.index(), g.constant(1));
        } else if (ir instanceof Ir.Unary u) {
            accumulate(d, slope(u, node), u.of());
        } else if (ir instanceof Ir.Binary b) {
            binary(d, b, node);
        } else if (ir instanceof Ir.Choose c) {
            choose(d, c);
        }
        return d;
    }

    /** d += factor times the gradient of {@code node}. */
    private void accumulate(Map<Integer, Integer> d, int factor, int node) {
        gradients.get(node).forEach((j, slope) -> {
            int term = g.multiply(factor, slope);
            Integer there = d.get(j);
            int sum = there == null ? term : g.add(there, term);
            if (!g.isZero(sum)) {
                d.put(j, sum);
            }
        });
    }

    private int slope(Ir.Unary u, int node) {
        int x = u.of();
        return switch (u.function()) {
            case POSITIVE -> g.choose(minus(x), g.constant(0), g.constant(1));
            case SQRT -> g.choose(x, g.divide(g.constant(0.5), node), g.constant(0));
            case LOG -> g.divide(g.constant(1), x);
        };
    }

    private int minus(int x) {
        return g.multiply(g.constant(-1), x);
    }

    private void binary(Map<Integer, Integer> d, Ir.Binary b, int node) {
        int left = b.left();
        int right = b.right();
        switch (b.operator()) {
            case ADD -> {
                accumulate(d, g.constant(1), left);
                accumulate(d, g.constant(1), right);
            }
            case SUB -> {
                accumulate(d, g.constant(1), left);
                accumulate(d, g.constant(-1), right);
            }
            case MUL -> {
                accumulate(d, right, left);
                accumulate(d, left, right);
            }
            case DIV, SHARE -> {
                if (!gradients.get(left).isEmpty() || !gradients.get(right).isEmpty()) {
                    int per = g.divide(g.constant(1), right);
                    accumulate(d, per, left);
                    accumulate(d, minus(g.multiply(node, per)), right);
                }
            }
            case POWER -> power(d, left, right, node);
        }
    }

    /** d x^n = x^n (n dx / x + log x dn), 0 where x is not above 0. */
    private void power(Map<Integer, Integer> d, int x, int n, int node) {
        int zero = g.constant(0);
        if (!gradients.get(x).isEmpty()) {
            accumulate(d, g.choose(x, g.divide(g.multiply(n, node), x), zero), x);
        }
        if (!gradients.get(n).isEmpty()) {
            accumulate(d, g.choose(x, g.multiply(node, g.log(x)), zero), n);
        }
    }

    private void choose(Map<Integer, Integer> d, Ir.Choose c) {
        Map<Integer, Integer> yes = gradients.get(c.yes());
        Map<Integer, Integer> no = gradients.get(c.no());
        int zero = g.constant(0);
        yes.forEach((j, slope) -> d.put(j, g.choose(c.test(), slope, no.getOrDefault(j, zero))));
        no.forEach((j, slope) -> d.putIfAbsent(j, g.choose(c.test(), zero, slope)));
    }
}
