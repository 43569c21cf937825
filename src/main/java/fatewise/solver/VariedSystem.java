package fatewise.solver;

import fatewise.linalg.SparseProduct;
import java.util.Arrays;

/**
 * The variational equations s' = J s + df/dx beside y' = f (eq. S40), as one right-hand side: the state is y, then for
 * each component of y its derivatives by every direction. The methods of {@code solver.method} see that it is one, carry y
 * first and the derivatives after it; to others it is a right-hand side like any other. For one thread.
 */
public final class VariedSystem implements Rhs {
    private final Variational equations;
    private final SlopePattern pattern;
    private final SparseProduct product;
    private final int n;
    private final int directions;
    private final double[] y;
    private final double[] f;
    private final double[] slopes;
    private final double[] x;
    private final double[] k;

    private VariedSystem(Variational equations) {
        this.equations = equations;
        pattern = equations.slopes();
        product = new SparseProduct(pattern.matrix(), pattern.states());
        n = equations.dimension();
        directions = pattern.directions();
        if (pattern.states() != n) {
            throw new IllegalArgumentException(pattern.states() + " rows for " + n + " components");
        }
        y = new double[n];
        f = new double[n];
        slopes = new double[pattern.count()];
        x = new double[pattern.matrix().dimension() * directions];
        k = new double[n * directions];
    }

    /** The equations and their derivatives. */
    public static VariedSystem of(Variational equations) {
        return new VariedSystem(equations);
    }

    /** The equations by themselves. */
    public Variational equations() {
        return equations;
    }

    /** Number of directions. */
    public int directions() {
        return directions;
    }

    /** Where the derivative of component {@code i} of y by {@code direction} stands. */
    public int at(int i, int direction) {
        return n + i * directions + direction;
    }

    @Override
    public int dimension() {
        return n * (1 + directions);
    }

    @Override
    public boolean autonomous() {
        return equations.autonomous();
    }

    @Override
    public void evaluate(double t, double[] z, double[] dzdt) {
        System.arraycopy(z, 0, y, 0, n);
        equations.evaluate(t, y, f, slopes);
        System.arraycopy(z, n, x, 0, k.length);
        Arrays.fill(x, k.length, x.length, 0);
        Arrays.fill(k, 0);
        for (int v = 0; v < pattern.varied(); v++) {
            int at = pattern.variedRow(v) * directions + pattern.variedDirection(v);
            (pattern.variedRow(v) < n ? k : x)[at] += slopes[pattern.matrix().count() + v];
        }
        product.add(slopes, x, directions, n, pattern.matrix().dimension(), x);
        product.add(slopes, x, directions, 0, n, k);
        System.arraycopy(f, 0, dzdt, 0, n);
        System.arraycopy(k, 0, dzdt, n, k.length);
    }

    /** Tolerances for y and its derivatives: the latter beside the size of y (eq. S44). */
    public Tolerances tolerances(Tolerances plain) {
        double[] atol = new double[dimension()];
        for (int i = 0; i < n; i++) {
            atol[i] = plain.atol(i);
            Arrays.fill(atol, at(i, 0), at(i, 0) + directions, plain.atol(i));
        }
        return new Tolerances(plain.rtol(), atol, n);
    }

    /** Tolerances by which y alone steers the steps: derivatives come as accurate as these steps make them. */
    public Tolerances tolerancesOfState(Tolerances plain) {
        double[] atol = Arrays.copyOf(plain.atol(), dimension());
        Arrays.fill(atol, n, atol.length, Double.MAX_VALUE);
        return new Tolerances(plain.rtol(), atol, n);
    }
}
