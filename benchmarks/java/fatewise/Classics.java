package fatewise;

import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import java.util.Arrays;
import java.util.Optional;

/**
 * Robertson, HIRES and Pollution as in the test set for initial value problem solvers, with their Jacobians. Times in
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
    // spotless:on

    private Classics() {}

    static Problem robertson() {
        double[] k = {0.04, 1e4, 3e7};
        int[][] in = {{1}, {2, 3}, {2, 2}};
        int[][] change = {{-1, 2}, {1, -2}, {-2, 3}};
        double[] outputs = {0.4, 4, 40, 400, 4e3, 4e4, 4e5};
        return problem(
                "robertson", new MassAction(3, k, in, change, 0), new double[] {1, 0, 0}, outputs, 1e-2, 1e-6, 1e-2);
    }

    static Problem hires() {
        double[] k = {
            1.71,
            0.43,
            8.32,
            8.75 - 0.43,
            10.03 - 8.32,
            0.43,
            1.12 - 0.43,
            0.035,
            1.745 - 0.035,
            0.43,
            0.43,
            280,
            0.69,
            1.81 - 0.43 - 0.69,
            0.43,
            0.69,
            0
        };
        int[][] in = {{1}, {2}, {3}, {2}, {3}, {4}, {4}, {5}, {5}, {6}, {7}, {6, 8}, {7}, {7}};
        int[][] change = {
            {-1, 2},
            {-2, 1},
            {-3, 1},
            {-2, 4},
            {-3, 4},
            {-4, 3},
            {-4, 6},
            {-5, 3},
            {-5, 6},
            {-6, 5},
            {-7, 5, 8},
            {-6, -8, 7},
            {-7, 6, 8},
            {-7, 8}
        };
        double[] y0 = {1, 0, 0, 0, 0, 0, 0, 0.0057};
        double[] scale = new double[8];
        Arrays.fill(scale, 1e-3);
        return problem(
                "hires", new MassAction(8, k, in, change, 0.0007), y0, new double[] {1, 5, 20, 100, 321.8122}, scale);
    }

    static Problem pollution() {
        double[] y0 = new double[20];
        y0[1] = 0.2;
        y0[3] = 0.04;
        y0[6] = 0.1;
        y0[7] = 0.3;
        y0[8] = 0.01;
        y0[16] = 0.007;
        double[] scale = new double[20];
        Arrays.fill(scale, 1e-3);
        Rhs rhs = new MassAction(20, POLLUTION_K, POLLUTION_IN, POLLUTION_CHANGE, 0);
        return problem("pollution", rhs, y0, new double[] {1, 5, 20, 60}, scale);
    }

    private static Problem problem(String name, Rhs rhs, double[] y0, double[] outputs, double... scale) {
        return new Problem(name, rhs, Schedule.between(0, outputs[outputs.length - 1]), y0, outputs, scale);
    }

    /** Reactions of order one and two; the first component also grows at a constant rate. */
    private static final class MassAction implements Rhs {
        private final int n;
        private final double[] k;
        private final int[][] in;
        private final int[][] change;
        private final double inflow;

        MassAction(int n, double[] k, int[][] in, int[][] change, double inflow) {
            this.n = n;
            this.k = k;
            this.in = in;
            this.change = change;
            this.inflow = inflow;
        }

        @Override
        public int dimension() {
            return n;
        }

        @Override
        public boolean autonomous() {
            return true;
        }

        @Override
        public Optional<Jacobian> jacobian() {
            return Optional.of(new Slopes());
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            Arrays.fill(dydt, 0);
            dydt[0] = inflow;
            for (int r = 0; r < in.length; r++) {
                int[] from = in[r];
                double rate = k[r] * y[from[0] - 1] * (from.length == 2 ? y[from[1] - 1] : 1);
                for (int c : change[r]) {
                    dydt[Math.abs(c) - 1] += c > 0 ? rate : -rate;
                }
            }
        }

        /** df/dy. */
        private final class Slopes implements Jacobian {
            @Override
            public SparsePattern pattern() {
                return SparsePattern.dense(n);
            }

            @Override
            public double cost() {
                return 2;
            }

            @Override
            public void evaluate(double t, double[] y, double[] entries) {
                Arrays.fill(entries, 0);
                for (int r = 0; r < in.length; r++) {
                    int[] from = in[r];
                    add(r, from[0], k[r] * (from.length == 2 ? y[from[1] - 1] : 1), entries);
                    if (from.length == 2) {
                        add(r, from[1], k[r] * y[from[0] - 1], entries);
                    }
                }
            }

            private void add(int r, int column, double slope, double[] entries) {
                for (int c : change[r]) {
                    entries[(Math.abs(c) - 1) * n + column - 1] += c > 0 ? slope : -slope;
                }
            }
        }
    }
}
