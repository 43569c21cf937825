package fatewise.solver.method;

/**
 * The numbers of Dormand and Prince's pair of order 5(4), and what its nodes imply for lags: exponential weights are
 * sums of phi functions with the coefficients of Lagrange polynomials through the nodes (eq. S16, S17).
 *
 * @see <a href="https://doi.org/10.1016/0771-050X(80)90013-3">Dormand, Prince 1980</a>
 */
final class Exp5Tableau {
    static final int PHIS = 5;

    // spotless:off
    static final double[] C = {0, 0.2, 0.3, 0.8, 8.0 / 9, 1, 1};

    static final double A21 = 1.0 / 5;
    static final double A31 = 3.0 / 40, A32 = 9.0 / 40;
    static final double A41 = 44.0 / 45, A42 = -56.0 / 15, A43 = 32.0 / 9;
    static final double A51 = 19372.0 / 6561, A52 = -25360.0 / 2187, A53 = 64448.0 / 6561, A54 = -212.0 / 729;
    static final double A61 = 9017.0 / 3168, A62 = -355.0 / 33, A63 = 46732.0 / 5247, A64 = 49.0 / 176,
            A65 = -5103.0 / 18656;
    /** Weights of order 5; also the last row of A. */
    static final double B1 = 35.0 / 384, B3 = 500.0 / 1113, B4 = 125.0 / 192, B5 = -2187.0 / 6784, B6 = 11.0 / 84;
    /** Weights of order 5 minus those of order 4. */
    static final double E1 = 71.0 / 57600, E3 = -71.0 / 16695, E4 = 71.0 / 1920, E5 = -17253.0 / 339200, E6 = 22.0 / 525,
            E7 = -1.0 / 40;
    /** Of the dense output (Hairer, Norsett, Wanner, section II.6). */
    static final double D1 = -12715105075.0 / 11282082432.0, D3 = 87487479700.0 / 32700410799.0,
            D4 = -10690763975.0 / 1880347072.0, D5 = 701980252875.0 / 199316789632.0, D6 = -1453857185.0 / 822651844.0,
            D7 = 69997945.0 / 29380423.0;

    /** Runge-Kutta stages at whose nodes the goal is interpolated for each of them, its own last; then for the end. */
    static final int[][] USED = {{0}, {0, 1}, {0, 1, 2}, {0, 1, 2, 3}, {0, 1, 2, 3, 4}, {1, 2, 3, 4, 5}, {0, 2, 3, 4, 5}};
    /** The same for the other solution at the end. */
    private static final int[] FEWER = {0, 2, 3, 5};
    // spotless:on

    private Exp5Tableau() {}

    /** For each node the coefficients of its Lagrange polynomial, lowest power first. */
    static double[][] lagrange(int... used) {
        double[][] all = new double[used.length][];
        for (int j = 0; j < used.length; j++) {
            double[] p = {1};
            for (int m = 0; m < used.length; m++) {
                if (m != j) {
                    p = times(p, C[used[m]], C[used[j]] - C[used[m]]);
                }
            }
            all[j] = p;
        }
        return all;
    }

    /** p(s) (s - root) / scale. */
    private static double[] times(double[] p, double root, double scale) {
        double[] product = new double[p.length + 1];
        for (int k = 0; k < p.length; k++) {
            product[k + 1] += p[k] / scale;
            product[k] -= p[k] * root / scale;
        }
        return product;
    }

    /** For each node the factors of phi_1, phi_2 ... at c z in its weight over the part c of a step (eq. S17). */
    static double[][] factors(double c, int... used) {
        double[][] factors = lagrange(used);
        for (double[] row : factors) {
            double scale = c;
            for (int k = 0; k < row.length; k++) {
                row[k] *= scale;
                scale *= (k + 1) * c;
            }
        }
        return factors;
    }

    /** Factors of the difference between the solution at the end and that with one node less (eq. S18). */
    static double[][] estimate() {
        double[][] factors = factors(1, USED[6]);
        double[][] fewer = factors(1, FEWER);
        for (int j = 0; j < FEWER.length; j++) {
            int to = 0;
            while (USED[6][to] != FEWER[j]) {
                to++;
            }
            for (int k = 0; k < fewer[j].length; k++) {
                factors[to][k] -= fewer[j][k];
            }
        }
        return factors;
    }

    /**
     * phi_1 to phi_5 at minus {@code length} times each rate (eq. S17).
     *
     * @param rates not negative
     * @param which of them
     * @param count how many
     * @param phi by index, then place in the list; filled
     */
    static void phi(double length, double[] rates, int[] which, int count, double[][] phi) {
        double[] last = phi[PHIS - 1];
        for (int j = 0; j < count; j++) {
            last[j] = length * rates[which[j]];
        }
        for (int j = 0; j < count; j++) {
            double x = last[j];
            if (x >= 1) {
                fromFirst(x, phi, j);
            } else {
                fromLast(x, phi, j);
            }
        }
    }

    private static void fromFirst(double x, double[][] phi, int j) {
        double p = Math.exp(-x);
        double perX = 1 / x;
        for (int k = 0; k < PHIS; k++) {
            p = (INVERSE_FACTORIAL[k] - p) * perX;
            phi[k][j] = p;
        }
    }

    /** phi_5 = sum of (-x)^j / (j + 5)!, even and odd powers apart. */
    private static void fromLast(double x, double[][] phi, int j) {
        double square = x * x;
        double even = 0;
        double odd = 0;
        for (int i = TERMS - 2; i >= 0; i -= 2) {
            even = INVERSE_FACTORIAL[i + PHIS] + square * even;
            odd = INVERSE_FACTORIAL[i + 1 + PHIS] + square * odd;
        }
        double p = even - x * odd;
        phi[PHIS - 1][j] = p;
        for (int k = PHIS - 2; k >= 0; k--) {
            p = INVERSE_FACTORIAL[k + 1] - x * p;
            phi[k][j] = p;
        }
    }

    private static final int TERMS = 14; // 1 / 19! is below 1e-17
    private static final double[] INVERSE_FACTORIAL = inverseFactorials();

    private static double[] inverseFactorials() {
        double[] all = new double[TERMS + PHIS];
        all[0] = 1;
        for (int k = 1; k < all.length; k++) {
            all[k] = all[k - 1] / k;
        }
        return all;
    }
}
