package fatewise.solver.method;

import static fatewise.solver.method.Tsit5Tableau.*;

import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;

/** One step of Tsitouras' pair: six slopes, and a seventh that is the first of the next step (eq. S6, S10). */
final class Tsit5Step implements OneStep {
    private final int n;
    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private final double[] k7;
    private final double[] stage;
    private final double[] yEnd;
    private double h;
    private boolean moved; // k7 is the first slope of the next step

    Tsit5Step(Rhs rhs, Tolerances tolerances, Stats stats) {
        n = rhs.dimension();
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        k1 = new double[n];
        k2 = new double[n];
        k3 = new double[n];
        k4 = new double[n];
        k5 = new double[n];
        k6 = new double[n];
        k7 = new double[n];
        stage = new double[n];
        yEnd = new double[n];
    }

    @Override
    public void restart(double[] slope) {
        System.arraycopy(slope, 0, k1, 0, n);
        moved = false;
    }

    @Override
    public boolean attempt(double t, double hTry, double[] y, double[] yNew, double[] err) {
        h = hTry;
        if (moved) {
            System.arraycopy(k7, 0, k1, 0, n);
            moved = false;
        }
        slopesToFour(t, y);
        slopesToSix(t, y);
        Sums.of(n, y, h * B1, k1, h * B2, k2, h * B3, k3, h * B4, k4, h * B5, k5, h * B6, k6, yNew);
        evaluate(t + h, yNew, k7);
        Sums.of(n, h * E1, k1, h * E2, k2, h * E3, k3, h * E4, k4, h * E5, k5, h * E6, k6, h * E7, k7, err);
        System.arraycopy(yNew, 0, yEnd, 0, n);
        return true;
    }

    private void slopesToFour(double t, double[] y) {
        Sums.of(n, y, h * A21, k1, stage);
        evaluate(t + C2 * h, stage, k2);
        Sums.of(n, y, h * A31, k1, h * A32, k2, stage);
        evaluate(t + C3 * h, stage, k3);
        Sums.of(n, y, h * A41, k1, h * A42, k2, h * A43, k3, stage);
        evaluate(t + C4 * h, stage, k4);
    }

    private void slopesToSix(double t, double[] y) {
        Sums.of(n, y, h * A51, k1, h * A52, k2, h * A53, k3, h * A54, k4, stage);
        evaluate(t + C5 * h, stage, k5);
        Sums.of(n, y, h * A61, k1, h * A62, k2, h * A63, k3, h * A64, k4, h * A65, k5, stage);
        evaluate(t + h, stage, k6);
    }

    private void evaluate(double t, double[] y, double[] dydt) {
        rhs.evaluate(t, y, dydt);
        stats.countEvaluation();
    }

    @Override
    public void accept() {
        moved = true;
    }

    @Override
    public double rate() {
        for (int m = 0; m < n; m++) {
            k2[m] = k7[m] - k6[m]; // both slopes are at t + h
            stage[m] = yEnd[m] - stage[m];
        }
        return tolerances.norm(k2, yEnd, yEnd) / tolerances.norm(stage, yEnd, yEnd);
    }

    @Override
    public void interpolate(double theta, double[] y, double[] out) {
        double b1 = h * b(0, theta);
        double b2 = h * b(1, theta);
        double b3 = h * b(2, theta);
        double b4 = h * b(3, theta);
        double b5 = h * b(4, theta);
        double b6 = h * b(5, theta);
        double b7 = h * b(6, theta);
        for (int m = 0; m < n; m++) {
            out[m] = y[m] + (b1 * k1[m] + b2 * k2[m] + b3 * k3[m] + b4 * k4[m] + b5 * k5[m] + b6 * k6[m] + b7 * k7[m]);
        }
    }
}
