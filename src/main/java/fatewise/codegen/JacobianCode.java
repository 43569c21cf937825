package fatewise.codegen;

/** The derivatives of a traced model as a program, made when it is first run; may be shared by models of one shape. */
final class JacobianCode {
    private final Trace trace;
    private final int[] outputs;
    private final int[][] columns;
    private final int[] crowded;
    private Formula formula;

    JacobianCode(Trace trace) {
        this.trace = trace;
        Derivative derivative = new Derivative(trace);
        outputs = derivative.outputs();
        columns = derivative.columns();
        crowded = derivative.crowded();
    }

    /** Number of values it computes. */
    int outputs() {
        return outputs.length;
    }

    /** For each row of S the columns of its entries, increasing. */
    int[][] columns() {
        return columns;
    }

    /** The rows in which u is not zero. */
    int[] crowded() {
        return crowded;
    }

    synchronized Formula formula() {
        if (formula == null) {
            formula = Emitter.formula(trace.graph, outputs);
        }
        return formula;
    }
}
