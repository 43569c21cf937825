package fatewise.solver.method;

import static fatewise.solver.method.Exp5Tableau.*;

import fatewise.solver.Lags;
import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Tolerances;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    private final double[][] k; // slopes f of the seven Runge-Kutta stages; behind them the goals of the lags there
    private final double[] b;
    private final double[] start; // lags at the start of the step
    private final double[] told; // rates there
    private final double[] toldNew;
    private final double[] rate; // rates in use
    private final int[] all; // lags
    private final int[] drifting; // those whose rate is not the same all the time
    private final int[] like; // for each lag the first of the same rate
    private final double[] stage;
    private final double[] last; // state of the last stage, but for lags
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
        all = IntStream.range(0, m).toArray();
        drifting =
                IntStream.range(0, m).filter(i -> kinds[i] != Lags.Rate.STEADY).toArray();
        ladder = new Ladder(m);
        k = new double[7][n + m];
        b = new double[m];
        start = new double[m];
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
            start[i] = y[at[i]];
            k[0][n + i] = k[0][at[i]] + rate[i] * start[i];
        }
        if (m > 0) {
            lags.follow(rate, start);
        }
        toFour(t, y);
        toSix(t, y);
        end(t + h, y, yNew);
        estimate(err);
        System.arraycopy(yNew, 0, yEnd, 0, n);
        return true;
    }

    /** The slope at the start, and the rates with which the lags follow from there. */
    private void begin(double t, double[] y) {
        if (moved) {
            double[] first = k[0];
            k[0] = k[6];
            k[6] = first;
            System.arraycopy(toldNew, 0, told, 0, m);
            moved = false;
            if (m > 0) {
                choose(y);
            }
        } else if (!started && m > 0) {
            lags.evaluate(t, y, k[0]);
            stats.countEvaluation();
            System.arraycopy(k[0], n, told, 0, m);
            choose(y);
        }
        started = true;
    }

    private void choose(double[] y) {
        boolean changed = false;
        for (int i : Double.isNaN(rate[0]) ? all : drifting) {
            double r = Math.max(told[i], 0);
            if (kinds[i] == Lags.Rate.DRIFTS) {
                r = ladder.below(r); // what is left is a small part of the goal
            }
            if (rate[i] != r && (Double.isNaN(rate[i]) || moves(i, y[at[i]]))) {
                changed = true;
                rate[i] = r;
            }
        }
        if (changed) {
            findAlike();
        }
    }

    private boolean moves(int i, double y) {
        return !(Math.abs(k[0][at[i]]) * h <= LITTLE * tolerances.scale(at[i], y, y));
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
        Sums.of(n, y, h * A21, k1, stage);
        complete(1, t, stage);
        Sums.of(n, y, h * A31, k1, h * A32, k2, stage);
        complete(2, t, stage);
        Sums.of(n, y, h * A41, k1, h * A42, k2, h * A43, k3, stage);
        complete(3, t, stage);
    }

    private void toSix(double t, double[] y) {
        double[] k1 = k[0];
        double[] k2 = k[1];
        double[] k3 = k[2];
        double[] k4 = k[3];
        double[] k5 = k[4];
        Sums.of(n, y, h * A51, k1, h * A52, k2, h * A53, k3, h * A54, k4, stage);
        complete(4, t, stage);
        Sums.of(n, y, h * A61, k1, h * A62, k2, h * A63, k3, h * A64, k4, h * A65, k5, last);
        complete(5, t, last);
    }

    /** Lets the lags of Runge-Kutta stage {@code s} follow, and takes f there (eq. S16). */
    private void complete(int s, double t, double[] y) {
        stats.countEvaluation();
        double time = t + C[s] * h;
        if (m == 0) {
            rhs.evaluate(time, y, k[s]);
            return;
        }
        int goals = USED[s].length - 1;
        follow(s, goals);
        lags.complete(time, y, b, weights.goal(s, goals), k[s]);
    }

    /** b = what is left of the start + the goals of earlier stages. */
    private void follow(int s, int goals) {
        int[] used = USED[s];
        double[] left = weights.left(s);
        double[] w1 = weights.goal(s, 0);
        double[] g1 = k[used[0]];
        if (goals == 1) {
            for (int i = 0; i < m; i++) {
                b[i] = left[i] * start[i] + w1[i] * g1[n + i];
            }
            return;
        }
        double[] w2 = weights.goal(s, 1);
        double[] g2 = k[used[1]];
        if (goals == 2) {
            for (int i = 0; i < m; i++) {
                b[i] = left[i] * start[i] + w1[i] * g1[n + i] + w2[i] * g2[n + i];
            }
            return;
        }
        double[] w3 = weights.goal(s, 2);
        double[] g3 = k[used[2]];
        if (goals == 3) {
            for (int i = 0; i < m; i++) {
                b[i] = left[i] * start[i] + w1[i] * g1[n + i] + (w2[i] * g2[n + i] + w3[i] * g3[n + i]);
            }
            return;
        }
        double[] w4 = weights.goal(s, 3);
        double[] g4 = k[used[3]];
        for (int i = 0; i < m; i++) {
            double late = w3[i] * g3[n + i] + w4[i] * g4[n + i];
            b[i] = left[i] * start[i] + (w1[i] * g1[n + i] + w2[i] * g2[n + i]) + late;
        }
        if (goals == 5) {
            double[] w5 = weights.goal(s, 4);
            double[] g5 = k[used[4]];
            for (int i = 0; i < m; i++) {
                b[i] += w5[i] * g5[n + i];
            }
        }
    }

    private void end(double t, double[] y, double[] yNew) {
        double[] k1 = k[0];
        double[] k3 = k[2];
        double[] k4 = k[3];
        double[] k5 = k[4];
        double[] k6 = k[5];
        Sums.of(n, y, h * B1, k1, h * B3, k3, h * B4, k4, h * B5, k5, h * B6, k6, yNew);
        stats.countEvaluation();
        if (m == 0) {
            rhs.evaluate(t, yNew, k[6]);
            return;
        }
        follow(6, USED[6].length);
        for (int i = 0; i < m; i++) {
            yNew[at[i]] = b[i];
        }
        lags.evaluate(t, yNew, k[6]);
        System.arraycopy(k[6], n, toldNew, 0, m);
        for (int i = 0; i < m; i++) {
            k[6][n + i] = k[6][at[i]] + rate[i] * b[i];
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
        Sums.of(n, h * E1, k1, h * E3, k3, h * E4, k4, h * E5, k5, h * E6, k6, h * E7, k7, err);
        if (m == 0) {
            return;
        }
        double[] w1 = weights.estimate(0);
        double[] w3 = weights.estimate(1);
        double[] w4 = weights.estimate(2);
        double[] w5 = weights.estimate(3);
        double[] w6 = weights.estimate(4);
        for (int i = 0; i < m; i++) {
            double early = w1[i] * k1[n + i] + w3[i] * k3[n + i];
            b[i] = early + w4[i] * k4[n + i] + (w5[i] * k5[n + i] + w6[i] * k6[n + i]);
        }
        double[] own = weights.goal(6, USED[6].length - 1);
        for (int i = 0; i < m; i++) {
            double other = own[i] * (k7[n + i] - k6[n + i]);
            err[at[i]] = Math.abs(other) > Math.abs(b[i]) ? other : b[i];
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
        dense.at(theta, y, yEnd, h, k, rate, out);
    }
}
