package fatewise.solver.method;

/**
 * The numbers of SDIRK4 (eq. S8).
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-05221-7">Hairer, Wanner: Solving ODEs II, table IV.6.5</a>
 */
final class Sdirk4Tableau {
    static final int STAGES = 5;
    static final double GAMMA = 1.0 / 4;

    private static final double[] C = {1.0 / 4, 3.0 / 4, 11.0 / 20, 1.0 / 2, 1};

    // spotless:off
    /** Below the diagonal, which is gamma; the last row is also b: the method is stiffly accurate. */
    private static final double[][] A = {
        {},
        {1.0 / 2},
        {17.0 / 50, -1.0 / 25},
        {371.0 / 1360, -137.0 / 2720, 15.0 / 544},
        {25.0 / 24, -49.0 / 48, 125.0 / 16, -85.0 / 12},
    };

    /** b minus the weights of order 3. */
    private static final double[] E = {-3.0 / 16, -27.0 / 32, 25.0 / 32, 0, 1.0 / 4};

    /**
     * Powers 1 to 4 of theta in the weights b(theta): of order 3 within the step, with the least error of order 4 that
     * has; at theta = 1 value and slope are those of the step. Derived from the order conditions.
     */
    private static final double[][] DENSE = {
        {1529.0 / 457, -18823.0 / 3656, 24275.0 / 5484, -723.0 / 457},
        {3707.0 / 914, -133761.0 / 7312, 223045.0 / 10968, -6507.0 / 914},
        {-5125.0 / 914, 301575.0 / 7312, -125825.0 / 3656, 6025.0 / 914},
        {0, -85.0 / 4, 85.0 / 6, 0},
        {-363.0 / 457, 6303.0 / 1828, -4125.0 / 914, 964.0 / 457},
    };
    // spotless:on

    private Sdirk4Tableau() {}

    static double a(int i, int j) {
        return A[i][j];
    }

    static double c(int i) {
        return C[i];
    }

    static double e(int i) {
        return E[i];
    }

    /** Weight of Runge-Kutta stage {@code i} at {@code theta}. */
    static double b(int i, double theta) {
        double[] d = DENSE[i];
        return theta * (d[0] + theta * (d[1] + theta * (d[2] + theta * d[3])));
    }
}
