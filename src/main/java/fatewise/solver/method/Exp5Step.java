package fatewise.solver.method;

import static fatewise.solver.method.Exp5Tableau.*;

import fatewise.solver.Lags;
import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;

/**
 * One step of Dormand and Prince's pair in which lags follow their goals in closed form (eq. S16 to S18). Weights are
 * kept for step lengths that are whole powers of 2^(1/8); they are made, and room for them, when a length is first used.
 */
final class Exp5Step implements OneStep {
    private static final double LITTLE = 1e-2; // of what may be wrong: a lag that moves less does not change its rate

    private final int n;
    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private final Lags lags;
    private final int[] at;
    private final int m;
    private final Lags.Rate[] kinds;
    private final Ladder ladder;
    private final double[][] k; // slopes f of the seven Runge-Kutta stages
    private final double[][] goal; // f + r y of the lags there, less that at the start
    private final double[] goalAtStart;
    private final double[] own;
    private final double[] guess;
    private final double[] told; // rates at the start of the step
    private final double[] toldNew;
    private final double[] rate; // rates in use
    private final int[] like; // for each lag the first of the same rate
    private final double[] stage;
    private final double[] last; // state of the last stage
    private final double[] yEnd;
    private final Exp5Dense dense;
    private LagWeights weights;
    private double h;
    private boolean started;
    private boolean moved;

    Exp5Step(Rhs rhs, Tolerances tolerances, Stats stats) {
        n = rhs.dimension();
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        lags = rhs.lags().orElse(null);
        at = lags == null ? new int[0] : lags.components();
        m = at.length;
        kinds = new Lags.Rate[m];
        for (int i = 0; i < m; i++) {
            kinds[i] = lags.rate(i);
        }
        ladder = new Ladder(m);
        k = new double[7][n];
        goal = new double[7][m];
        goalAtStart = new double[m];
        own = new double[m];
        guess = new double[m];
        told = new double[m];
        toldNew = new double[m];
        rate = new double[m];
        like = new int[m];
        stage = new double[n];
        last = new double[n];
        yEnd = new double[n];
        dense = new Exp5Dense(n, at);
    }

    @Override
    public void restart(double[] slope) {
        started = false;
        moved = false;
        System.arraycopy(slope, 0, k[0], 0, n);
        Arrays.fill(rate, Double.NaN);
    }

    @Override
    public double handy(double length) {
        return m == 0 ? length : ladder.below(length);
    }

    @Override
    public boolean attempt(double t, double hTry, double[] y, double[] yNew, double[] err) {
        h = hTry;
        begin(t, y);
        weights = ladder.weights(h);
        weights.prepare(rate, like);
        for (int i = 0; i < m; i++) {
            guess[i] = y[at[i]];
            goalAtStart[i] = k[0][at[i]] + rate[i] * guess[i];
        }
        toFour(t, y);
        toSix(t, y);
        System.arraycopy(stage, 0, last, 0, n);
        end(t + h, y, yNew);
        estimate(err);
        System.arraycopy(yNew, 0, yEnd, 0, n);
        return true;
    }

    /** The slope at the start, and the rates with which the lags follow from there. */
    private void begin(double t, double[] y) {
        if (moved) {
            System.arraycopy(k[6], 0, k[0], 0, n);
            System.arraycopy(toldNew, 0, told, 0, m);
            moved = false;
            choose(y);
        } else if (!started && m > 0) {
            lags.evaluate(t, y, k[0], told);
            stats.countEvaluation();
            choose(y);
        }
        started = true;
    }

    private void choose(double[] y) {
        boolean changed = false;
        for (int i = 0; i < m; i++) {
            double r = Math.max(told[i], 0);
            if (kinds[i] == Lags.Rate.DRIFTS) {
                r = ladder.below(r); // what is left is a small part of the goal
            }
            boolean moves = !(Math.abs(k[0][at[i]]) * h <= LITTLE * tolerances.scale(at[i], y[at[i]], y[at[i]]));
            if (kinds[i] == Lags.Rate.STEADY || Double.isNaN(rate[i]) || moves) {
                changed |= rate[i] != r;
                rate[i] = r;
            }
        }
        if (changed) {
            findAlike();
        }
    }

    private void findAlike() {
        for (int i = 0; i < m; i++) {
            like[i] = 0;
            while (rate[like[i]] != rate[i]) {
                like[i]++;
            }
        }
    }

