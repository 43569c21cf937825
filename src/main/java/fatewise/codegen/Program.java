package fatewise.codegen;

import java.util.Arrays;

/**
 * A right-hand side as a straight-line program: what {@link Slopes} differentiates and writers of code write.
 *
 * @param graph operations
 * @param f node of each component of dy/dt
 */
record Program(IrGraph graph, int[] f) {
    /** That of a model. */
    static Program of(Trace trace) {
        return new Program(trace.graph, trace.derivative());
    }

    int dimension() {
        return f.length;
    }

    /** The same with each given number that is not NaN turned into a constant, which simplifies what it can. */
    Program folded(double[] given) {
        IrGraph to = new IrGraph();
        int[] at = new int[graph.size()];
        for (int node = 0; node < at.length; node++) {
            at[node] = copy(graph.get(node), at, to, given);
        }
        return new Program(to, Arrays.stream(f).map(node -> at[node]).toArray());
    }

    private static int copy(Ir ir, int[] at, IrGraph to, double[] given) {
        if (ir instanceof Ir.Const c) {
            return to.constant(c.value());
        }
        if (ir instanceof Ir.Load load) {
            return to.load(load.index());
        }
        if (ir instanceof Ir.Given g) {
            double value = given[g.slot()];
            return Double.isNaN(value) ? to.given(g.slot()) : to.constant(value);
        }
        if (ir instanceof Ir.Unary u) {
            return unary(u, at, to);
        }
        if (ir instanceof Ir.Choose c) {
            return to.choose(at[c.test()], at[c.yes()], at[c.no()]);
        }
        return binary((Ir.Binary) ir, at, to);
    }

    private static int unary(Ir.Unary u, int[] at, IrGraph to) {
        int x = at[u.of()];
        return switch (u.function()) {
            case POSITIVE -> to.positive(x);
            case SQRT -> to.sqrt(x);
            case LOG -> to.log(x);
        };
    }

    private static int binary(Ir.Binary b, int[] at, IrGraph to) {
        int x = at[b.left()];
        int y = at[b.right()];
        return switch (b.operator()) {
            case ADD -> to.add(x, y);
            case SUB -> to.subtract(x, y);
            case MUL -> to.multiply(x, y);
            case DIV -> to.divide(x, y);
            case POWER -> to.power(x, y);
            case SHARE -> to.share(x, y);
        };
    }

    /** What computing some nodes costs, in multiplications, roughly. */
    long work(int[] outputs) {
        boolean[] needed = new boolean[graph.size()];
        Arrays.stream(outputs).forEach(node -> needed[node] = true);
        long work = 0;
        for (int node = needed.length - 1; node >= 0; node--) {
            if (needed[node]) {
                Ir ir = graph.get(node);
                work += work(ir);
                for (int operand : Parts.operands(ir)) {
                    needed[operand] = true;
                }
            }
        }
        return work;
    }

    private static int work(Ir ir) {
        if (ir instanceof Ir.Unary u) {
            return switch (u.function()) {
                case POSITIVE -> 1;
                case SQRT -> 6;
                case LOG -> 20;
            };
        }
        if (ir instanceof Ir.Binary b) {
            return switch (b.operator()) {
                case ADD, SUB, MUL -> 1;
                case DIV, SHARE -> 6;
                case POWER -> 50;
            };
        }
        return ir instanceof Ir.Choose ? 1 : 0;
    }
}
