package fatewise.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds straight-line programs: every operation is there once, and is older than those that use it.
 *
 * <p>Simplifies only where the result keeps every bit: operations on constants, times one, minus zero. It never
 * reassociates and never drops a term that a NaN could pass through.
 */
class IrGraph {
    private final List<Ir> nodes = new ArrayList<>();
    private final Map<Ir, Integer> known = new HashMap<>();

    int size() {
        return nodes.size();
    }

    /** Every operation, oldest first. */
    List<Ir> nodes() {
        return List.copyOf(nodes);
    }

    Ir get(int node) {
        return nodes.get(node);
    }

    private int node(Ir ir) {
        Integer there = known.get(ir);
        if (there != null) {
            return there;
        }
        known.put(ir, nodes.size());
        nodes.add(ir);
        return nodes.size() - 1;
    }

    int constant(double value) {
        return node(new Ir.Const(value));
    }

    int load(int index) {
        return node(new Ir.Load(index));
    }

    int given(int slot) {
        return node(new Ir.Given(slot));
    }

    int add(int x, int y) {
        if (is(x, 0) && neverMinusZero(y)) {
            return y;
        }
        return is(y, 0) && neverMinusZero(x) ? x : operation(Ir.Operator.ADD, x, y);
    }

    /** Plus 0 changes nothing but minus 0; a sum or difference is that only if its first term is. */
    private boolean neverMinusZero(int x) {
        Ir ir = nodes.get(x);
        if (ir instanceof Ir.Binary b) {
            boolean sum = b.operator() == Ir.Operator.ADD && (neverMinusZero(b.left()) || neverMinusZero(b.right()));
            boolean difference = b.operator() == Ir.Operator.SUB && neverMinusZero(b.left());
            return sum || difference || b.operator() == Ir.Operator.POWER;
        }
        boolean number = ir instanceof Ir.Const c && Double.compare(c.value(), -0.0) != 0;
        return number || ir instanceof Ir.Unary u && u.function() == Ir.Function.POSITIVE;
    }

    int subtract(int x, int y) {
        return is(y, 0) ? x : operation(Ir.Operator.SUB, x, y);
    }

    int multiply(int x, int y) {
        if (is(x, 1)) {
            return y;
        }
        return is(y, 1) ? x : operation(Ir.Operator.MUL, x, y);
    }

    int divide(int x, int y) {
        return is(y, 1) ? x : operation(Ir.Operator.DIV, x, y);
    }

    int share(int part, int whole) {
        return operation(Ir.Operator.SHARE, part, whole);
    }

    int positive(int x) {
        return unary(Ir.Function.POSITIVE, x);
    }

    int sqrt(int x) {
        return unary(Ir.Function.SQRT, x);
    }

    int log(int x) {
        return unary(Ir.Function.LOG, x);
    }

    boolean isZero(int x) {
        return nodes.get(x) instanceof Ir.Const c && c.value() == 0;
    }

    int choose(int test, int yes, int no) {
        if (yes == no) {
            return yes;
        }
        if (nodes.get(test) instanceof Ir.Const c) {
            return c.value() > 0 ? yes : no;
        }
        return node(new Ir.Choose(test, yes, no));
    }

    /** {@link Hill#power}; powers by products and square roots are taken apart so that their parts can be shared. */
    int power(int x, int n) {
        if (nodes.get(n) instanceof Ir.Const c && Hill.byProducts(c.value())) {
            int base = positive(x);
            int whole = (int) c.value();
            int product = product(base, whole);
            return whole == c.value() ? product : multiply(product, sqrt(base));
        }
        return operation(Ir.Operator.POWER, x, n);
    }

    /** The products of {@link Hill#product}, in its order. */
    private int product(int x, int n) {
        int result = (n & 1) == 0 ? constant(1) : x;
        int square = x;
        for (int k = n >> 1; k > 0; k >>= 1) {
            square = multiply(square, square);
            if ((k & 1) != 0) {
                result = multiply(result, square);
            }
        }
        return result;
    }

    private boolean is(int node, double value) {
        return nodes.get(node) instanceof Ir.Const c && Double.compare(c.value(), value) == 0;
    }

    int unary(Ir.Function function, int x) {
        if (nodes.get(x) instanceof Ir.Const c) {
            return constant(function.apply(c.value()));
        }
        return node(new Ir.Unary(function, x));
    }

    /** The operation, with what is known to keep every bit simplified as by the method of its name. */
    int binary(Ir.Operator operator, int x, int y) {
        return switch (operator) {
            case ADD -> add(x, y);
            case SUB -> subtract(x, y);
            case MUL -> multiply(x, y);
            case DIV -> divide(x, y);
            case POWER -> power(x, y);
            case SHARE -> share(x, y);
        };
    }

    private int operation(Ir.Operator operator, int x, int y) {
        if (nodes.get(x) instanceof Ir.Const a && nodes.get(y) instanceof Ir.Const b) {
            return constant(operator.apply(a.value(), b.value()));
        }
        boolean swap = operator.commutes() && y < x;
        return node(new Ir.Binary(operator, swap ? y : x, swap ? x : y));
    }
}
