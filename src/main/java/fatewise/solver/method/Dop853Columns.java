package fatewise.solver.method;

import static fatewise.solver.method.Dop853Tableau.*;

/** The weights of the explicit method of order 8 in arrays (eq. S11); slope 13 is at the end, 14 to 16 lie between. */
final class Dop853Columns {
    private static final int ALL = 16;
    private static final int END = 12;

    // spotless:off
    private static final double[][] ARGUMENTS = {
        {},
        {A2_1},
        {A3_1, A3_2},
        {A4_1, 0, A4_3},
        {A5_1, 0, A5_3, A5_4},
        {A6_1, 0, 0, A6_4, A6_5},
        {A7_1, 0, 0, A7_4, A7_5, A7_6},
        {A8_1, 0, 0, A8_4, A8_5, A8_6, A8_7},
        {A9_1, 0, 0, A9_4, A9_5, A9_6, A9_7, A9_8},
        {A10_1, 0, 0, A10_4, A10_5, A10_6, A10_7, A10_8, A10_9},
        {A11_1, 0, 0, A11_4, A11_5, A11_6, A11_7, A11_8, A11_9, A11_10},
        {A12_1, 0, 0, A12_4, A12_5, A12_6, A12_7, A12_8, A12_9, A12_10, A12_11},
        {B1, 0, 0, 0, 0, B6, B7, B8, B9, B10, B11, B12},
        {A14_1, 0, 0, 0, 0, 0, A14_7, A14_8, A14_9, A14_10, A14_11, A14_12, A14_13},
        {A15_1, 0, 0, 0, 0, A15_6, A15_7, A15_8, 0, 0, A15_11, A15_12, A15_13, A15_14},
        {A16_1, 0, 0, 0, 0, A16_6, A16_7, A16_8, A16_9, 0, 0, 0, A16_13, A16_14, A16_15},
    };
    private static final double[] ESTIMATE = {ER1, 0, 0, 0, 0, ER6, ER7, ER8, ER9, ER10, ER11, ER12};
    private static final double[] THIRD = {B1 - BHH1, 0, 0, 0, 0, B6, B7, B8, B9 - BHH2, B10, B11, B12 - BHH3};
    private static final double[][] DENSE = {
        {D4_1, 0, 0, 0, 0, D4_6, D4_7, D4_8, D4_9, D4_10, D4_11, D4_12, D4_13, D4_14, D4_15, D4_16},
        {D5_1, 0, 0, 0, 0, D5_6, D5_7, D5_8, D5_9, D5_10, D5_11, D5_12, D5_13, D5_14, D5_15, D5_16},
        {D6_1, 0, 0, 0, 0, D6_6, D6_7, D6_8, D6_9, D6_10, D6_11, D6_12, D6_13, D6_14, D6_15, D6_16},
        {D7_1, 0, 0, 0, 0, D7_6, D7_7, D7_8, D7_9, D7_10, D7_11, D7_12, D7_13, D7_14, D7_15, D7_16},
    };
    // spotless:on

    static final ColumnPair PAIR = new ColumnPair(ARGUMENTS, END, END, ESTIMATE, THIRD, Dop853Columns::dense);

    private Dop853Columns() {}

    /** The weights in which y(t + theta h) of eq. S11 is linear. */
    private static void dense(double theta, double[] weights) {
        double rest = 1 - theta;
        for (int i = 0; i < ALL; i++) {
            double change = i < END ? ARGUMENTS[END][i] : 0;
            double bend = (i == 0 ? 1 : 0) - change;
            double third = change - (i == END ? 1 : 0) - bend;
            double upper = DENSE[0][i] + theta * (DENSE[1][i] + rest * (DENSE[2][i] + theta * DENSE[3][i]));
            weights[i] = theta * (change + rest * (bend + theta * (third + rest * upper)));
        }
    }
}