    private void toFour(double t, double[] y) {
        double[] k1 = k[0];
        double[] k2 = k[1];
        double[] k3 = k[2];
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A21 * k1[i]);
        }
        complete(1, t);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A31 * k1[i] + A32 * k2[i]);
        }
        complete(2, t);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A41 * k1[i] + A42 * k2[i] + A43 * k3[i]);
        }
        complete(3, t);
    }

    private void toSix(double t, double[] y) {
        double[] k1 = k[0];
        double[] k2 = k[1];
        double[] k3 = k[2];
        double[] k4 = k[3];
        double[] k5 = k[4];
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A51 * k1[i] + A52 * k2[i] + A53 * k3[i] + A54 * k4[i]);
        }
        complete(4, t);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + h * (A61 * k1[i] + A62 * k2[i] + A63 * k3[i] + A64 * k4[i] + A65 * k5[i]);
        }
        complete(5, t);
    }

    /** Lets the lags of Runge-Kutta stage {@code s} follow, and takes f there (eq. S16). */
    private void complete(int s, double t) {
        stats.countEvaluation();
        double time = t + C[s] * h;
        if (m == 0) {
            rhs.evaluate(time, stage, k[s]);
            return;
        }
        double[] slope = weights.weight[LagWeights.slope(s)];
        double[] mine = weights.weight[LagWeights.own(s)];
        for (int i = 0; i < m; i++) {
            own[i] = guess[i] + slope[i] * k[0][at[i]] - mine[i] * goalAtStart[i];
        }
        for (int j = 0; j < USED[s].length - 1; j++) {
            add(weights.weight[LagWeights.slot(s, j)], USED[s][j], own);
        }
        for (int i = 0; i < m; i++) {
            stage[at[i]] = own[i];
        }
        lags.complete(time, stage, mine, rate, guess, k[s]);
        for (int i = 0; i < m; i++) {
            goal[s][i] = k[s][at[i]] + rate[i] * stage[at[i]] - goalAtStart[i];
        }
    }

    private void add(double[] weight, int node, double[] sum) {
        if (node > 0) { // goals are counted from that at the start
            double[] g = goal[node];
            for (int i = 0; i < m; i++) {
                sum[i] += weight[i] * g[i];
            }
        }
    }

    private void end(double t, double[] y, double[] yNew) {
        double[] k1 = k[0];
        double[] k3 = k[2];
        double[] k4 = k[3];
        double[] k5 = k[4];
        double[] k6 = k[5];
        for (int i = 0; i < n; i++) {
            yNew[i] = y[i] + h * (B1 * k1[i] + B3 * k3[i] + B4 * k4[i] + B5 * k5[i] + B6 * k6[i]);
        }
        stats.countEvaluation();
        if (m == 0) {
            rhs.evaluate(t, yNew, k[6]);
            return;
        }
        double[] slope = weights.weight[LagWeights.slope(6)];
        for (int i = 0; i < m; i++) {
            own[i] = guess[i] + slope[i] * k[0][at[i]];
        }
        for (int j = 0; j < USED[6].length; j++) {
            add(weights.weight[LagWeights.slot(6, j)], USED[6][j], own);
        }
        for (int i = 0; i < m; i++) {
            yNew[at[i]] = own[i];
        }
        lags.evaluate(t, yNew, k[6], toldNew);
        for (int i = 0; i < m; i++) {
            goal[6][i] = k[6][at[i]] + rate[i] * own[i] - goalAtStart[i];
        }
    }

    /** By the embedded pair; for lags by one node less, or by the goal at the end itself, whichever is larger (eq. S18). */
    private void estimate(double[] err) {
        double[] k1 = k[0];
        double[] k3 = k[2];
        double[] k4 = k[3];
        double[] k5 = k[4];
        double[] k6 = k[5];
        double[] k7 = k[6];
        for (int i = 0; i < n; i++) {
            err[i] = h * (E1 * k1[i] + E3 * k3[i] + E4 * k4[i] + E5 * k5[i] + E6 * k6[i] + E7 * k7[i]);
        }
        if (m == 0) {
            return;
        }
        Arrays.fill(own, 0);
        for (int j = 0; j < USED[6].length; j++) {
            add(weights.weight[LagWeights.slot(6, j)], USED[6][j], own);
        }
        for (int j = 0; j < FEWER.length; j++) {
            subtract(weights.weight[LagWeights.lower(j)], FEWER[j], own);
        }
        double[] atEnd = weights.weight[LagWeights.own(6)];
        for (int i = 0; i < m; i++) {
            double other = atEnd[i] * (goal[6][i] - goal[5][i]);
            err[at[i]] = Math.abs(other) > Math.abs(own[i]) ? other : own[i];
        }
    }

    private void subtract(double[] weight, int node, double[] sum) {
        if (node > 0) {
            double[] g = goal[node];
            for (int i = 0; i < m; i++) {
                sum[i] -= weight[i] * g[i];
            }
        }
    }

    @Override
    public void accept() {
        moved = true;
        dense.forget();
    }

    /** Of what is no lag: both slopes are at the end of the step. */
    @Override
    public double rate() {
        for (int i = 0; i < n; i++) {
            stage[i] = k[6][i] - k[5][i];
            last[i] -= yEnd[i];
        }
        for (int i = 0; i < m; i++) {
            stage[at[i]] = 0;
            last[at[i]] = 0;
        }
        return tolerances.norm(stage, yEnd, yEnd) / tolerances.norm(last, yEnd, yEnd);
    }

    @Override
    public void interpolate(double theta, double[] y, double[] out) {
        dense.at(theta, y, yEnd, h, k, goal, goalAtStart, rate, out);
    }
}
