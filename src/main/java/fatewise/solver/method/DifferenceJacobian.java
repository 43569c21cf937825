package fatewise.solver.method;

import fatewise.linalg.ColumnGroups;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;

/**
 * The Jacobian matrix of f by forward differences, columns without common rows together (eq. S12). Nothing is
 * allocated after construction.
 */
final class DifferenceJacobian implements Jacobian {
    private static final double ROOT_ROUNDING = Math.sqrt(Math.ulp(1.0));

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final SparsePattern pattern;
    private final int[][] groups;
    private final int[][] entriesOf; // of a group
    private final double[] shifted;
    private final double[] delta;
    private final double[] f0;
    private final double[] f1;

    DifferenceJacobian(Rhs rhs, Tolerances tolerances, Stats stats) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        pattern = rhs.pattern();
        groups = ColumnGroups.of(pattern);
        int n = rhs.dimension();
        entriesOf = entries(pattern, groups);
        shifted = new double[n];
        delta = new double[n];
        f0 = new double[n];
        f1 = new double[n];
    }

    private static int[][] entries(SparsePattern pattern, int[][] groups) {
        int[] groupOf = new int[pattern.dimension()];
        for (int g = 0; g < groups.length; g++) {
            for (int j : groups[g]) {
                groupOf[j] = g;
            }
        }
        int[] size = new int[groups.length];
        for (int k = 0; k < pattern.count(); k++) {
            size[groupOf[pattern.column(k)]]++;
        }
        int[][] entries = new int[groups.length][];
        Arrays.setAll(entries, g -> new int[size[g]]);
        for (int k = pattern.count() - 1; k >= 0; k--) {
            int g = groupOf[pattern.column(k)];
            entries[g][--size[g]] = k;
        }
        return entries;
    }

    /** The Jacobian that {@code rhs} offers, or else this. */
    static Jacobian of(Rhs rhs, Tolerances tolerances, Stats stats) {
        return rhs.jacobian().orElseGet(() -> new DifferenceJacobian(rhs, tolerances, stats));
    }

    @Override
    public SparsePattern pattern() {
        return pattern;
    }

    @Override
    public double cost() {
        return 1 + groups.length;
    }

    @Override
    public void evaluate(double t, double[] y, double[] entries) {
        slope(t, y, f0);
        System.arraycopy(y, 0, shifted, 0, y.length);
        for (int g = 0; g < groups.length; g++) {
            for (int j : groups[g]) {
                double size = Math.max(Math.abs(y[j]), tolerances.atol(j) / tolerances.rtol());
                shifted[j] = y[j] + ROOT_ROUNDING * size; // upwards: a cell count is not tried below zero
                delta[j] = shifted[j] - y[j]; // what was really added
            }
            slope(t, shifted, f1);
            collect(g, entries);
            for (int j : groups[g]) {
                shifted[j] = y[j];
            }
        }
    }

    private void collect(int group, double[] entries) {
        for (int k : entriesOf[group]) {
            int i = pattern.row(k);
            entries[k] = (f1[i] - f0[i]) / delta[pattern.column(k)];
        }
    }

    private void slope(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }
}
