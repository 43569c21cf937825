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
    private boolean searching; // for a slope that is not finite

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
        prepare(t, h, y);
        if (!lu.factor(1 / (GAMMA * h), entries)) {
            blame(err);
            return false;
        }
        boolean solved = carry(t, h, y, yNew, err);
        if (!solved) { // rare: looks for the slope at which it began
            searching = true;
            carry(t, h, y, yNew, err);
            searching = false;
        }
        return solved;
    }

    /** f, J and df/dt at the start of the step, which are kept while the step is only made shorter. */
    private void prepare(double t, double h, double[] y) {
        stats.countFactorization();
        if (haveMatrix) {
            return;
        }
        stats.countJacobian();
        if (haveFirst) {
            jacobian.evaluate(t, y, entries);
        } else {
            jacobian.evaluateWith(rhs, t, y, first, entries);
            stats.countEvaluation();
            haveFirst = true;
        }
        if (!autonomous) {
            differ(t, h, y);
        }
        haveMatrix = true;
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

    /**
     * Solving spreads a NaN or infinity to all that comes later, so that it is enough to look at the end.
     *
     * @return whether all is finite; if not, {@code err} has the end, or the slope that was searched for
     */
    private boolean carry(double t, double h, double[] y, double[] yNew, double[] err) {
        if (!toFive(t, h, 1 / h, y) || !toEight(t, h, 1 / h, y)) {
            System.arraycopy(slope, 0, err, 0, n);
            return false;
        }
        double sum = 0;
        for (int m = 0; m < n; m++) {
            double k = k8[m];
            double end = stage[m] + k;
            yEnd[m] = end;
            yNew[m] = end;
            err[m] = k;
            sum += k * 0;
        }
        return sum == 0;
    }

    /** Each loop gives the argument of the next slope, and what the slopes before add to the next right-hand side. */
    private boolean toFive(double t, double h, double perH, double[] y) {
        Arrays.fill(k1, 0);
        System.arraycopy(first, 0, slope, 0, n);
        if (!solve(k1, h * D1)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A21 * k1[m];
            k2[m] = perH * (C21 * k1[m]);
        }
        if (!solve(t + C2 * h, k2, h * D2)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A31 * k1[m] + A32 * k2[m];
            k3[m] = perH * (C31 * k1[m] + C32 * k2[m]);
        }
        if (!solve(t + C3 * h, k3, h * D3)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A41 * k1[m] + A42 * k2[m] + A43 * k3[m];
            k4[m] = perH * (C41 * k1[m] + C42 * k2[m] + C43 * k3[m]);
        }
        if (!solve(t + C4 * h, k4, h * D4)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A51 * k1[m] + A52 * k2[m] + A53 * k3[m] + A54 * k4[m];
            k5[m] = perH * (C51 * k1[m] + C52 * k2[m] + C53 * k3[m] + C54 * k4[m]);
        }
        return solve(t + C5 * h, k5, h * D5);
    }

    private boolean toEight(double t, double h, double perH, double[] y) {
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + A61 * k1[m] + A62 * k2[m] + A63 * k3[m] + A64 * k4[m] + A65 * k5[m];
            k6[m] = perH * (C61 * k1[m] + C62 * k2[m] + C63 * k3[m] + C64 * k4[m] + C65 * k5[m]);
        }
        if (!solve(t + h, k6, 0)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] += k6[m];
            k7[m] = perH * (C71 * k1[m] + C72 * k2[m] + C73 * k3[m] + C74 * k4[m] + C75 * k5[m] + C76 * k6[m]);
        }
        if (!solve(t + h, k7, 0)) {
            return false;
        }
        for (int m = 0; m < n; m++) {
            stage[m] += k7[m];
            k8[m] = perH
                    * (C81 * k1[m] + C82 * k2[m] + C83 * k3[m] + C84 * k4[m] + C85 * k5[m] + C86 * k6[m] + C87 * k7[m]);
        }
        return solve(t + h, k8, 0);
    }

    /** The next k, from the slope at its argument and what the k before have added to it. */
    private boolean solve(double t, double[] k, double driftWeight) {
        evaluate(t, stage, slope);
        return solve(k, driftWeight);
    }

    private boolean solve(double[] k, double driftWeight) {
        if (searching && !finite(slope)) {
            return false;
        }
        if (!autonomous && driftWeight != 0) {
            for (int m = 0; m < n; m++) {
                k[m] += driftWeight * drift[m];
            }
        }
        lu.solve(k, slope);
        return true;
    }

    private boolean finite(double[] f) {
        double sum = 0;
        for (int m = 0; m < n; m++) {
            sum += f[m] * 0;
        }
        return sum == 0;
    }

    /** When W cannot be factored: f where that is not finite, or else the sizes of the rows of J. */
    private void blame(double[] err) {
        if (finite(first)) {
            rowSizes(err);
        } else {
            System.arraycopy(first, 0, err, 0, n);
        }
    }

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
