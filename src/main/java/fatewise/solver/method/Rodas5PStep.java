package fatewise.solver.method;

import static fatewise.solver.method.Rodas5PTableau.*;

import fatewise.linalg.ShiftedLu;
import fatewise.solver.Jacobian;
import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;

/** One step of Rodas5P: eight linear systems with one matrix (eq. S13). */
final class Rodas5PStep implements OneStep {
    private static final double ROOT_ROUNDING = Math.sqrt(Math.ulp(1.0));
    private static final double SOLUTIONS = 8;
    private static final double FLOPS_PER_SLOPE = 30; // multiplications worth one component of f, roughly

    private final int n;
    private final Rhs rhs;
    private final Stats stats;
    private final boolean autonomous;
    private final Jacobian jacobian;
    private final ShiftedLu lu;
    private final double[] entries;
    private final double[] first; // f(t, y)
    private final double[] drift; // df/dt
    private final double[] slope;
    private final double[] stage;
    private final double[][] terms; // of the dense output
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] k8;
    private final double[] yEnd;
    private boolean haveFirst;
    private boolean haveMatrix;
    private boolean haveTerms;

    Rodas5PStep(Rhs rhs, Tolerances tolerances, Stats stats) {
        n = rhs.dimension();
        this.rhs = rhs;
        this.stats = stats;
        autonomous = rhs.autonomous();
        jacobian = DifferenceJacobian.of(rhs, tolerances, stats);
        lu = jacobian.lu();
        entries = new double[jacobian.pattern().count()];
        first = new double[n];
        drift = new double[n];
        slope = new double[n];
        stage = new double[n];
        terms = new double[3][n];
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        k7 = new double[n];
        k8 = new double[n];
        yEnd = new double[n];
    }

    /** What one step costs, in evaluations of f, roughly. */
    double cost() {
        double solving = (lu.work() + SOLUTIONS * entries.length) / (FLOPS_PER_SLOPE * n);
        return SOLUTIONS + (autonomous ? 0 : 1) + jacobian.cost() + solving;
    }

    @Override
    public void restart(double[] slopeAtStart) {
        System.arraycopy(slopeAtStart, 0, first, 0, n);
        haveFirst = true;
        haveMatrix = false;
    }

    @Override
    public boolean attempt(double t, double h, double[] y, double[] yNew, double[] err) {
        haveTerms = false;
        boolean solved = prepare(t, h, y, err) && toFive(t, h, y, err) && toEight(t, h, y, yNew, err);
        if (solved) {
            System.arraycopy(yNew, 0, yEnd, 0, n);
            System.arraycopy(k8, 0, err, 0, n);
        }
        return solved;
    }

    /**
     * f, J, df/dt and the factors of W at the start of the step; the former three are kept
     * while the step is only made shorter.
     */
    private boolean prepare(double t, double h, double[] y, double[] err) {
        if (!haveFirst) {
            evaluate(t, y, first);
            haveFirst = true;
        }
        if (!finite(first, err)) {
            return false;
        }
        if (!haveMatrix) {
            jacobian.evaluate(t, y, entries);
            stats.countJacobian();
            if (!autonomous) {
                differ(t, h, y);
            }
            haveMatrix = true;
        }
        stats.countFactorization();
        boolean factored = lu.factor(1 / (GAMMA * h), entries);
        if (!factored) {
            rowSizes(err);
        }
        return factored;
    }

    /** df/dt by a difference that stays within the step (eq. S13). */
    private void differ(double t, double h, double[] y) {
        double later = t + Math.min(h, ROOT_ROUNDING * Math.max(Math.abs(t), h));
        evaluate(later, y, slope);
        for (int m = 0; m < n; m++) {
            drift[m] = later > t ? (slope[m] - first[m]) / (later - t) : 0;
        }
    }

    private void evaluate(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }

    private boolean toFive(double t, double h, double[] y, double[] err) {
        double hd1 = h * D1;
        double hd2 = h * D2;
        double hd3 = h * D3;
        double hd4 = h * D4;
        double hd5 = h * D5;
        for (int m = 0; m < n; m++) {
            k1[m] = first[m] + hd1 * drift[m];
        }
        lu.solve(k1);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A21 * k1[m];
        }
        if (!evaluateStage(t + C2 * h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k2[m] = slope[m] + hd2 * drift[m] + (C21 * k1[m]) / h;
        }
        lu.solve(k2);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A31 * k1[m] + A32 * k2[m];
        }
        if (!evaluateStage(t + C3 * h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k3[m] = slope[m] + hd3 * drift[m] + (C31 * k1[m] + C32 * k2[m]) / h;
        }
        lu.solve(k3);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A41 * k1[m] + A42 * k2[m] + A43 * k3[m];
        }
        if (!evaluateStage(t + C4 * h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k4[m] = slope[m] + hd4 * drift[m] + (C41 * k1[m] + C42 * k2[m] + C43 * k3[m]) / h;
        }
        lu.solve(k4);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A51 * k1[m] + A52 * k2[m] + A53 * k3[m] + A54 * k4[m];
        }
        if (!evaluateStage(t + C5 * h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k5[m] = slope[m] + hd5 * drift[m] + (C51 * k1[m] + C52 * k2[m] + C53 * k3[m] + C54 * k4[m]) / h;
        }
        lu.solve(k5);
        return true;
    }

    private boolean toEight(double t, double h, double[] y, double[] yNew, double[] err) {
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A61 * k1[m] + A62 * k2[m] + A63 * k3[m] + A64 * k4[m] + A65 * k5[m];
        }
        if (!evaluateStage(t + h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k6[m] = slope[m] + (C61 * k1[m] + C62 * k2[m] + C63 * k3[m] + C64 * k4[m] + C65 * k5[m]) / h;
        }
        lu.solve(k6);
        add(k6);
        if (!evaluateStage(t + h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k7[m] = slope[m] + (C71 * k1[m] + C72 * k2[m] + C73 * k3[m] + C74 * k4[m] + C75 * k5[m] + C76 * k6[m]) / h;
        }
        lu.solve(k7);
        add(k7);
        if (!evaluateStage(t + h, err)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            k8[m] = slope[m]
                    + (C81 * k1[m] + C82 * k2[m] + C83 * k3[m] + C84 * k4[m] + C85 * k5[m] + C86 * k6[m] + C87 * k7[m])
                            / h;
        }
        lu.solve(k8);
        for (int m = 0; m < n; m++) {
            yNew[m] = stage[m] + k8[m];
        }
        return true;
    }

    private void add(double[] k) {
        for (int m = 0; m < n; m++) {
            stage[m] += k[m];
        }
    }

    private boolean evaluateStage(double t, double[] err) {
        evaluate(t, stage, slope);
        return finite(slope, err);
    }

    /** Whether a slope is finite, for solving would spread a NaN to all; if not, {@code err} tells where. */
    private boolean finite(double[] f, double[] err) {
        double sum = 0;
        for (int m = 0; m < n; m++) {
            sum += f[m] * 0;
        }
        if (sum != 0 || Double.isNaN(sum)) {
            System.arraycopy(f, 0, err, 0, n);
            return false;
        }
        return true;
    }

    /** Who is to blame when W cannot be factored: by the size of the rows of J. */
    private void rowSizes(double[] err) {
        Arrays.fill(err, 0);
        for (int k = 0; k < entries.length; k++) {
            int row = jacobian.pattern().row(k);
            if (row < n) { // not of a sum
                err[row] += Math.abs(entries[k]);
            }
        }
    }

    @Override
    public void accept() {
        haveFirst = false;
        haveMatrix = false;
    }

    @Override
    public void interpolate(double theta, double[] y, double[] out) {
        if (!haveTerms) {
            collectTerms();
        }
        double rest = 1 - theta;
        double[] d1 = terms[0];
        double[] d2 = terms[1];
        double[] d3 = terms[2];
        for (int m = 0; m < n; m++) {
            out[m] = rest * y[m] + theta * (yEnd[m] + rest * (d1[m] + theta * (d2[m] + theta * d3[m])));
        }
    }

    private void collectTerms() {
        for (int i = 0; i < 3; i++) {
            double[] d = terms[i];
            Arrays.fill(d, 0);
            add(h(i, 0), k1, d);
            add(h(i, 1), k2, d);
            add(h(i, 2), k3, d);
            add(h(i, 3), k4, d);
            add(h(i, 4), k5, d);
            add(h(i, 5), k6, d);
            add(h(i, 6), k7, d);
            add(h(i, 7), k8, d);
        }
        haveTerms = true;
    }

    private void add(double weight, double[] k, double[] d) {
        for (int m = 0; m < n; m++) {
            d[m] += weight * k[m];
        }
    }
}
