package fatewise.solver.method;

import static fatewise.solver.method.Exp5Tableau.*;

/**
 * The state within a step (eq. S18): Dormand and Prince's polynomial of degree 4; for lags the solution for a goal that is a
 * polynomial, as a power series where the rate times the step is small.
 */
final class Exp5Dense {
    private static final double[][] GOALS = lagrange(USED[6]);
    private static final double SMALL = 0.5; // rate times step up to which the series is used
    private static final int DEGREE = 10; // of the series: 0.5^11 / 11! is 1e-11

    private final int n;
    private final int[] at;
    private final double[][] terms;
    private final double[][] series; // per power, of the series or of the particular solution
    private final double[] rest; // what decays
    private boolean ready;

    Exp5Dense(int n, int[] at) {
        this.n = n;
        this.at = at;
        terms = new double[4][n];
        series = new double[DEGREE + 1][at.length];
        rest = new double[at.length];
    }

    void forget() {
        ready = false;
    }

    void at(
            double theta,
            double[] y,
            double[] yEnd,
            double h,
            double[][] k,
            double[][] goal,
            double[] goalAtStart,
            double[] rate,
            double[] out) {
        if (!ready) {
            collect(y, yEnd, h, k);
            for (int i = 0; i < at.length; i++) {
                follow(i, y[at[i]], h, goal, goalAtStart[i], rate[i] * h);
            }
            ready = true;
        }
        double back = 1 - theta;
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + theta * (terms[0][i] + back * (terms[1][i] + theta * (terms[2][i] + back * terms[3][i])));
        }
        for (int i = 0; i < at.length; i++) {
            double sum = 0;
            boolean decays = rate[i] * h > SMALL;
            for (int p = decays ? PHIS - 1 : DEGREE; p >= 0; p--) {
                sum = series[p][i] + theta * sum;
            }
            out[at[i]] = decays ? sum + rest[i] * Math.exp(-rate[i] * h * theta) : sum;
        }
    }

    private void collect(double[] y, double[] yEnd, double h, double[][] k) {
        for (int i = 0; i < n; i++) {
            double difference = yEnd[i] - y[i];
            double bow = h * k[0][i] - difference;
            terms[0][i] = difference;
            terms[1][i] = bow;
            terms[2][i] = difference - h * k[6][i] - bow;
            terms[3][i] = h * (D1 * k[0][i] + D3 * k[2][i] + D4 * k[3][i] + D5 * k[4][i] + D6 * k[5][i] + D7 * k[6][i]);
        }
    }

    /** Solves y' = -z y + h g(theta) with the polynomial g through the goals. */
    private void follow(int i, double y0, double h, double[][] goal, double goalAtStart, double z) {
        double[] g = new double[PHIS];
        g[0] = h * goalAtStart;
        for (int j = 1; j < USED[6].length; j++) {
            for (int p = 0; p < PHIS; p++) {
                g[p] += h * GOALS[j][p] * goal[USED[6][j]][i];
            }
        }
        if (z > SMALL) {
            double above = 0;
            for (int p = PHIS - 1; p >= 0; p--) {
                above = (g[p] - (p + 1) * above) / z;
                series[p][i] = above;
            }
            rest[i] = y0 - above;
            return;
        }
        series[0][i] = y0;
        for (int p = 0; p < DEGREE; p++) {
            series[p + 1][i] = ((p < PHIS ? g[p] : 0) - z * series[p][i]) / (p + 1);
        }
    }
}
