package fatewise;

import fatewise.solver.Moment;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Problem S: 40 days of 8 compounds, 8 pathway activities and 10 cell states of 4 phases; README.md states it. */
final class StagedCulture implements Rhs {
    static final int DIMENSION = 56;
    static final double SCALE = 1e-3;

    private static final int CELLS = 16;
    private static final double CAPACITY = 4;

    // spotless:off
    private static final double[] K = {2.08, 1.39, 6.65, 27.7, 3.33, 166, 0.693, 0.924};
    private static final double[] U = {0.5, 0, 1, 0, 0.3, 0, 0, 0};
    private static final double[] Q = {0, 0, 0.6, 0, 0.8, 0, 0, 0};
    private static final int[] SECRETED_BY = {0, 0, 3, 0, 9, 0, 0, 0};
    /** Agonist, antagonist, n, K, Kb, a. */
    private static final double[][] PATHWAYS = {
        {0, 7, 2, 0.5, 0.3, 25}, {1, 4, 4, 0.6, 0.8, 12.5}, {2, 5, 1.7, 0.3, 0.5, 50}, {3, 1, 2.3, 0.2, 1, 6.67},
        {4, 0, 2, 0.4, 0.6, 16.7}, {5, 2, 3, 0.1, 1, 3.33}, {6, 3, 1.5, 0.5, 0.5, 10}, {7, 6, 2.6, 0.5, 1.5, 4},
    };
    /** From, to, r; activator, K, n; inhibitor, K, n. */
    private static final double[][] EDGES = {
        {0, 1, 1.6, 0, .30, 2, 7, .40, 2}, {1, 2, 1.4, 0, .40, 3, 4, .50, 2}, {1, 9, 0.5, 4, .50, 2, 0, .30, 2},
        {2, 3, 1.2, 2, .30, 1.6, 0, .30, 2}, {2, 7, 0.8, 1, .50, 3, 3, .30, 2}, {3, 4, 1.0, 3, .20, 2.2, 4, .40, 2},
        {4, 5, 0.8, 7, .40, 2, 2, .30, 1.8}, {4, 8, 0.5, 5, .05, 2, 6, .40, 2}, {5, 6, 0.6, 6, .40, 1.5, 1, .40, 2},
    };
    private static final double[] BIRTH = {1.2, 1.0, .9, .7, .6, .25, .02, .8, .2, 1.0};
    private static final double[] DEATH = {.15, .12, .10, .08, .06, .08, .02, .10, .08, .06};
    private static final double[][] SET_POINTS = {
        {1, 1, .2, 0, 0, 0, 0, 0}, {1, 0, .5, 0, 0, 0, 0, 0}, {.05, 0, 1, 0, 0, .2, 0, .1},
        {0, 0, .8, 1.5, .1, .5, 0, .2}, {0, 0, .5, 1, 0, .3, .2, 1}, {0, 0, .1, .5, 0, 0, 1, 1},
        {0, 0, .1, .1, 0, 0, 1, .8}, {.1, 0, .2, 0, 0, 0, .5, .5},
    };
    // spotless:on

    private final double[] inflow = new double[10];
    private final double[] exit = new double[10];
    private final double[] k = K.clone();
    private final double[] a = new double[8];

    /** Problem S. */
    StagedCulture() {
        this(1);
    }

    /** S with k5, a0 and a2 times {@code faster}; S-stiff has 20. */
    StagedCulture(double faster) {
        Arrays.setAll(a, i -> PATHWAYS[i][5] * (i == 0 || i == 2 ? faster : 1));
        k[5] *= faster;
    }

    static double[] start() {
        double[] y = new double[DIMENSION];
        System.arraycopy(SET_POINTS[0], 0, y, 0, 8);
        Arrays.fill(y, CELLS, CELLS + 4, 0.05);
        return y;
    }

    static Schedule schedule() {
        List<Moment> moments = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            double[] fresh = SET_POINTS[day / 5];
            moments.add(new Moment(day, (t, y) -> System.arraycopy(fresh, 0, y, 0, 8)));
        }
        moments.add(new Moment(20, (t, y) -> {
            for (int i = CELLS; i < DIMENSION; i++) {
                y[i] *= 0.3;
            }
        }));
        return Schedule.of(0, 40, moments);
    }

    static double[] days() {
        double[] days = new double[41];
        Arrays.setAll(days, i -> i);
        return days;
    }

    static double cells(double[] y, int state) {
        int i = CELLS + 4 * state;
        return y[i] + y[i + 1] + y[i + 2] + y[i + 3];
    }

    static double allCells(double[] y) {
        double sum = 0;
        for (int s = 0; s < 10; s++) {
            sum += cells(y, s);
        }
        return sum;
    }

    private static double hill(double x, double k, double n) {
        double p = Math.pow(Math.max(x, 1e-30) / k, n);
        return p / (1 + p);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public boolean autonomous() {
        return true;
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        double crowding = allCells(y) / CAPACITY;
        for (int i = 0; i < 8; i++) {
            dydt[i] = -(k[i] + U[i] * crowding) * y[i] + Q[i] * cells(y, SECRETED_BY[i]) / CAPACITY;
            double[] p = PATHWAYS[i];
            double free = y[(int) p[0]] * p[4] / (p[4] + y[(int) p[1]]);
            dydt[8 + i] = a[i] * (hill(free, p[3], p[2]) - y[8 + i]);
        }
        transitions(y);
        double stress = 1 + (1 - hill(y[8 + 2], 0.2, 2));
        for (int s = 0; s < 10; s++) {
            phases(s, BIRTH[s] * (1 - crowding) - DEATH[s] * stress, y, dydt);
        }
    }

    private void transitions(double[] y) {
        Arrays.fill(inflow, 0);
        Arrays.fill(exit, 0, 6, 0);
        Arrays.fill(exit, 6, 10, 4 * 0.3);
        for (double[] e : EDGES) {
            double gate = hill(y[8 + (int) e[3]], e[4], e[5]) * (1 - hill(y[8 + (int) e[6]], e[7], e[8]));
            double g = 4 * e[2] * (0.02 + 0.98 * gate);
            exit[(int) e[0]] += g;
            inflow[(int) e[1]] += g * y[CELLS + 4 * (int) e[0] + 3];
        }
    }

    private void phases(int s, double growth, double[] y, double[] dydt) {
        double rho = exit[s];
        int i = CELLS + 4 * s;
        dydt[i] = (growth - rho) * y[i] + inflow[s];
        dydt[i + 1] = (growth - rho) * y[i + 1] + rho * y[i];
        dydt[i + 2] = (growth - rho) * y[i + 2] + rho * y[i + 1];
        dydt[i + 3] = (growth - (s >= 6 ? 0 : rho)) * y[i + 3] + rho * y[i + 2];
    }
}
