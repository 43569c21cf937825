package fatewise.codegen;

import fatewise.linalg.ShiftedLu;

/**
 * Straight-line factors with an array of their own (eqs. S30, S33). Says false of a pivot that is zero or not finite and of
 * factors that have grown too much (eq. S32), as {@code SparseLu} does. For one thread.
 */
final class UnrolledLu implements ShiftedLu {
    private static final double PER_GROWTH = 1e-8;

    private final LuFormula formula;
    private final double[] l;
    private final double[] zeros;
    private final int good;
    private final int finite;
    private final long work;

    UnrolledLu(LuFormula formula, LuLayout layout, long work) {
        this.formula = formula;
        this.work = work;
        l = new double[layout.length()];
        zeros = new double[layout.states()];
        good = layout.goodIndex();
        finite = layout.finiteIndex();
    }

    /** 0 if what the factors stand for is not much more than what was factored, else 1: called by the generated code. */
    static double grown(double after, double before) {
        return after * PER_GROWTH < before ? 0 : 1;
    }

    @Override
    public boolean factor(double s, double[] entries) {
        formula.factor(s, entries, l);
        return l[good] == 0 && l[finite] * 0 == 0;
    }

    @Override
    public void solve(double[] b) {
        formula.solve(l, b, zeros);
    }

    @Override
    public void solve(double[] b, double[] more) {
        formula.solve(l, b, more);
    }

    @Override
    public long work() {
        return work;
    }
}
