package fatewise.codegen;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Copies a program with some components of the state as zeros, and leaves out what a zero takes part in: 0 x is 0, and
 * x + 0 is x. (The interpreter adds these zeros, so that only the sign of a zero can differ.)
 */
final class Simplified {
    private final IrGraph to = new IrGraph();
    private final int[] at;

    private Simplified(Program from, BitSet zeros) {
        at = new int[from.graph().size()];
        for (int node = 0; node < at.length; node++) {
            at[node] = copy(from.graph().get(node), zeros);
        }
    }

    /** The program, with derivatives only of the components that move; those of the others are as they were, or 0. */
    static Program of(Program whole, int[] components, BitSet zeros) {
        Simplified copy = new Simplified(whole, zeros);
        int[] f = new int[whole.dimension()];
        Arrays.fill(f, copy.to.constant(0));
        for (int i : components) {
            f[i] = copy.at[whole.f()[i]];
        }
        return new Program(copy.to, f);
    }

    /** Whether a component is 0 for ever once all of {@code zeros} are; for tests. */
    static boolean stays(Program whole, int component, BitSet zeros) {
        Simplified copy = new Simplified(whole, zeros);
        return copy.to.isZero(copy.at[whole.f()[component]]);
    }

    private int copy(Ir ir, BitSet zeros) {
        if (ir instanceof Ir.Const c) {
            return to.constant(c.value());
        }
        if (ir instanceof Ir.Load load) {
            return zeros.get(load.index()) ? to.constant(0) : to.load(load.index());
        }
        if (ir instanceof Ir.Given given) {
            return to.given(given.slot());
        }
        if (ir instanceof Ir.Unary u) {
            return to.unary(u.function(), at[u.of()]);
        }
        if (ir instanceof Ir.Choose c) {
            return to.choose(at[c.test()], at[c.yes()], at[c.no()]);
        }
        Ir.Binary b = (Ir.Binary) ir;
        return binary(b.operator(), at[b.left()], at[b.right()]);
    }

    private int binary(Ir.Operator operator, int x, int y) {
        boolean noX = to.isZero(x);
        boolean noY = to.isZero(y);
        return switch (operator) {
            case ADD -> noX ? y : noY ? x : to.add(x, y);
            case SUB -> noY ? x : to.subtract(x, y);
            case MUL -> noX || noY ? to.constant(0) : to.multiply(x, y);
            case DIV, SHARE, POWER -> noX ? to.constant(0) : to.binary(operator, x, y);
        };
    }
}
