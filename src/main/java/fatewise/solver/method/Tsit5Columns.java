package fatewise.solver.method;

import static fatewise.solver.method.Tsit5Tableau.*;

/** The weights of Tsitouras' pair in arrays (eq. S10). */
final class Tsit5Columns {
    private static final int ALL = 7;

    // spotless:off
    private static final double[][] ARGUMENTS = {
        {},
        {A21},
        {A31, A32},
        {A41, A42, A43},
        {A51, A52, A53, A54},
        {A61, A62, A63, A64, A65},
        {B1, B2, B3, B4, B5, B6},
    };
    private static final double[] ESTIMATE = {E1, E2, E3, E4, E5, E6, E7};
    // spotless:on

    static final ColumnPair PAIR =
            new ColumnPair(ARGUMENTS, ALL, ALL - 1, ESTIMATE, new double[0], Tsit5Columns::dense);

    private Tsit5Columns() {}

    private static void dense(double theta, double[] weights) {
        for (int i = 0; i < ALL; i++) {
            weights[i] = b(i, theta);
        }
    }
}
