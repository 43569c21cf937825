package fatewise;

import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import java.util.Arrays;
import java.util.Optional;

/**
 * Problems S, S-stiff and S-400 with no more work than a compiler of models would leave: integer and half-integer Hill
 * exponents as products and roots, x^n shared by all lineages, K^n computed once. What {@code peers/staged.cpp} does.
 */
final class Lineages implements Rhs {
    static final int CELLS = 16;
    static final int POPULATION = 40;

    // spotless:off
    static final double[] U = {0.5, 0, 1, 0, 0.3, 0, 0, 0};
    static final double[] Q = {0, 0, 0.6, 0, 0.8, 0, 0, 0};
    static final int[] SECRETED_BY = {0, 0, 3, 0, 9, 0, 0, 0};
    private static final double[] K = {2.08, 1.39, 6.65, 27.7, 3.33, 166, 0.693, 0.924};
    /** Agonist, antagonist, n, K, Kb, a. */
    static final double[][] PATHWAYS = {
        {0, 7, 2, 0.5, 0.3, 25}, {1, 4, 4, 0.6, 0.8, 12.5}, {2, 5, 1.7, 0.3, 0.5, 50}, {3, 1, 2.3, 0.2, 1, 6.67},
        {4, 0, 2, 0.4, 0.6, 16.7}, {5, 2, 3, 0.1, 1, 3.33}, {6, 3, 1.5, 0.5, 0.5, 10}, {7, 6, 2.6, 0.5, 1.5, 4},
    };
    static final int[] FROM = {0, 1, 1, 2, 2, 3, 4, 4, 5};
    static final int[] TO = {1, 2, 9, 3, 7, 4, 5, 8, 6};
    static final int[] UP = {0, 0, 4, 2, 1, 3, 7, 5, 6};
    static final int[] DOWN = {7, 4, 0, 0, 3, 4, 2, 6, 1};
    static final double[] N_UP = {2, 3, 2, 1.6, 3, 2.2, 2, 2, 1.5};
    static final double[] N_DOWN = {2, 2, 2, 2, 2, 2, 1.8, 2, 2};
    private static final double[] R = {1.6, 1.4, 0.5, 1.2, 0.8, 1.0, 0.8, 0.5, 0.6};
    private static final double[] K_UP = {.30, .40, .50, .30, .50, .20, .40, .05, .40};
    private static final double[] K_DOWN = {.40, .50, .30, .30, .30, .40, .30, .40, .40};
    private static final double[] BIRTH = {1.2, 1.0, .9, .7, .6, .25, .02, .8, .2, 1.0};
    private static final double[] DEATH = {.15, .12, .10, .08, .06, .08, .02, .10, .08, .06};
    // spotless:on

    final int lineages;
    final double[] k = K.clone();
    final double[] a = new double[8];
    final double[] pathwayK = new double[8];
    final double[][] r;
    final double[][] up;
    final double[][] down;
    final double[][] b;
    final double[][] d;
    final double[] mature;
    final double[] xUp = new double[9];
    final double[] xDown = new double[9];
    private final double[] inflow = new double[10];
    private final double[] exit = new double[10];

    /** {@code lineages} is 1 or 10; k5, a0 and a2 are times {@code faster}, which is 20 in S-stiff. */
    Lineages(int lineages, double faster) {
        this.lineages = lineages;
        Arrays.setAll(a, i -> PATHWAYS[i][5] * (i == 0 || i == 2 ? faster : 1));
        Arrays.setAll(pathwayK, i -> Math.pow(PATHWAYS[i][3], -PATHWAYS[i][2]));
        k[5] *= faster;
        r = new double[lineages][9];
        up = new double[lineages][9];
        down = new double[lineages][9];
        b = new double[lineages][10];
        d = new double[lineages][10];
        mature = new double[lineages];
        for (int l = 0; l < lineages; l++) {
            double rate = lineages == 1 ? 1 : 1 + 0.02 * (l - 4.5);
            double gate = lineages == 1 ? 1 : 1 + 0.01 * (l - 4.5);
            Arrays.setAll(r[l], t -> 4 * R[t] * rate);
            Arrays.setAll(up[l], t -> Math.pow(K_UP[t] * gate, -N_UP[t]));
            Arrays.setAll(down[l], t -> Math.pow(K_DOWN[t] * gate, -N_DOWN[t]));
            Arrays.setAll(b[l], s -> BIRTH[s] * rate);
            Arrays.setAll(d[l], s -> DEATH[s] * rate);
            mature[l] = 4 * 0.3 * rate;
        }
    }

