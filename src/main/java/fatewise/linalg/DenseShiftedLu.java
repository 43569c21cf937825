package fatewise.linalg;

import java.util.Arrays;

/** Any pattern, solved as a full matrix. Memory: the matrix and its pivots, from construction on. */
public final class DenseShiftedLu implements ShiftedLu {
    private final SparsePattern pattern;
    private final DenseLu lu;
    private final double[] w;
    private final double[] x; // states and sums; null without sums
    private final int states;

    /** Room for the matrices of one pattern. */
    public DenseShiftedLu(SparsePattern pattern) {
        this(pattern, pattern.dimension());
    }

    /** With the shift on the diagonal of the first {@code states} rows only; the others are sums (eq. S33). */
    public DenseShiftedLu(SparsePattern pattern, int states) {
        this.pattern = pattern;
        this.states = states;
        x = states == pattern.dimension() ? null : new double[pattern.dimension()];
        lu = new DenseLu(pattern.dimension());
        w = new double[pattern.dimension() * pattern.dimension()];
    }

    @Override
    public boolean factor(double s, double[] entries) {
        int n = pattern.dimension();
        Arrays.fill(w, 0);
        for (int k = 0; k < pattern.count(); k++) {
            w[pattern.row(k) * n + pattern.column(k)] = -entries[k];
        }
        for (int i = 0; i < states; i++) {
            w[i * n + i] += s;
        }
        return lu.factor(w);
    }

    @Override
    public void solve(double[] b) {
        if (x == null) {
            lu.solve(b);
            return;
        }
        System.arraycopy(b, 0, x, 0, states);
        Arrays.fill(x, states, x.length, 0);
        lu.solve(x);
        System.arraycopy(x, 0, b, 0, states);
    }

    @Override
    public long work() {
        long n = pattern.dimension();
        return n * n * n / 3;
    }
}
