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
            boolean known = graph.get(node) instanceof Ir.Given g && !Double.isNaN(given[g.slot()]);
            at[node] = known
                    ? to.constant(given[((Ir.Given) graph.get(node)).slot()])
                    : to.again(graph.get(node), operand -> at[operand]);
        }
        return new Program(to, Arrays.stream(f).map(node -> at[node]).toArray());
    }

    /** What computing some nodes costs, in multiplications, roughly. */
    long work(int[] outputs) {
        boolean[] needed = graph.needed(outputs);
        long work = 0;
        for (int node = 0; node < needed.length; node++) {
            work += needed[node] ? work(graph.get(node)) : 0;
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
