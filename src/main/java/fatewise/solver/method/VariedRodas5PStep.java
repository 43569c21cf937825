package fatewise.solver.method;

import static fatewise.solver.method.Rodas5PTableau.*;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import fatewise.solver.Variational;
import fatewise.solver.VariedSystem;
import java.util.Arrays;
import java.util.Optional;

/**
 * A step of Rodas5P for y, and, once its error is small enough, one of the columns of derivatives with the same factors of
 * W: their equations are linear, with a matrix that follows y(t) of the dense output through the step (eq. S47).
 */
final class VariedRodas5PStep implements OneStep {
    private static final double FLOPS_PER_SLOPE = 30; // multiplications worth one component of f, roughly
    private static final int SLOPES = 8;
    private static final int END = 5; // of the places at which f is differentiated
    /** Where, in parts of the step; the ends are also those of the neighbours. */
    private static final double[] PLACES = {0, C2, C3, C4, C5, 1};
    /** Which place each slope is at. */
    private static final int[] PLACE = {0, 1, 2, 3, 4, END, END, END};
    /** Weights of the values at the places in the derivative of their polynomial of degree 4 at 0. */
    private static final double[] RATE = rateWeights();

    private static final double[] DRIFT = {D1, D2, D3, D4, D5, 0, 0, 0};
    // spotless:off
    private static final double[][] A = {
        {}, {A21}, {A31, A32}, {A41, A42, A43}, {A51, A52, A53, A54}, {A61, A62, A63, A64, A65},
        {A61, A62, A63, A64, A65, 1}, {A61, A62, A63, A64, A65, 1, 1}, {A61, A62, A63, A64, A65, 1, 1, 1},
    };
    private static final double[][] C = {
        {}, {C21}, {C31, C32}, {C41, C42, C43}, {C51, C52, C53, C54}, {C61, C62, C63, C64, C65},
        {C71, C72, C73, C74, C75, C76}, {C81, C82, C83, C84, C85, C86, C87},
    };
    // spotless:on

    private final Variational equations;
    private final Stats stats;
    private final Tolerances ofState;
    private final Columns columns;
    private final SparsePattern pattern;
    private final SparseLu lu;
    private final Rodas5PStep inner;
    private final int n;
    private final int directions;
    private final double[][] derivatives; // of f at the places
    private final double[] rates; // of the derivatives
    private final double[][] k;
    private final double[] y;
    private final double[] yEnd;
    private final double[] fStart;
    private final double[] fEnd;
    private final double[] small;
    private final double[] s;
    private final double[] sEnd;
    private final double[] x;
    private final double[] work;
    private final double[] drift;
    private final double[] full; // with all rows
    private final double[] weights = new double[SLOPES];
    private double t;
    private double h;
    private boolean haveFirst; // f and its derivatives at the start
    private boolean haveEnd;
    private boolean restarted;

    VariedRodas5PStep(VariedSystem system, Tolerances tolerances, Stats stats) {
        equations = system.equations();
        this.stats = stats;
        ofState = tolerances.ofState();
        columns = new Columns(system);
        pattern = equations.slopes().matrix();
        n = equations.dimension();
        directions = system.directions();
        lu = new SparseLu(pattern, n);
        derivatives = new double[PLACES.length][equations.slopes().count()];
        rates = new double[equations.slopes().count()];
        int most = columns.mostLength();
        k = new double[SLOPES][most];
        y = new double[n];
        yEnd = new double[n];
        fStart = new double[n];
        fEnd = new double[n];
        small = new double[n];
        s = new double[most];
        sEnd = new double[most];
        x = new double[most];
        work = new double[most];
        drift = new double[most];
        full = new double[most];
        inner = new Rodas5PStep(new Alone(), ofState, stats);
    }

    private static double[] rateWeights() {
        double[] weights = new double[PLACES.length];
        int[] used = {0, 1, 2, 3, END}; // C5 is so near C3 that both would have large weights
        for (int j : used) {
            for (int without : used) {
                double product = without == j ? 0 : 1 / (PLACES[j] - PLACES[without]);
                for (int l : used) {
                    product *= l == j || l == without ? 1 : -PLACES[l] / (PLACES[j] - PLACES[l]);
                }
                weights[j] += product;
            }
        }
        return weights;
    }

    /** The equations of y as its own step sees them: what is known at the start of the step is not computed again. */
    private final class Alone implements Rhs {
        @Override
        public int dimension() {
            return n;
        }

        @Override
        public boolean autonomous() {
            return equations.autonomous();
        }

        @Override
        public void evaluate(double at, double[] state, double[] dydt) {
            if (haveFirst && at == t && Arrays.equals(state, y)) {
                System.arraycopy(fStart, 0, dydt, 0, n);
            } else {
                equations.evaluate(at, state, dydt);
            }
        }

        @Override
        public Optional<Jacobian> jacobian() {
            return Optional.of(new AtStart());
        }
    }

