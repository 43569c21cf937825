package fatewise.codegen;

import fatewise.model.Layout;

/**
 * The exact matrix df/dy of a model as generated code, J = S + u v' (see {@link Derivative}). For one thread at a time.
 */
final class SplitJacobian {
    private final Layout layout;
    private final JacobianCode code;
    private final Givens givens;
    private final double[] footprint;
    private final int[][] columns;
    private final int[] crowded;
    private final int entries;
    private final double[] given;
    private double[] work;
    private final double[] out;
    private final double[] room;

    SplitJacobian(Interpreter model) {
        this(model, Trace.of(model, Trace.Numbers.FOLDED));
    }

    private SplitJacobian(Interpreter model, Trace trace) {
        this(model, new JacobianCode(trace), trace.givens());
    }

    /** With code made for another model of the same shape. */
    SplitJacobian(Interpreter model, JacobianCode code, Givens givens) {
        this.code = code;
        this.givens = givens;
        layout = model.layout();
        footprint = model.fate.footprint;
        columns = code.columns();
        crowded = code.crowded();
        out = new double[code.outputs()];
        entries = out.length - crowded.length;
        given = givens.start();
        room = new double[layout.size()];
    }

    void enter(Setting setting) {
        givens.enter(setting, given);
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            room[i] = footprint[layout.stateOf(i)] / setting.capacity();
        }
    }

    /** For each row of S the columns of its entries, increasing. */
    int[][] columns() {
        return columns;
    }

    /** The rows in which u is not zero. */
    int[] crowded() {
        return crowded;
    }

    /** v: the room a cell of each index takes up, as a share of the vessel. */
    double[] room() {
        return room;
    }

    /**
     * Computes the parts of the matrix.
     *
     * @param s filled with the entries of S, row by row
     * @param u filled with the entries of u, in the order of {@link #crowded}
     */
    void evaluate(double[] y, double[] s, double[] u) {
        Formula formula = code.formula(); // not made before somebody needs it: most runs never do
        if (work == null) {
            work = new double[formula.workLength()];
        }
        formula.evaluate(y, given, work, out);
        System.arraycopy(out, 0, s, 0, entries);
        System.arraycopy(out, entries, u, 0, u.length);
    }

    /** How the entries lie. */
    SplitPattern pattern() {
        return new SplitPattern(columns, crowded, layout.cellsFrom(), layout.cellsTo());
    }

    /** Number of entries of S. */
    int size() {
        return entries;
    }
}