    @Override
    public int dimension() {
        return CELLS + lineages * POPULATION;
    }

    @Override
    public boolean autonomous() {
        return true;
    }

    @Override
    public Optional<Jacobian> jacobian() {
        return Optional.of(new LineagesJacobian(this));
    }

    static double floored(double x) {
        return Math.max(x, 1e-30);
    }

    static double power(double x, double n) {
        if (n == 2) {
            return x * x;
        }
        if (n == 3) {
            return x * x * x;
        }
        if (n == 4) {
            return (x * x) * (x * x);
        }
        return n == 1.5 ? x * Math.sqrt(x) : Math.pow(x, n);
    }

    /** Fills x^n of every gate. */
    void powers(double[] y) {
        for (int t = 0; t < 9; t++) {
            xUp[t] = power(floored(y[8 + UP[t]]), N_UP[t]);
            xDown[t] = power(floored(y[8 + DOWN[t]]), N_DOWN[t]);
        }
    }

    static double sum(double[] y) {
        double sum = 0;
        for (int i = CELLS; i < y.length; i++) {
            sum += y[i];
        }
        return sum;
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        double crowding = sum(y) / 4;
        for (int i = 0; i < 8; i++) {
            dydt[i] = -(k[i] + U[i] * crowding) * y[i] + (Q[i] == 0 ? 0 : Q[i] / 4 * cells(y, SECRETED_BY[i]));
            double[] p = PATHWAYS[i];
            double x = floored(y[(int) p[0]] * p[4] / (p[4] + y[(int) p[1]]));
            double h = power(x, p[2]) * pathwayK[i];
            dydt[8 + i] = a[i] * (h / (1 + h) - y[8 + i]);
        }
        powers(y);
        double x = floored(y[8 + 2]);
        double stress = 1 + 1 / (1 + x * x * 25);
        for (int l = 0; l < lineages; l++) {
            lineage(l, crowding, stress, y, dydt);
        }
    }

    private double cells(double[] y, int state) {
        double sum = 0;
        for (int l = 0; l < lineages; l++) {
            int i = CELLS + l * POPULATION + 4 * state;
            sum += y[i] + y[i + 1] + y[i + 2] + y[i + 3];
        }
        return sum;
    }

    private void lineage(int l, double crowding, double stress, double[] y, double[] dydt) {
        int first = CELLS + l * POPULATION;
        Arrays.fill(inflow, 0);
        Arrays.fill(exit, 0, 6, 0);
        Arrays.fill(exit, 6, 10, mature[l]);
        for (int t = 0; t < 9; t++) {
            double u = xUp[t] * up[l][t];
            double g = r[l][t] * (0.02 + 0.98 * u / ((1 + u) * (1 + xDown[t] * down[l][t])));
            exit[FROM[t]] += g;
            inflow[TO[t]] += g * y[first + 4 * FROM[t] + 3];
        }
        for (int s = 0; s < 10; s++) {
            double growth = b[l][s] * (1 - crowding) - d[l][s] * stress;
            double rho = exit[s];
            int i = first + 4 * s;
            dydt[i] = (growth - rho) * y[i] + inflow[s];
            dydt[i + 1] = (growth - rho) * y[i + 1] + rho * y[i];
            dydt[i + 2] = (growth - rho) * y[i + 2] + rho * y[i + 1];
            dydt[i + 3] = (s < 6 ? growth - rho : growth) * y[i + 3] + rho * y[i + 2];
        }
    }
}
