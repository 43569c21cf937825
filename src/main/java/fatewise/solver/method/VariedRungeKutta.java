package fatewise.solver.method;

import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import fatewise.solver.Variational;
import fatewise.solver.VariedSystem;
import java.util.Arrays;

/**
 * An explicit step of y, and, once its error is small enough, the same step of the columns of derivatives by the same
 * slopes' derivatives (eq. S46): what the method would do to y and s together, but in turn.
 *
 * <p>The step of y is made by the method's own code; a recorder between it and the equations keeps the derivatives of f
 * at every argument it asks for.
 */
final class VariedRungeKutta implements OneStep {
    private static final double THIRD = 0.01; // share of the estimate of order 3 in the denominator of eq. S11

    private final Variational equations;
    private final Stats stats;
    private final ColumnPair pair;
    private final Tolerances tolerances;
    private final Tolerances ofState;
    private final OneStep inner;
    private final Columns columns;
    private final int n;
    private final double[][] derivatives; // of f, at the argument of each slope
    private final double[][] k; // slopes of the columns
    private final double[] y;
    private final double[] yEnd;
    private final double[] err3; // of y while it is being tried, then of the columns
    private final double[] s;
    private final double[] sEnd;
    private final double[] x; // argument of a slope, with its sums
    private final double[] error;
    private final double[] weights;
    private double h;
    private int recorded;
    private boolean restarted;
    private boolean moved; // the slope at the end is the first of the next step
    private boolean haveFirst; // derivatives of f at the start of the step
    private boolean haveFirstColumns;
    private boolean haveLastColumns;
    private boolean haveBetween;

    /** Makes the step of y alone. */
    @FunctionalInterface
    interface Maker {
        OneStep make(Rhs rhs, Tolerances tolerances, Stats stats);
    }

    private VariedRungeKutta(VariedSystem system, Tolerances tolerances, Stats stats, ColumnPair pair, Maker maker) {
        equations = system.equations();
        this.stats = stats;
        this.pair = pair;
        this.tolerances = tolerances;
        ofState = tolerances.ofState();
        n = equations.dimension();
        inner = maker.make(new Recorder(), ofState, stats);
        columns = new Columns(system);
        int most = columns.mostLength();
        derivatives = new double[pair.arguments().length][equations.slopes().count()];
        k = new double[derivatives.length][most];
        y = new double[n];
        yEnd = new double[n];
        err3 = new double[Math.max(n, most)];
        s = new double[most];
        sEnd = new double[most];
        x = new double[most];
        error = new double[most];
        weights = new double[derivatives.length];
    }

    static OneStep tsit5(VariedSystem system, Tolerances tolerances, Stats stats) {
        return new VariedRungeKutta(system, tolerances, stats, Tsit5Columns.PAIR, Tsit5Step::new);
    }

    static OneStep dop853(VariedSystem system, Tolerances tolerances, Stats stats) {
        return new VariedRungeKutta(system, tolerances, stats, Dop853Columns.PAIR, Dop853Step::new);
    }

    /** Hands the equations to the step of y and keeps the derivatives. */
    private final class Recorder implements Rhs {
        @Override
        public int dimension() {
            return n;
        }

        @Override
        public boolean autonomous() {
            return equations.autonomous();
        }

        @Override
        public void evaluate(double t, double[] at, double[] dydt) {
            equations.evaluate(t, at, dydt, derivatives[recorded++]);
        }
    }

    @Override
    public void restart(double[] slope) {
        inner.restart(slope);
        columns.forget();
        restarted = true;
        moved = false;
        haveFirst = false;
        haveFirstColumns = false;
    }

