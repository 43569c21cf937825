package fatewise.solver.method;

import java.util.Arrays;

/**
 * Exponential weights of every lag for one length of step (eq. S17): {@code weight[slot][lag]} in days, slots as listed by
 * {@link #slot}, {@link #own} and the rest. Lags whose rate has not changed keep theirs.
 */
final class LagWeights {
    private static final double[][][] FACTORS = new double[7][][];
    private static final double[][] LESS = Exp5Tableau.factors(1, Exp5Tableau.FEWER);
    private static final int[] FIRST = new int[8];
    private static final int LOWER;

    static {
        for (int i = 1; i <= 6; i++) {
            FACTORS[i] = Exp5Tableau.factors(Exp5Tableau.C[i], Exp5Tableau.USED[i]);
            FIRST[i + 1] = FIRST[i] + 1 + Exp5Tableau.USED[i].length;
        }
        LOWER = FIRST[7];
    }

    final double[][] weight;
    private final double[] rate;
    private final double[] phi = new double[Exp5Tableau.PHIS];

    private double h;

    LagWeights(int lags) {
        weight = new double[LOWER + Exp5Tableau.FEWER.length][lags];
        rate = new double[lags];
        Arrays.fill(rate, Double.NaN);
    }

    /** Slot of c h phi_1 of Runge-Kutta stage {@code i}, 6 for the end. */
    static int slope(int i) {
        return FIRST[i];
    }

    /** Slot of the {@code j}-th of the nodes that stage {@code i} uses. */
    static int slot(int i, int j) {
        return FIRST[i] + 1 + j;
    }

    /** Slot of the weight of a stage's own node. */
    static int own(int i) {
        return slot(i, Exp5Tableau.USED[i].length - 1);
    }

    /** Slot of the {@code j}-th node of the estimate at the end. */
    static int lower(int j) {
        return LOWER + j;
    }

    /** Of a step of this length from now on. */
    void length(double length) {
        if (length != h) {
            h = length;
            Arrays.fill(rate, Double.NaN);
        }
    }

    /**
     * Works out the weights of those lags whose rate is another than last time.
     *
     * @param rates of all lags
     * @param like for each lag the first one with the same rate
     */
    void prepare(double[] rates, int[] like) {
        for (int k = 0; k < rate.length; k++) {
            if (rate[k] != rates[k]) {
                rate[k] = rates[k];
                if (like[k] == k) {
                    fill(k, rates[k] * h);
                } else {
                    copy(like[k], k);
                }
            }
        }
    }

    private void copy(int from, int to) {
        for (double[] slot : weight) {
            slot[to] = slot[from];
        }
    }

    private void fill(int lag, double z) {
        for (int i = 1; i <= 6; i++) {
            double c = Exp5Tableau.C[i];
            if (i < 6) { // the end is where the last stage is
                Exp5Tableau.phi(c * z, phi);
            }
            weight[slope(i)][lag] = h * c * phi[0];
            for (int j = 0; j < FACTORS[i].length; j++) {
                weight[slot(i, j)][lag] = h * sum(FACTORS[i][j]);
            }
        }
        for (int j = 0; j < LESS.length; j++) {
            weight[lower(j)][lag] = h * sum(LESS[j]);
        }
    }

    private double sum(double[] factors) {
        double sum = 0;
        for (int k = 0; k < factors.length; k++) {
            sum += factors[k] * phi[k];
        }
        return sum;
    }
}