    /** The matrix at the start of the step, sums as unknowns (eq. S33), and the one factorization of it. */
    private final class AtStart implements Jacobian {
        @Override
        public SparsePattern pattern() {
            return pattern;
        }

        @Override
        public void evaluate(double at, double[] state, double[] entries) {
            first();
            System.arraycopy(derivatives[0], 0, entries, 0, pattern.count());
        }

        @Override
        public double cost() {
            return 1 + rates.length / (FLOPS_PER_SLOPE * n);
        }

        @Override
        public ShiftedLu lu() {
            return lu;
        }
    }

    /** What one step costs, in slopes of the whole system by an explicit method, roughly. */
    double cost() {
        double slope = FLOPS_PER_SLOPE * n;
        double both = slope + (2.0 + directions) * rates.length;
        double ofColumns = directions * (SLOPES * lu.size() + (SLOPES + 2.0) * rates.length);
        return (SLOPES * slope + END * both + lu.work() + ofColumns) / both;
    }

    private void first() {
        if (!haveFirst) {
            equations.evaluate(t, y, fStart, derivatives[0]);
            stats.countEvaluation();
            haveFirst = true;
        }
    }

    @Override
    public void restart(double[] slope) {
        inner.restart(slope);
        columns.forget();
        restarted = true;
        haveFirst = false;
        haveEnd = false;
    }

    @Override
    public boolean attempt(double tStart, double hTry, double[] z, double[] zNew, double[] err) {
        t = tStart;
        h = hTry;
        System.arraycopy(z, 0, y, 0, n);
        boolean solved = inner.attempt(t, h, y, yEnd, small);
        System.arraycopy(small, 0, err, 0, n);
        Arrays.fill(err, n, err.length, 0);
        if (solved) {
            System.arraycopy(yEnd, 0, zNew, 0, n);
            System.arraycopy(z, n, zNew, n, z.length - n);
            if (ofState.norm(small, y, yEnd) <= 1) {
                differentiate();
                carry(z, zNew, err);
            }
        }
        return solved;
    }

    /** Derivatives of f along the dense output of the step just tried. */
    private void differentiate() {
        first();
        for (int i = 1; i < END; i++) {
            inner.interpolate(PLACES[i], y, small);
            equations.evaluate(t + PLACES[i] * h, small, fEnd, derivatives[i]);
            stats.countEvaluation();
        }
        equations.evaluate(t + h, yEnd, fEnd, derivatives[END]);
        stats.countEvaluation();
        haveEnd = true;
    }

    private void carry(double[] z, double[] zNew, double[] err) {
        if (restarted) {
            columns.useState(z);
            restarted = false;
        }
        for (double[] derivative : derivatives) {
            columns.useSlopes(derivative);
        }
        int length = columns.length();
        if (length == 0) {
            return;
        }
        columns.gather(z, s);
        for (int i = 0; i < SLOPES; i++) {
            Combination.of(length, s, 1, A[i], k, x);
            columns.slope(derivatives[PLACE[i]], x, k[i]);
            if (i == 0) {
                drift(); // while x has the sums of the start
            }
            Combination.of(length, k[i], 1 / h, C[i], k, k[i]);
            add(length, h * DRIFT[i], drift, k[i]);
            columns.spread(k[i], full);
            lu.solve(full, columns.width(), work);
            columns.collect(full, k[i]);
        }
        Combination.of(length, s, 1, A[SLOPES], k, sEnd);
        columns.scatter(sEnd, zNew);
        columns.scatter(k[SLOPES - 1], err);
    }

    private void drift() {
        Arrays.fill(rates, 0);
        Combination.of(rates.length, rates, 1 / h, RATE, derivatives, rates);
        columns.drift(derivatives[0], rates, x, work, drift);
    }

    private static void add(int length, double factor, double[] from, double[] to) {
        if (factor != 0) {
            for (int m = 0; m < length; m++) {
                to[m] += factor * from[m];
            }
        }
    }

    @Override
    public void accept() {
        inner.accept();
        haveFirst = haveEnd;
        if (haveEnd) {
            System.arraycopy(yEnd, 0, y, 0, n);
            System.arraycopy(fEnd, 0, fStart, 0, n);
            double[] end = derivatives[END];
            derivatives[END] = derivatives[0];
            derivatives[0] = end;
            haveEnd = false;
        }
    }

    @Override
    public void interpolate(double theta, double[] z, double[] out) {
        System.arraycopy(z, 0, fEnd, 0, n);
        inner.interpolate(theta, fEnd, small);
        System.arraycopy(small, 0, out, 0, n);
        Arrays.fill(out, n, out.length, 0);
        if (columns.width() > 0) {
            double rest = 1 - theta;
            for (int j = 0; j < SLOPES; j++) {
                double bend = h(0, j) + theta * (h(1, j) + theta * h(2, j));
                weights[j] = theta * (A[SLOPES][j] + rest * bend);
            }
            Combination.of(columns.length(), s, 1, weights, k, x);
            columns.scatter(x, out);
        }
    }
}
