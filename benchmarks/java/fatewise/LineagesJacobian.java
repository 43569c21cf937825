package fatewise;

import static fatewise.Lineages.CELLS;
import static fatewise.Lineages.DOWN;
import static fatewise.Lineages.FROM;
import static fatewise.Lineages.N_DOWN;
import static fatewise.Lineages.N_UP;
import static fatewise.Lineages.PATHWAYS;
import static fatewise.Lineages.POPULATION;
import static fatewise.Lineages.Q;
import static fatewise.Lineages.SECRETED_BY;
import static fatewise.Lineages.TO;
import static fatewise.Lineages.U;
import static fatewise.Lineages.UP;
import static fatewise.Lineages.floored;
import static fatewise.Lineages.power;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import java.util.Arrays;
import java.util.stream.IntStream;

/** df/dy of {@link Lineages}; the sum T of all cells is column n, and {@link #lu} adds the row 0 = sum - T. */
final class LineagesJacobian implements Jacobian {
    private final Lineages model;
    private final int n;
    private final SparsePattern pattern;
    private final int[] slot;
    private int[] rows = new int[0];
    private int[] columns = new int[0];
    private double[] entries = {};
    private int at;

    LineagesJacobian(Lineages model) {
        this.model = model;
        n = model.dimension();
        rows = new int[64 * n];
        columns = new int[64 * n];
        double[] y = new double[n];
        Arrays.fill(y, 0.1);
        fill(y);
        rows = Arrays.copyOf(rows, at);
        columns = Arrays.copyOf(columns, at);
        pattern = SparsePattern.of(n + 1, rows, columns);
        slot = IntStream.range(0, at)
                .map(e -> pattern.index(rows[e], columns[e]))
                .toArray();
        rows = new int[0];
    }

    private void put(int row, int column, double value) {
        if (rows.length > 0) {
            rows[at] = row;
            columns[at++] = column;
        } else {
            entries[slot[at++]] += value;
        }
    }

    @Override
    public SparsePattern pattern() {
        return pattern;
    }

    @Override
    public double cost() {
        return 3;
    }

    @Override
    public void evaluate(double t, double[] y, double[] into) {
        entries = into;
        Arrays.fill(into, 0);
        at = 0;
        fill(y);
    }

    private void fill(double[] y) {
        double crowding = Lineages.sum(y) / 4;
        for (int i = 0; i < 8; i++) {
            put(i, i, -(model.k[i] + U[i] * crowding));
            if (U[i] != 0) {
                put(i, n, -U[i] / 4 * y[i]);
            }
            for (int l = 0; l < model.lineages && Q[i] != 0; l++) {
                for (int j = 0; j < 4; j++) {
                    put(i, CELLS + l * POPULATION + 4 * SECRETED_BY[i] + j, Q[i] / 4);
                }
            }
            pathway(i, y);
        }
        model.powers(y);
        double x = floored(y[8 + 2]);
        double h = x * x * 25;
        double relief = x > 1e-30 ? 2 * h / ((1 + h) * (1 + h) * x) : 0;
        for (int l = 0; l < model.lineages; l++) {
            lineage(l, crowding, 1 + 1 / (1 + h), relief, y);
        }
    }

    private void pathway(int i, double[] y) {
        double[] p = PATHWAYS[i];
        double bound = p[4] / (p[4] + y[(int) p[1]]);
        double x = floored(y[(int) p[0]] * bound);
        double h = power(x, p[2]) * model.pathwayK[i];
        double slope = x > 1e-30 ? model.a[i] * p[2] * h / ((1 + h) * (1 + h) * x) : 0;
        put(8 + i, (int) p[0], slope * bound);
        put(8 + i, (int) p[1], -slope * y[(int) p[0]] * bound * bound / p[4]);
        put(8 + i, 8 + i, -model.a[i]);
    }

    private void lineage(int l, double crowding, double stress, double relief, double[] y) {
        int first = CELLS + l * POPULATION;
        double[] exit = new double[10];
        Arrays.fill(exit, 6, 10, model.mature[l]);
        for (int t = 0; t < 9; t++) {
            exit[FROM[t]] += gate(l, t, first, y);
        }
        for (int s = 0; s < 10; s++) {
            double growth = model.b[l][s] * (1 - crowding) - model.d[l][s] * stress;
            for (int j = 0; j < 4; j++) {
                int i = first + 4 * s + j;
                put(i, i, j == 3 && s >= 6 ? growth : growth - exit[s]);
                put(i, 8 + 2, model.d[l][s] * relief * y[i]);
                put(i, n, -model.b[l][s] / 4 * y[i]);
                if (j > 0) {
                    put(i, i - 1, exit[s]);
                }
            }
        }
    }

    private double gate(int l, int t, int first, double[] y) {
        double u = model.xUp[t] * model.up[l][t];
        double v = model.xDown[t] * model.down[l][t];
        double high = u / (1 + u);
        double low = 1 / (1 + v);
        double r = model.r[l][t];
        double xa = y[8 + UP[t]];
        double xi = y[8 + DOWN[t]];
        double dUp = xa > 1e-30 ? r * 0.98 * low * N_UP[t] * high / ((1 + u) * xa) : 0;
        double dDown = xi > 1e-30 ? -r * 0.98 * high * N_DOWN[t] * v * low * low / xi : 0;
        double g = r * (0.02 + 0.98 * high * low);
        int from = first + 4 * FROM[t];
        int to = first + 4 * TO[t];
        put(to, from + 3, g);
        put(to, 8 + UP[t], dUp * y[from + 3]);
        put(to, 8 + DOWN[t], dDown * y[from + 3]);
        for (int j = 0; j < 4; j++) {
            double flow = (j == 0 ? 0 : y[from + j - 1]) - y[from + j];
            put(from + j, 8 + UP[t], dUp * flow);
            put(from + j, 8 + DOWN[t], dDown * flow);
        }
        return g;
    }

    @Override
    public ShiftedLu lu() {
        int cells = n - CELLS;
        int[] sumRows = new int[cells + 1];
        Arrays.fill(sumRows, n);
        SparsePattern sum =
                SparsePattern.of(n + 1, sumRows, IntStream.rangeClosed(CELLS, n).toArray());
        SparsePattern all = pattern.union(sum);
        double[] values = new double[all.count()];
        Arrays.fill(values, pattern.count(), all.count() - 1, 1);
        values[all.count() - 1] = -1;
        return new WithSum(new SparseLu(all, n), values, pattern.count(), new double[n + 1]);
    }

    /** Adds the row of the sum, which comes last, to the entries and one unknown to the right-hand side. */
    private record WithSum(SparseLu lu, double[] values, int count, double[] x) implements ShiftedLu {
        @Override
        public boolean factor(double s, double[] entries) {
            System.arraycopy(entries, 0, values, 0, count);
            return lu.factor(s, values);
        }

        @Override
        public void solve(double[] b) {
            System.arraycopy(b, 0, x, 0, x.length - 1);
            x[x.length - 1] = 0;
            lu.solve(x);
            System.arraycopy(x, 0, b, 0, x.length - 1);
        }

        @Override
        public long work() {
            return lu.work();
        }
    }
}