    @Override
    public boolean attempt(double t, double hTry, double[] z, double[] zNew, double[] err) {
        if (moved) {
            moveOn();
        }
        h = hTry;
        haveBetween = false;
        haveLastColumns = false;
        recorded = 1;
        System.arraycopy(z, 0, y, 0, n);
        boolean solved = inner.attempt(t, h, y, yEnd, err3);
        System.arraycopy(err3, 0, err, 0, n);
        Arrays.fill(err, n, err.length, 0);
        if (solved) {
            System.arraycopy(yEnd, 0, zNew, 0, n);
            System.arraycopy(z, n, zNew, n, z.length - n);
            if (ofState.norm(err3, y, yEnd) <= 1) {
                carry(t, z, zNew, err);
            }
        }
        return solved;
    }

    private void moveOn() {
        swap(derivatives);
        haveFirst = true;
        haveFirstColumns = haveLastColumns;
        if (haveLastColumns) {
            swap(k);
        }
        moved = false;
    }

    private void swap(double[][] rows) {
        double[] first = rows[0];
        rows[0] = rows[pair.end()];
        rows[pair.end()] = first;
    }

    private void carry(double t, double[] z, double[] zNew, double[] err) {
        if (!haveFirst) {
            equations.evaluate(t, y, err3, derivatives[0]);
            stats.countEvaluation();
            haveFirst = true;
        }
        if (takeUp(z)) {
            haveFirstColumns = false;
        }
        if (columns.width() == 0) {
            return;
        }
        columns.gather(z, s);
        if (!haveFirstColumns) {
            System.arraycopy(s, 0, x, 0, columns.length());
            columns.slope(derivatives[0], x, k[0]);
            haveFirstColumns = true;
        }
        for (int i = 1; i < pair.attempted(); i++) {
            slope(i);
        }
        haveLastColumns = pair.end() < pair.attempted();
        Combination.of(columns.length(), s, h, pair.weights(), k, sEnd);
        estimate(z, zNew);
        columns.scatter(sEnd, zNew);
        columns.scatter(error, err);
    }

    private boolean takeUp(double[] z) {
        boolean more = restarted && columns.useState(z);
        restarted = false;
        for (int i = 0; i < pair.attempted(); i++) {
            more |= columns.useSlopes(derivatives[i]);
        }
        return more;
    }

    private void slope(int i) {
        Combination.of(columns.length(), s, h, pair.arguments()[i], k, x);
        columns.slope(derivatives[i], x, k[i]);
    }

    private void estimate(double[] z, double[] zNew) {
        Arrays.fill(error, 0, columns.length(), 0);
        Combination.of(columns.length(), error, h, pair.estimate(), k, error);
        if (pair.third().length > 0) {
            Arrays.fill(err3, 0, columns.length(), 0);
            Combination.of(columns.length(), err3, h, pair.third(), k, err3);
            double e5 = columns.norm(tolerances, error, z, zNew, s, sEnd);
            double e3 = columns.norm(tolerances, err3, z, zNew, s, sEnd);
            double share = e5 / Math.sqrt(e5 * e5 + THIRD * e3 * e3); // eq. S11
            if (share < 1) {
                for (int m = 0; m < columns.length(); m++) {
                    error[m] *= share;
                }
            }
        }
    }

    @Override
    public void accept() {
        recorded = pair.end();
        inner.accept();
        moved = true;
    }

    @Override
    public double rate() {
        return inner.rate();
    }

    @Override
    public void interpolate(double theta, double[] z, double[] out) {
        recorded = pair.end() + 1;
        System.arraycopy(z, 0, y, 0, n);
        inner.interpolate(theta, y, err3);
        System.arraycopy(err3, 0, out, 0, n);
        if (columns.width() == 0) {
            Arrays.fill(out, n, out.length, 0);
            return;
        }
        if (!haveBetween) {
            between();
            haveBetween = true;
        }
        pair.dense().weights(theta, weights);
        Combination.of(columns.length(), s, h, weights, k, x);
        columns.scatter(x, out);
    }

    /** The slopes that only the state between the ends needs. */
    private void between() {
        for (int i = pair.attempted(); i < derivatives.length; i++) {
            slope(i);
        }
        haveLastColumns = true;
    }
}
