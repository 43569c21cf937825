package fatewise.codegen;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;

/**
 * Solves with s I - S - u v' by the sparse factors of s I - S and one solution more: crowding makes every row of cells
 * depend on all cells, but by one number only (Sherman and Morrison).
 */
final class CrowdedLu implements ShiftedLu {
    private final SplitPattern split;
    private final double[] room;
    private final ShiftedLu sparse;
    private final double[] s;
    private final double[] w;
    private final double[] u;
    private double scale;

    /** {@code room} is v, changed by its owner when the vessel changes. */
    CrowdedLu(SplitPattern split, double[] room) {
        this.split = split;
        this.room = room;
        SparsePattern pattern = split.sparse();
        sparse = new SparseLu(pattern);
        s = new double[pattern.count()];
        u = new double[pattern.dimension()];
        w = new double[u.length];
    }

    @Override
    public boolean factor(double shift, double[] entries) {
        split.part(entries, room, s, u);
        if (!sparse.factor(shift, s)) {
            return false;
        }
        System.arraycopy(u, 0, w, 0, u.length);
        sparse.solve(w);
        double pivot = 1 - dot(w);
        scale = 1 / pivot;
        return Math.abs(pivot) > 0 && Math.abs(pivot) <= Double.MAX_VALUE;
    }

    @Override
    public void solve(double[] b) {
        sparse.solve(b);
        double share = scale * dot(b);
        for (int i = 0; i < b.length; i++) {
            b[i] += share * w[i];
        }
    }

    /** v' x. */
    private double dot(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += room[i] * x[i];
        }
        return sum;
    }

    @Override
    public long work() {
        return sparse.work() + 3L * w.length;
    }
}
