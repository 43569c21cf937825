package fatewise.analysis.fit;

import fatewise.model.Distribution;
import java.util.ArrayList;
import java.util.List;

/**
 * Pluripotent cells that become mesendoderm and then endoderm or something else, three phases each, with room for so many:
 * the sub-model of the identifiability table, with its truth, its noise and its designs.
 */
final class Endoderm {
    static final List<String> NAMES = List.of(
            "PSC divides",
            "ME divides",
            "DE divides",
            "PSC dies",
            "ME dies",
            "DE dies",
            "PSC lasts",
            "ME lasts",
            "split",
            "room");
    static final double[] TRUTH = {0.9, 0.8, 0.5, 0.15, 0.25, 0.12, 1.0, 1.2, 6, 2.5e6};
    /** SD of the logarithm of the weak prior. */
    static final double WEAK = 1.5;

    /** What is looked at. */
    enum Look {
        COUNT,
        DE,
        PSC,
        ME,
        DEAD
    }

    private static final double STEP = 0.02;

    private Endoderm() {}

    /** Days, read-outs and seeded cells. */
    record Design(List<Double> days, List<Look> looks, List<Double> seeded) {
        static Design daily(Look... looks) {
            return new Design(List.of(1.0, 2.0, 3.0, 4.0), List.of(looks), List.of(3e5));
        }

        static Design end(Look... looks) {
            return new Design(List.of(4.0), List.of(looks), List.of(3e5));
        }

        Design halfDaily() {
            return new Design(List.of(0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0), looks, seeded);
        }

        Design threeDensities() {
            return new Design(days, looks, List.of(1e5, 3e5, 9e5));
        }

        double[] predict(double[] p) {
            List<Double> all = new ArrayList<>();
            for (double cells : seeded) {
                double[] y = new double[9];
                y[0] = cells;
                double t = 0;
                for (double day : days) {
                    y = run(p, y, (int) Math.round((day - t) / STEP));
                    t = day;
                    for (Look look : looks) {
                        all.add(read(look, y));
                    }
                }
            }
            return all.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** Figures of these values: 10 % on counts, 5 points on fractions. */
        List<Observation> figures(double[] values) {
            List<Observation> all = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                boolean count = looks.get(i % looks.size()) == Look.COUNT || looks.get(i % looks.size()) == Look.DEAD;
                Link link = count ? Link.LOG : Link.IDENTITY;
                Likelihood likelihood = count ? new Gaussian(Math.log(values[i]), 0.1) : new Gaussian(values[i], 0.05);
                all.add(Observation.of("row " + i, "synthetic", link, i, likelihood));
            }
            return all;
        }

        Posterior posterior(double[] values) {
            return Posterior.of(Differences.predictor(this::predict), priors(), figures(values), List.of());
        }
    }

    /** Weak priors around the truth. */
    static List<Prior> priors() {
        List<Prior> priors = new ArrayList<>();
        for (int i = 0; i < TRUTH.length; i++) {
            double wide = Math.exp(4 * WEAK);
            priors.add(new Prior(
                    NAMES.get(i), TRUTH[i], Distribution.LOGNORMAL, Math.exp(WEAK), TRUTH[i] / wide, TRUTH[i] * wide));
        }
        return priors;
    }

    private static double read(Look look, double[] y) {
        double psc = y[0] + y[1] + y[2];
        double me = y[3] + y[4] + y[5];
        double all = psc + me + y[6] + y[7];
        return switch (look) {
            case COUNT -> all;
            case DE -> y[6] / all;
            case PSC -> psc / all;
            case ME -> me / all;
            case DEAD -> y[8];
        };
    }

    private static double[] slope(double[] p, double[] y) {
        double psc = y[0] + y[1] + y[2];
        double me = y[3] + y[4] + y[5];
        double room = Math.max(0, 1 - (psc + me + y[6] + y[7]) / p[9]);
        double gP = p[0] * room - p[3];
        double gM = p[1] * room - p[4];
        double gD = p[2] * room - p[5];
        double kP = 3 / p[6];
        double kM = 3 / p[7];
        double toDe = p[8] / (1 + p[8]);
        return new double[] {
            (gP - kP) * y[0],
            (gP - kP) * y[1] + kP * y[0],
            (gP - kP) * y[2] + kP * y[1],
            (gM - kM) * y[3] + kP * y[2],
            (gM - kM) * y[4] + kM * y[3],
            (gM - kM) * y[5] + kM * y[4],
            gD * y[6] + toDe * kM * y[5],
            gD * y[7] + (1 - toDe) * kM * y[5],
            p[3] * psc + p[4] * me + p[5] * (y[6] + y[7])
        };
    }

    /** The classical method of order 4. */
    private static double[] run(double[] p, double[] from, int steps) {
        double[] y = from;
        for (int n = 0; n < steps; n++) {
            double[] a = slope(p, y);
            double[] b = slope(p, moved(y, a, STEP / 2));
            double[] c = slope(p, moved(y, b, STEP / 2));
            double[] d = slope(p, moved(y, c, STEP));
            double[] next = y.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += STEP / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
            }
            y = next;
        }
        return y;
    }

    private static double[] moved(double[] y, double[] f, double h) {
        double[] z = y.clone();
        for (int i = 0; i < z.length; i++) {
            z[i] += h * f[i];
        }
        return z;
    }
}
