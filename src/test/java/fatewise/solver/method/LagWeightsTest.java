package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LagWeightsTest {
    private static final double[] RATES = {0, 0.3, 7, 7, 120, 3e4};
    private static final int[] LIKE = {0, 1, 2, 2, 4, 5};

    private static LagWeights weights(double h, double... rates) {
        LagWeights weights = new LagWeights(rates.length, new LagWeights.Room(rates.length));
        weights.length(h);
        weights.prepare(rates, LIKE);
        return weights;
    }

    /** y' = r (s - y) with s the time in steps: y = s - c + ... of the closed form. */
    @Test
    void aGoalThatRisesInTimeIsFollowedExactly() {
        double h = 0.25;
        LagWeights weights = weights(h, RATES);
        for (int stage = 1; stage <= 6; stage++) {
            double c = Exp5Tableau.C[stage];
            for (int k = 1; k < RATES.length; k++) {
                double z = RATES[k] * h;
                double y = weights.left(stage)[k] * 0.5;
                int[] used = Exp5Tableau.USED[stage];
                for (int j = 0; j < used.length; j++) {
                    y += weights.goal(stage, j)[k] * RATES[k] * Exp5Tableau.C[used[j]];
                }
                double exact = c - 1 / z + (0.5 + 1 / z) * Math.exp(-c * z);
                assertEquals(exact, y, 2e-13, "stage " + stage + ", rate " + RATES[k]);
            }
        }
    }

    /** Without a rate they are those of the pair. */
    @Test
    void aLagThatStandsStillHasTheWeightsOfThePair() {
        LagWeights weights = weights(2, RATES);
        assertEquals(1, weights.left(6)[0]);
        assertEquals(2 * Exp5Tableau.B1, weights.goal(6, 0)[0], 1e-14);
        assertEquals(2 * Exp5Tableau.B6, weights.goal(6, 4)[0], 1e-14);
    }

    @Test
    void weightsWorkedOutOneByOneOrTogetherAreTheSame() {
        LagWeights together = weights(0.1, 3, 4, 5, 5, 6, 7);
        LagWeights oneByOne = weights(0.1, RATES);
        double[] rates = RATES.clone();
        for (int k = 0; k < rates.length; k++) {
            rates[k] = new double[] {3, 4, 5, 5, 6, 7}[k];
            if (k != 2) { // those alike change at the same time
                oneByOne.prepare(rates, LIKE);
            }
        }
        for (int stage = 1; stage <= 6; stage++) {
            for (int k = 0; k < rates.length; k++) {
                assertEquals(together.left(stage)[k], oneByOne.left(stage)[k]);
                assertEquals(together.goal(stage, 1)[k], oneByOne.goal(stage, 1)[k]);
            }
        }
    }
}
