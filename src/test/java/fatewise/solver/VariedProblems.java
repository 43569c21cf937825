package fatewise.solver;

import fatewise.linalg.SparsePattern;

/** Right-hand sides with derivatives, written by hand, that know their answers. */
public final class VariedProblems {
    private VariedProblems() {}

    /** Says f and, behind each other, the entries of the pattern and the derivatives by directions. */
    public interface Both {
        void fill(double t, double[] y, double[] dydt, double[] slopes);
    }

    public static Variational of(SlopePattern pattern, Both both) {
        return new Variational() {
            private final double[] unused = new double[pattern.count()];

            @Override
            public int dimension() {
                return pattern.states();
            }

            @Override
            public SlopePattern slopes() {
                return pattern;
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt) {
                both.fill(t, y, dydt, unused);
            }

            @Override
            public void evaluate(double t, double[] y, double[] dydt, double[] slopes) {
                both.fill(t, y, dydt, slopes);
            }
        };
    }

    /** y' = -a y, by a and by one direction without influence. */
    public static Variational decay(double a) {
        SlopePattern pattern = new SlopePattern(SparsePattern.dense(1), 1, 2, new int[] {0}, new int[] {0});
        return of(pattern, (t, y, dydt, slopes) -> {
            dydt[0] = -a * y[0];
            slopes[0] = -a;
            slopes[1] = -y[0];
        });
    }

    /**
     * y0' = -a r, y1' = b y1 sin t with the sum r = y0 cos t, by a and b at 1: exp(-a sin t) and exp(-b cos t). A third
     * direction is the value of y0 at 0.
     */
    public static Variational swinging() {
        SparsePattern matrix = SparsePattern.of(3, new int[] {0, 1, 2, 2}, new int[] {2, 1, 0, 2});
        SlopePattern pattern = new SlopePattern(matrix, 2, 3, new int[] {0, 1}, new int[] {0, 1});
        return of(pattern, (t, y, dydt, slopes) -> {
            double cos = Math.cos(t);
            double sin = Math.sin(t);
            dydt[0] = -y[0] * cos;
            dydt[1] = y[1] * sin;
            slopes[0] = -1;
            slopes[1] = sin;
            slopes[2] = cos;
            slopes[3] = -1;
            slopes[4] = -y[0] * cos;
            slopes[5] = y[1] * sin;
        });
    }

    /** State and derivatives of {@link #swinging}, as a {@link VariedSystem} has them. */
    public static double[] swingingAt(double t) {
        double a = Math.exp(-Math.sin(t));
        double b = Math.exp(-Math.cos(t));
        return new double[] {a, b, -Math.sin(t) * a, 0, a, 0, -Math.cos(t) * b, 0};
    }
}
