package fatewise.analysis.fit;

import fatewise.stochastic.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws from exp(-cost) by random walks whose proposals learn the shape of the target while they warm up and are kept
 * thereafter (eq. E12).
 *
 * @param warmUp steps that are thrown away
 * @param draws steps kept of each chain
 * @param chains walks from places of their own
 */
public record AdaptiveMetropolis(int warmUp, int draws, int chains) {
    private static final double ACCEPTED = 0.234;
    private static final double APART = 1.5; // how far chains begin apart, in standard deviations
    private static final int TRIES = 50;
    private static final double RIDGE = 1e-6;

    public AdaptiveMetropolis {
        if (warmUp < 1 || draws < 4 || chains < 1) {
            throw new IllegalArgumentException(warmUp + ", " + draws + ", " + chains);
        }
    }

    /** A walk of one chain, by step and variable. */
    public double[][] chain(LeastSquares target, double[] optimum, double[][] covariance, Chance chance, int c) {
        Walk walk = new Walk(target, optimum, covariance, chance.stream(Chance.Purpose.WALK, c));
        for (int i = 0; i < warmUp; i++) {
            walk.step();
            walk.learn(i);
        }
        double[][] kept = new double[draws][];
        for (int i = 0; i < draws; i++) {
            walk.step();
            kept[i] = walk.x.clone();
        }
        return kept;
    }

    /** Every chain, one after the other. */
    public List<double[][]> run(LeastSquares target, double[] optimum, double[][] covariance, Chance chance) {
        List<double[][]> all = new ArrayList<>();
        for (int c = 0; c < chains; c++) {
            all.add(chain(target, optimum, covariance, chance, c));
        }
        return all;
    }

    private static final class Walk {
        private final LeastSquares target;
        private final double[] lower;
        private final double[] upper;
        private final RandomStream chance;
        private final double[] mean;
        private final double[][] covariance;
        private double[][] root;
        private double logScale;
        private double[] x;
        private double cost;
        private double odds; // of the last proposal, at most 1

        Walk(LeastSquares target, double[] optimum, double[][] covariance, RandomStream chance) {
            this.target = target;
            this.chance = chance;
            lower = target.lower();
            upper = target.upper();
            mean = optimum.clone();
            this.covariance = new double[optimum.length][];
            for (int i = 0; i < optimum.length; i++) {
                this.covariance[i] = covariance[i].clone();
            }
            root = Covariance.root(covariance);
            logScale = Math.log(2.38 / Math.sqrt(optimum.length)); // Roberts, Gelman and Gilks
            begin(optimum);
        }

        private void begin(double[] optimum) {
            for (int k = 0; k < TRIES; k++) {
                x = target.within(moved(optimum, APART));
                cost = target.cost(x);
                if (Double.isFinite(cost)) {
                    return;
                }
            }
            x = optimum.clone();
            cost = target.cost(x);
        }

        private double[] moved(double[] from, double scale) {
            double[] to = from.clone();
            double[] z = new double[to.length];
            for (int k = 0; k < z.length; k++) {
                z[k] = chance.normal();
            }
            for (int i = 0; i < to.length; i++) {
                for (int k = 0; k < z.length; k++) {
                    to[i] += scale * root[i][k] * z[k];
                }
            }
            return to;
        }

        void step() {
            double[] proposed = moved(x, Math.exp(logScale));
            double there = inside(proposed) ? target.cost(proposed) : Double.POSITIVE_INFINITY;
            odds = Math.exp(Math.min(0, cost - there));
            if (chance.uniform() < odds) {
                x = proposed;
                cost = there;
            }
        }

        private boolean inside(double[] point) {
            for (int i = 0; i < point.length; i++) {
                if (point[i] < lower[i] || point[i] > upper[i]) {
                    return false;
                }
            }
            return true;
        }

        /** After Haario, Saksman and Tamminen, the scale after Robbins and Monro. */
        void learn(int step) {
            double weight = 1 / (step + 10.0);
            logScale += Math.min(0.5, 5 * weight) * (odds - ACCEPTED);
            int known = 10 * x.length; // steps the first guess of the covariance is worth
            double share = 1 / (step + 1.0 + known);
            double[] d = new double[x.length];
            for (int i = 0; i < d.length; i++) {
                d[i] = x[i] - mean[i];
                mean[i] += share * d[i];
            }
            for (int i = 0; i < d.length; i++) {
                for (int j = 0; j < d.length; j++) {
                    covariance[i][j] += share * (d[i] * d[j] + (i == j ? RIDGE : 0) - covariance[i][j]);
                }
            }
            if ((step + 1) % 100 == 0) {
                root = Covariance.root(covariance);
            }
        }
    }
}
