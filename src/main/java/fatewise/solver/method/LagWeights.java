package fatewise.solver.method;

import java.util.Arrays;

/**
 * Exponential weights of every lag for one length of step (eq. S17), by slot and lag. Lags whose rate has not changed keep
 * theirs.
 */
final class LagWeights {
    private static final int STAGES = Exp5Tableau.USED.length - 1; // the last is the end of the step
    private static final int[] FIRST = new int[STAGES + 2];
    private static final double[][][] FACTORS = new double[STAGES + 1][][];
    private static final double[][] ESTIMATE = Exp5Tableau.estimate();

    static {
        for (int i = 1; i <= STAGES; i++) {
            FACTORS[i] = Exp5Tableau.factors(Exp5Tableau.C[i], Exp5Tableau.USED[i]);
            FIRST[i + 1] = FIRST[i] + 1 + Exp5Tableau.USED[i].length;
        }
    }

    private final double[][] weight;
    private final double[] rate;
    private final double[] phi = new double[Exp5Tableau.PHIS];
    private double h;

    LagWeights(int lags) {
        weight = new double[FIRST[STAGES + 1] + ESTIMATE.length][lags];
        rate = new double[lags];
        Arrays.fill(rate, Double.NaN);
    }

    /** What is left of y at the start, in Runge-Kutta stage {@code i}; 6 is the end of the step. */
    double[] left(int i) {
        return weight[FIRST[i]];
    }

    /** The weight of the {@code j}-th of the goals that stage {@code i} uses; its own is the last [d]. */
    double[] goal(int i, int j) {
        return weight[FIRST[i] + 1 + j];
    }

    /** The weight of the {@code j}-th of the goals at the end in the estimate of the error [d]. */
    double[] estimate(int j) {
        return weight[FIRST[STAGES + 1] + j];
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
                    fill(k, rates[k]);
                } else {
                    for (double[] slot : weight) {
                        slot[k] = slot[like[k]];
                    }
                }
            }
        }
    }

    private void fill(int lag, double r) {
        for (int i = 1; i <= STAGES; i++) {
            double c = Exp5Tableau.C[i];
            if (i < STAGES) { // the end is where the last stage is
                Exp5Tableau.phi(c * (r * h), phi);
            }
            left(i)[lag] = 1 - c * (r * h) * phi[0];
            for (int j = 0; j < FACTORS[i].length; j++) {
                goal(i, j)[lag] = h * sum(FACTORS[i][j]);
            }
        }
        for (int j = 0; j < ESTIMATE.length; j++) {
            estimate(j)[lag] = h * sum(ESTIMATE[j]);
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
