package fatewise.codegen;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes a node apart into p + q x, where x is one component and p and q do not depend on it, if that can be done: x may
 * take part in sums, in products with what is free of it, and in the test of a choice, which is then made at a guess of x.
 */
final class Linear {
    /** Not a node. */
    static final int NONE = -1;

    private final IrGraph from;
    private final IrGraph to;
    private final int[] free; // copies of nodes that do not depend on x; NONE for the others
    private final int x;
    private final int guess;
    private final Map<Integer, Pair> known = new HashMap<>();
    private boolean chose;

    /** {@code q} is {@link #NONE} for 0. */
    record Pair(int p, int q) {}

    /**
     * For one component.
     *
     * @param free the copy in {@code to} of every node that does not depend on x, {@link #NONE} for those that do
     * @param x number of the component
     * @param guess node in {@code to}
     */
    Linear(IrGraph from, IrGraph to, int[] free, int x, int guess) {
        this.from = from;
        this.to = to;
        this.free = free;
        this.x = x;
        this.guess = guess;
    }

    /** The parts, or null if the node is not linear in x. */
    Pair of(int node) {
        if (free[node] != NONE) {
            return new Pair(free[node], NONE);
        }
        if (!known.containsKey(node)) {
            known.put(node, apart(from.get(node)));
        }
        return known.get(node);
    }

    /** Whether a choice depended on the guess. */
    boolean chose() {
        return chose;
    }

    private Pair apart(Ir ir) {
        if (ir instanceof Ir.Load load) {
            return load.index() == x ? new Pair(to.constant(0), to.constant(1)) : null;
        }
        if (ir instanceof Ir.Choose c) {
            return choose(c);
        }
        if (!(ir instanceof Ir.Binary b)) {
            return null;
        }
        Pair left = of(b.left());
        Pair right = of(b.right());
        if (left == null || right == null) {
            return null;
        }
        return switch (b.operator()) {
            case ADD -> new Pair(to.add(left.p, right.p), sum(left.q, right.q));
            case SUB -> new Pair(to.subtract(left.p, right.p), difference(left.q, right.q));
            case MUL -> product(left, right);
            case DIV -> right.q == NONE ? new Pair(to.divide(left.p, right.p), to.divide(left.q, right.p)) : null;
            case POWER, SHARE -> null;
        };
    }

    private Pair choose(Ir.Choose c) {
        Pair test = of(c.test());
        Pair yes = of(c.yes());
        Pair no = of(c.no());
        if (test == null || yes == null || no == null) {
            return null;
        }
        int at = test.p;
        if (test.q != NONE) {
            at = to.add(test.p, times(test.q, guess));
            chose = true;
        }
        int q = yes.q == NONE && no.q == NONE ? NONE : to.choose(at, orZero(yes.q), orZero(no.q));
        return new Pair(to.choose(at, yes.p, no.p), q);
    }

    private Pair product(Pair left, Pair right) {
        if (left.q != NONE && right.q != NONE) {
            return null;
        }
        int p = times(left.p, right.p);
        int q = left.q != NONE ? times(left.q, right.p) : times(left.p, right.q);
        return new Pair(p, left.q == NONE && right.q == NONE ? NONE : q);
    }

    private int times(int left, int right) {
        return left == NONE || right == NONE || to.isZero(left) || to.isZero(right)
                ? to.constant(0)
                : to.multiply(left, right);
    }

    private int sum(int left, int right) {
        return left == NONE ? right : right == NONE ? left : to.add(left, right);
    }

    private int difference(int left, int right) {
        return right == NONE ? left : to.subtract(orZero(left), right);
    }

    private int orZero(int q) {
        return q == NONE ? to.constant(0) : q;
    }
}
