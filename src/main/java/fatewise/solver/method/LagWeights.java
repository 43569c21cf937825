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
    private final int[] fresh; // lags whose weights are to be worked out
    private final double[][] phi; // phi functions of those, by index and place in the list
    private final double[] sum;
    private double h;

    /** {@code room} is that of all weights of the same lags, used by one after the other. */
    LagWeights(int lags, Room room) {
        weight = new double[FIRST[STAGES + 1] + ESTIMATE.length][lags];
        rate = new double[lags];
        Arrays.fill(rate, Double.NaN);
        fresh = room.fresh;
        phi = room.phi;
        sum = room.sum;
    }

    /** Working memory. */
    static final class Room {
        private final int[] fresh;
        private final double[][] phi;
        private final double[] sum;

        Room(int lags) {
            fresh = new int[lags];
            phi = new double[Exp5Tableau.PHIS][lags];
            sum = new double[lags];
        }
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
        int count = 0;
        boolean copies = false;
        for (int k = 0; k < rate.length; k++) {
            if (rate[k] != rates[k]) {
                rate[k] = rates[k];
                copies |= like[k] != k;
                if (like[k] == k) {
                    fresh[count++] = k;
                }
            }
        }
        if (count > 0) {
            fill(count);
        }
        if (copies) {
            for (double[] slot : weight) {
                for (int k = 0; k < rate.length; k++) {
                    slot[k] = slot[like[k]];
                }
            }
        }
    }

    /** Works out the weights of the first lags in the list, all of them side by side. */
    private void fill(int count) {
        for (int i = 1; i <= STAGES; i++) {
            double c = Exp5Tableau.C[i];
            if (i < STAGES) { // the end is where the last stage is
                Exp5Tableau.phi(c * h, rate, fresh, count, phi);
            }
            double[] left = left(i);
            for (int j = 0; j < count; j++) {
                left[fresh[j]] = 1 - c * (rate[fresh[j]] * h) * phi[0][j];
            }
            for (int j = 0; j < FACTORS[i].length; j++) {
                weigh(FACTORS[i][j], count, goal(i, j));
            }
        }
        for (int j = 0; j < ESTIMATE.length; j++) {
            weigh(ESTIMATE[j], count, estimate(j));
        }
    }

    /** h times the sum of the phi functions with these factors. */
    private void weigh(double[] factors, int count, double[] slot) {
        double f0 = h * factors[0];
        double f1 = factors.length > 1 ? h * factors[1] : 0;
        double f2 = factors.length > 2 ? h * factors[2] : 0;
        double f3 = factors.length > 3 ? h * factors[3] : 0;
        double f4 = factors.length > 4 ? h * factors[4] : 0;
        double[] p0 = phi[0];
        double[] p1 = phi[1];
        double[] p2 = phi[2];
        double[] p3 = phi[3];
        double[] p4 = phi[4];
        for (int j = 0; j < count; j++) {
            sum[j] = f0 * p0[j] + f1 * p1[j] + (f2 * p2[j] + f3 * p3[j]) + f4 * p4[j];
        }
        for (int j = 0; j < count; j++) {
            slot[fresh[j]] = sum[j];
        }
    }
}
