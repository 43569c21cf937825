package fatewise.solver.method;

import static fatewise.solver.method.Dop853Tableau.*;

import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;

/** One step of the explicit method of order 8: twelve slopes, and four more for dense output (eq. S6, S11). */
final class Dop853Step implements OneStep {
    private static final double THIRD = 0.01; // share of the estimate of order 3 in the denominator of eq. S11

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
    private final double[] k8;
    private final double[] k9;
    private final double[] k10;
    private final double[] k11;
    private final double[] k12;
    private final double[] k13;
    private final double[] k14;
    private final double[] k15;
    private final double[] k16;
    private final double[] stage;
    private final double[] yEnd;
    private final double[] err3;
    private final double[][] terms; // of the dense output
    private double t;
    private double h;
    private boolean haveTerms;
    private boolean moved; // k13 is the first slope of the next step

    Dop853Step(Rhs rhs, Tolerances tolerances, Stats stats) {
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
        k8 = new double[n];
        k9 = new double[n];
        k10 = new double[n];
        k11 = new double[n];
        k12 = new double[n];
        k13 = new double[n];
        k14 = new double[n];
        k15 = new double[n];
        k16 = new double[n];
        stage = new double[n];
        yEnd = new double[n];
        err3 = new double[n];
        terms = new double[7][n];
    }

    @Override
    public void restart(double[] slope) {
        System.arraycopy(slope, 0, k1, 0, n);
        moved = false;
    }

    @Override
    public boolean attempt(double tStart, double hTry, double[] y, double[] yNew, double[] err) {
        t = tStart;
        h = hTry;
        haveTerms = false;
        if (moved) {
            System.arraycopy(k13, 0, k1, 0, n);
            moved = false;
        }
        slopesToSix(y);
        slopesToNine(y);
        slopesToTwelve(y);
        for (int m = 0; m < n; m++) {
            double slope = B1 * k1[m]
                    + B6 * k6[m]
                    + B7 * k7[m]
                    + B8 * k8[m]
                    + B9 * k9[m]
                    + B10 * k10[m]
                    + B11 * k11[m]
                    + B12 * k12[m];
            err3[m] = h * (slope - BHH1 * k1[m] - BHH2 * k9[m] - BHH3 * k12[m]);
            yNew[m] = y[m] + h * slope;
        }
        for (int m = 0; m < n; m++) {
            err[m] = h
                    * (ER1 * k1[m]
                            + ER6 * k6[m]
                            + ER7 * k7[m]
                            + ER8 * k8[m]
                            + ER9 * k9[m]
                            + ER10 * k10[m]
                            + ER11 * k11[m]
                            + ER12 * k12[m]);
        }
        System.arraycopy(yNew, 0, yEnd, 0, n);
        weigh(y, yNew, err);
        return true;
    }

