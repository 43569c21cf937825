package fatewise;

import fatewise.codegen.Equations;
import fatewise.codegen.Term;
import java.util.Arrays;
import java.util.List;

/**
 * Robertson, HIRES and Pollution as in the test set for initial value problem solvers, from lists of reactions. Times in
 * their own units.
 */
final class Classics {
    // spotless:off
    /** Rate, first and second reactant (0: none), then what is lost (negative) and gained by each reaction. */
    private static final double[] POLLUTION_K = {
        .35, .266e2, .123e5, .86e-3, .82e-3, .15e5, .13e-3, .24e5, .165e5, .9e4, .22e-1, .12e5, .188e1, .163e5, .48e7,
        .35e-3, .175e-1, .1e9, .444e12, .124e4, .21e1, .578e1, .474e-1, .178e4, .312e1};
    private static final int[][] POLLUTION_IN = {
        {1}, {2, 4}, {5, 2}, {7}, {7}, {7, 6}, {9}, {9, 6}, {11, 2}, {11, 1}, {13}, {10, 2}, {14}, {1, 6}, {3}, {4},
        {4}, {16}, {16}, {17, 6}, {19}, {19}, {1, 4}, {19, 1}, {20}};
    private static final int[][] POLLUTION_CHANGE = {
        {-1, 2, 3}, {1, -2, -4}, {1, -2, -5, 6}, {5, 5, -7, 8}, {-7, 8}, {5, -6, -7, 8}, {5, 8, -9, 10}, {-6, -9, 11},
        {1, -2, 10, -11, 12}, {-1, -11, 13}, {1, 11, -13}, {1, -2, -10, 14}, {5, 7, -14}, {-1, -6, 15}, {-3, 4},
        {-4, 16}, {3, -4}, {6, 6, -16}, {3, -16}, {5, -6, -17, 18}, {2, -19}, {1, 3, -19}, {-1, -4, 19},
        {-1, -19, 20}, {1, 19, -20}};
    private static final double[] HIRES_K = {
        1.71, 0.43, 8.32, 8.75 - 0.43, 10.03 - 8.32, 0.43, 1.12 - 0.43, 0.035, 1.745 - 0.035, 0.43, 0.43, 280, 0.69,
        1.81 - 0.43 - 0.69};
    private static final int[][] HIRES_IN = {
        {1}, {2}, {3}, {2}, {3}, {4}, {4}, {5}, {5}, {6}, {7}, {6, 8}, {7}, {7}};
    private static final int[][] HIRES_CHANGE = {
        {-1, 2}, {-2, 1}, {-3, 1}, {-2, 4}, {-3, 4}, {-4, 3}, {-4, 6}, {-5, 3}, {-5, 6}, {-6, 5}, {-7, 5, 8},
        {-6, -8, 7}, {-7, 6, 8}, {-7, 8}};
    // spotless:on

    private Classics() {}

    static Problem robertson() {
        double[] k = {0.04, 1e4, 3e7};
        int[][] in = {{1}, {2, 3}, {2, 2}};
        int[][] change = {{-1, 2}, {1, -2}, {-2, 3}};
        double[] outputs = {0.4, 4, 40, 400, 4e3, 4e4, 4e5};
        double[] scale = {1e-2, 1e-6, 1e-2};
        return new Problem(
                "robertson",
                Source.of(reactions(3, k, in, change, 0)),
                new double[] {1, 0, 0},
                outputs,
                List.of(),
                scale);
    }

    static Problem hires() {
        double[] y0 = {1, 0, 0, 0, 0, 0, 0, 0.0057};
        double[] outputs = {1, 5, 20, 100, 321.8122};
        Equations e = reactions(8, HIRES_K, HIRES_IN, HIRES_CHANGE, 0.0007);
        return new Problem("hires", Source.of(e), y0, outputs, List.of(), scale(8));
    }

    static Problem pollution() {
        double[] y0 = new double[20];
        y0[1] = 0.2;
        y0[3] = 0.04;
        y0[6] = 0.1;
        y0[7] = 0.3;
        y0[8] = 0.01;
        y0[16] = 0.007;
        Equations e = reactions(20, POLLUTION_K, POLLUTION_IN, POLLUTION_CHANGE, 0);
        return new Problem("pollution", Source.of(e), y0, new double[] {1, 5, 20, 60}, List.of(), scale(20));
    }

    private static double[] scale(int n) {
        double[] scale = new double[n];
        Arrays.fill(scale, 1e-3);
        return scale;
    }

    /** Reactions of order one and two; the first component also grows at a constant rate. */
    private static Equations reactions(int n, double[] k, int[][] in, int[][] change, double inflow) {
        Equations e = new Equations(n);
        Term[] dydt = new Term[n];
        Arrays.fill(dydt, e.constant(0));
        dydt[0] = e.constant(inflow);
        for (int r = 0; r < k.length; r++) {
            Term rate = e.parameter("k" + (r + 1), k[r]);
            for (int reactant : in[r]) {
                rate = rate.times(e.y(reactant - 1));
            }
            for (int c : change[r]) {
                int i = Math.abs(c) - 1;
                dydt[i] = c > 0 ? dydt[i].plus(rate) : dydt[i].minus(rate);
            }
        }
        for (int i = 0; i < n; i++) {
            e.derivative(i, dydt[i]);
        }
        return e;
    }
}
