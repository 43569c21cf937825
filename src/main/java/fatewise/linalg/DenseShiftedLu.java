package fatewise.linalg;

import java.util.Arrays;

/** Any pattern, solved as a full matrix. Memory: the matrix and its pivots, from construction on. */
public final class DenseShiftedLu implements ShiftedLu {
    private final SparsePattern pattern;
    private final DenseLu lu;
    private final double[] w;

    /** Room for the matrices of one pattern. */
    public DenseShiftedLu(SparsePattern pattern) {
        this.pattern = pattern;
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
        for (int i = 0; i < n; i++) {
            w[i * n + i] += s;
        }
        return lu.factor(w);
    }

    @Override
    public void solve(double[] b) {
        lu.solve(b);
    }

    @Override
    public long work() {
        long n = pattern.dimension();
        return n * n * n / 3;
    }
}