    private void slopesToSix(double[] y) {
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A2_1 * k1[m]);
        }
        evaluate(t + C2 * h, stage, k2);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A3_1 * k1[m] + A3_2 * k2[m]);
        }
        evaluate(t + C3 * h, stage, k3);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A4_1 * k1[m] + A4_3 * k3[m]);
        }
        evaluate(t + C4 * h, stage, k4);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A5_1 * k1[m] + A5_3 * k3[m] + A5_4 * k4[m]);
        }
        evaluate(t + C5 * h, stage, k5);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A6_1 * k1[m] + A6_4 * k4[m] + A6_5 * k5[m]);
        }
        evaluate(t + C6 * h, stage, k6);
    }

    private void slopesToNine(double[] y) {
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A7_1 * k1[m] + A7_4 * k4[m] + A7_5 * k5[m] + A7_6 * k6[m]);
        }
        evaluate(t + C7 * h, stage, k7);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m] + h * (A8_1 * k1[m] + A8_4 * k4[m] + A8_5 * k5[m] + A8_6 * k6[m] + A8_7 * k7[m]);
        }
        evaluate(t + C8 * h, stage, k8);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m]
                    + h * (A9_1 * k1[m] + A9_4 * k4[m] + A9_5 * k5[m] + A9_6 * k6[m] + A9_7 * k7[m] + A9_8 * k8[m]);
        }
        evaluate(t + C9 * h, stage, k9);
    }

    private void slopesToTwelve(double[] y) {
        for (int m = 0; m < n; m++) {
            stage[m] = y[m]
                    + h
                            * (A10_1 * k1[m]
                                    + A10_4 * k4[m]
                                    + A10_5 * k5[m]
                                    + A10_6 * k6[m]
                                    + A10_7 * k7[m]
                                    + A10_8 * k8[m]
                                    + A10_9 * k9[m]);
        }
        evaluate(t + C10 * h, stage, k10);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m]
                    + h
                            * (A11_1 * k1[m]
                                    + A11_4 * k4[m]
                                    + A11_5 * k5[m]
                                    + A11_6 * k6[m]
                                    + A11_7 * k7[m]
                                    + A11_8 * k8[m]
                                    + A11_9 * k9[m]
                                    + A11_10 * k10[m]);
        }
        evaluate(t + C11 * h, stage, k11);
        for (int m = 0; m < n; m++) {
            stage[m] = y[m]
                    + h
                            * (A12_1 * k1[m]
                                    + A12_4 * k4[m]
                                    + A12_5 * k5[m]
                                    + A12_6 * k6[m]
                                    + A12_7 * k7[m]
                                    + A12_8 * k8[m]
                                    + A12_9 * k9[m]
                                    + A12_10 * k10[m]
                                    + A12_11 * k11[m]);
        }
        evaluate(t + h, stage, k12);
    }

    private void evaluate(double at, double[] y, double[] dydt) {
        rhs.evaluate(at, y, dydt);
        stats.countEvaluation();
    }

    /** Shortens the estimate of order 5 by its share in both estimates (eq. S11). */
    private void weigh(double[] y, double[] yNew, double[] err) {
        double e5 = tolerances.norm(err, y, yNew);
        double e3 = tolerances.norm(err3, y, yNew);
        double share = e5 / Math.sqrt(e5 * e5 + THIRD * e3 * e3);
        if (share < 1) { // not if both vanish or one is not a number
            for (int m = 0; m < n; m++) {
                err[m] *= share;
            }
        }
    }

    @Override
    public void accept() {
        evaluate(t + h, yEnd, k13);
        moved = true;
    }

    @Override
    public double rate() {
        for (int m = 0; m < n; m++) {
            err3[m] = k13[m] - k12[m];
            stage[m] = yEnd[m] - stage[m]; // the argument of slope 12
        }
        return tolerances.norm(err3, yEnd, yEnd) / tolerances.norm(stage, yEnd, yEnd);
    }

    @Override
    public void interpolate(double theta, double[] y, double[] out) {
        if (!haveTerms) {
            slopesBetween(y);
            collectTerms(y);
            haveTerms = true;
        }
        double rest = 1 - theta;
        double[] r1 = terms[0];
        double[] r2 = terms[1];
        double[] r3 = terms[2];
        double[] r4 = terms[3];
        double[] r5 = terms[4];
        double[] r6 = terms[5];
        double[] r7 = terms[6];
        for (int m = 0; m < n; m++) {
            double upper = r4[m] + theta * (r5[m] + rest * (r6[m] + theta * r7[m]));
            out[m] = y[m] + theta * (r1[m] + rest * (r2[m] + theta * (r3[m] + rest * upper)));
        }
    }

    private void slopesBetween(double[] y) {
        double[] between = terms[6]; // not in use yet
        for (int m = 0; m < n; m++) {
            between[m] = y[m]
                    + h
                            * (A14_1 * k1[m]
                                    + A14_7 * k7[m]
                                    + A14_8 * k8[m]
                                    + A14_9 * k9[m]
                                    + A14_10 * k10[m]
                                    + A14_11 * k11[m]
                                    + A14_12 * k12[m]
                                    + A14_13 * k13[m]);
        }
        rhs.evaluate(t + C14 * h, between, k14);
        stats.countBetween();
        for (int m = 0; m < n; m++) {
            between[m] = y[m]
                    + h
                            * (A15_1 * k1[m]
                                    + A15_6 * k6[m]
                                    + A15_7 * k7[m]
                                    + A15_8 * k8[m]
                                    + A15_11 * k11[m]
                                    + A15_12 * k12[m]
                                    + A15_13 * k13[m]
                                    + A15_14 * k14[m]);
        }
        rhs.evaluate(t + C15 * h, between, k15);
        stats.countBetween();
        for (int m = 0; m < n; m++) {
            between[m] = y[m]
                    + h
                            * (A16_1 * k1[m]
                                    + A16_6 * k6[m]
                                    + A16_7 * k7[m]
                                    + A16_8 * k8[m]
                                    + A16_9 * k9[m]
                                    + A16_13 * k13[m]
                                    + A16_14 * k14[m]
                                    + A16_15 * k15[m]);
        }
        rhs.evaluate(t + C16 * h, between, k16);
        stats.countBetween();
    }

    private void collectTerms(double[] y) {
        for (int m = 0; m < n; m++) {
            double change = yEnd[m] - y[m];
            double bend = h * k1[m] - change;
            terms[0][m] = change;
            terms[1][m] = bend;
            terms[2][m] = change - h * k13[m] - bend;
        }
        for (int m = 0; m < n; m++) {
            terms[3][m] = h
                    * (D4_1 * k1[m]
                            + D4_6 * k6[m]
                            + D4_7 * k7[m]
                            + D4_8 * k8[m]
                            + D4_9 * k9[m]
                            + D4_10 * k10[m]
                            + D4_11 * k11[m]
                            + D4_12 * k12[m]
                            + D4_13 * k13[m]
                            + D4_14 * k14[m]
                            + D4_15 * k15[m]
                            + D4_16 * k16[m]);
        }
        for (int m = 0; m < n; m++) {
            terms[4][m] = h
                    * (D5_1 * k1[m]
                            + D5_6 * k6[m]
                            + D5_7 * k7[m]
                            + D5_8 * k8[m]
                            + D5_9 * k9[m]
                            + D5_10 * k10[m]
                            + D5_11 * k11[m]
                            + D5_12 * k12[m]
                            + D5_13 * k13[m]
                            + D5_14 * k14[m]
                            + D5_15 * k15[m]
                            + D5_16 * k16[m]);
        }
        for (int m = 0; m < n; m++) {
            terms[5][m] = h
                    * (D6_1 * k1[m]
                            + D6_6 * k6[m]
                            + D6_7 * k7[m]
                            + D6_8 * k8[m]
                            + D6_9 * k9[m]
                            + D6_10 * k10[m]
                            + D6_11 * k11[m]
                            + D6_12 * k12[m]
                            + D6_13 * k13[m]
                            + D6_14 * k14[m]
                            + D6_15 * k15[m]
                            + D6_16 * k16[m]);
        }
        for (int m = 0; m < n; m++) {
            terms[6][m] = h
                    * (D7_1 * k1[m]
                            + D7_6 * k6[m]
                            + D7_7 * k7[m]
                            + D7_8 * k8[m]
                            + D7_9 * k9[m]
                            + D7_10 * k10[m]
                            + D7_11 * k11[m]
                            + D7_12 * k12[m]
                            + D7_13 * k13[m]
                            + D7_14 * k14[m]
                            + D7_15 * k15[m]
                            + D7_16 * k16[m]);
        }
    }
}
