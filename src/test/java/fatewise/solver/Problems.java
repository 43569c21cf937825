package fatewise.solver;

import java.util.function.DoubleFunction;

/** Initial value problems that know their answers; time runs from 0. */
public final class Problems {
    private Problems() {}

    /** Says f. */
    public interface Slope {
        void fill(double t, double[] y, double[] dydt);
    }

    /** A problem, its end and its exact solution. */
    public record Exact(String name, Rhs rhs, double[] y0, double end, DoubleFunction<double[]> solution) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Rhs rhs(int n, Slope slope) {
        return new Rhs() {
            @Override
            public int dimension() {
                return n;
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt) {
                slope.fill(t, y, dydt);
            }
        };
    }

    /** y' = -k y has y = exp(-k t). */
    public static Exact decay() {
        return new Exact("decay", rhs(1, (t, y, d) -> d[0] = -0.7 * y[0]), new double[] {3}, 5, t ->
                new double[] {3 * Math.exp(-0.7 * t)});
    }

    /** y' = r y (1 - y / K) from y0 has y = K / (1 + (K / y0 - 1) exp(-r t)). */
    public static Exact logistic() {
        return new Exact(
                "logistic", rhs(1, (t, y, d) -> d[0] = 1.2 * y[0] * (1 - y[0] / 4)), new double[] {0.2}, 8, t ->
                        new double[] {4 / (1 + 19 * Math.exp(-1.2 * t))});
    }

    /** y' = -y cos t and y' = y sin t have exp(-sin t) and exp(-cos t): smooth, non-autonomous, never zero. */
    public static Exact swinging() {
        return new Exact(
                "swinging",
                rhs(2, (t, y, d) -> {
                    d[0] = -y[0] * Math.cos(t);
                    d[1] = y[1] * Math.sin(t);
                }),
                new double[] {1, Math.exp(-1)},
                10,
                t -> new double[] {Math.exp(-Math.sin(t)), Math.exp(-Math.cos(t))});
    }

    /** A chain of n phases of rate n, mean dwell 1 d; the last component has left with the Erlang(n, n) CDF. */
    public static Exact erlang(int n) {
        Rhs rhs = rhs(n + 1, (t, y, d) -> {
            d[0] = -n * y[0];
            for (int j = 1; j < n; j++) {
                d[j] = n * (y[j - 1] - y[j]);
            }
            d[n] = n * y[n - 1];
        });
        double[] y0 = new double[n + 1];
        y0[0] = 1;
        return new Exact("erlang " + n, rhs, y0, 3, t -> erlangAt(n, t));
    }

    private static double[] erlangAt(int n, double t) {
        double[] y = new double[n + 1];
        double term = Math.exp(-n * t);
        y[n] = 1;
        for (int j = 0; j < n; j++) {
            y[j] = term; // (n t)^j exp(-n t) / j!
            y[n] -= term;
            term *= n * t / (j + 1);
        }
        return y;
    }

    /** A -> B -> C with rates 2 and 0.5 (Bateman). */
    public static Exact chain() {
        return new Exact(
                "chain",
                rhs(3, (t, y, d) -> {
                    d[0] = -2 * y[0];
                    d[1] = 2 * y[0] - 0.5 * y[1];
                    d[2] = 0.5 * y[1];
                }),
                new double[] {1, 0, 0},
                6,
                t -> {
                    double a = Math.exp(-2 * t);
                    double b = 2 / 1.5 * (Math.exp(-0.5 * t) - a);
                    return new double[] {a, b, 1 - a - b};
                });
    }

    /** Robertson's reactions; time in seconds there, days here: it does not matter. */
    public static Rhs robertson() {
        return rhs(3, (t, y, d) -> {
            double slow = 0.04 * y[0];
            double back = 1e4 * y[1] * y[2];
            double fast = 3e7 * y[1] * y[1];
            d[0] = -slow + back;
            d[1] = slow - back - fast;
            d[2] = fast;
        });
    }
}
