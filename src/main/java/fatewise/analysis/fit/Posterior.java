package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Figures, priors and random effects as one sum of squares (eq. E1, E6, E8). Variables are the standardised parameters,
 * then the standardised random effects; residuals are those of the figures, of the informative priors, of the effects.
 */
public final class Posterior implements LeastSquares {
    /** No effect is further from 0 than so many standard deviations. */
    private static final double FURTHEST = 6;

    private final Predictor predictor;
    private final List<Prior> priors;
    private final List<Observation> observations;
    private final List<RandomEffect> effects;
    private final boolean[] believed; // by parameter: whether its prior counts
    private final int[][] shifts; // by observation: effects that move it

    private Posterior(
            Predictor predictor,
            List<Prior> priors,
            List<Observation> observations,
            List<RandomEffect> effects,
            boolean[] believed) {
        this.predictor = predictor;
        this.priors = List.copyOf(priors);
        this.observations = List.copyOf(observations);
        this.effects = List.copyOf(effects);
        this.believed = believed;
        Map<String, Integer> index = new HashMap<>();
        for (int e = 0; e < effects.size(); e++) {
            index.put(effects.get(e).group(), e);
        }
        shifts = observations.stream()
                .map(o -> o.groups().stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Everything counts. */
    public static Posterior of(
            Predictor predictor, List<Prior> priors, List<Observation> observations, List<RandomEffect> effects) {
        boolean[] believed = new boolean[priors.size()];
        for (int i = 0; i < believed.length; i++) {
            believed[i] = priors.get(i).informs();
        }
        return new Posterior(predictor, priors, observations, effects, believed);
    }

    /** With only the figures that pass, and all variables as they are. */
    public Posterior only(Predicate<Observation> kept) {
        List<Observation> fewer = observations.stream().filter(kept).toList();
        return new Posterior(predictor, priors, fewer, effects, believed);
    }

    /** Slopes of all residuals, cut to those that {@link #only} leaves. */
    double[][] only(Predicate<Observation> kept, double[][] slopes) {
        return IntStream.range(0, slopes.length)
                .filter(r -> r >= observations.size() || kept.test(observations.get(r)))
                .mapToObj(r -> slopes[r])
                .toArray(double[][]::new);
    }

    /** Slopes of all residuals, cut to those that {@link #dataOnly} leaves. */
    double[][] dataOnly(double[][] slopes) {
        int believing = 0;
        for (boolean b : believed) {
            believing += b ? 1 : 0;
        }
        int first = observations.size();
        int next = first + believing;
        return IntStream.range(0, slopes.length)
                .filter(r -> r < first || r >= next)
                .mapToObj(r -> slopes[r])
                .toArray(double[][]::new);
    }

    /** Figures alone, the priors of all parameters forgotten, the shrinkage of effects kept. */
    public Posterior dataOnly() {
        return new Posterior(predictor, priors, observations, effects, new boolean[priors.size()]);
    }

    public List<Prior> priors() {
        return priors;
    }

    public List<Observation> observations() {
        return observations;
    }

    public List<RandomEffect> effects() {
        return effects;
    }

    /** How many variables there are, parameters first. */
    public int variables() {
        return priors.size() + effects.size();
    }

    @Override
    public double[] lower() {
        double[] lower = new double[variables()];
        Arrays.fill(lower, -FURTHEST);
        for (int i = 0; i < priors.size(); i++) {
            lower[i] = priors.get(i).lower();
        }
        return lower;
    }

    @Override
    public double[] upper() {
        double[] upper = new double[variables()];
        Arrays.fill(upper, FURTHEST);
        for (int i = 0; i < priors.size(); i++) {
            upper[i] = priors.get(i).upper();
        }
        return upper;
    }

    /** Values of the parameters, in canonical units. */
    public double[] parameters(double[] x) {
        double[] values = new double[priors.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = priors.get(i).at(x[i]);
        }
        return values;
    }

    /** What is predicted there; empty when a simulation fails. */
    public Optional<double[]> predictions(double[] x) {
        return predictor.values(parameters(x));
    }

    /** The sum of an observation on its scale, with the random effects that move it. */
    private double scaled(int o, double[] predictions, double[] x) {
        double sum = observations.get(o).scaled(predictions);
        for (int e : shifts[o]) {
            sum += effects.get(e).sd() * x[priors.size() + e];
        }
        return sum;
    }

    @Override
    public Optional<double[]> values(double[] x) {
        return predictions(x).map(predictions -> residuals(predictions, x));
    }

    private double[] residuals(double[] predictions, double[] x) {
        List<Double> all = new ArrayList<>();
        for (int o = 0; o < observations.size(); o++) {
            all.add(observations.get(o).likelihood().residual(scaled(o, predictions, x)));
        }
        for (int i = 0; i < variables(); i++) {
            if (penalised(i)) {
                all.add(x[i]);
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private boolean penalised(int variable) {
        return variable >= priors.size() || believed[variable];
    }

    @Override
    public Optional<Residuals> at(double[] x) {
        return predictor.at(parameters(x)).map(predictions -> {
            double[] values = residuals(predictions.values(), x);
            double[][] slopes = new double[values.length][variables()];
            for (int o = 0; o < observations.size(); o++) {
                slopes(o, predictions, x, slopes[o]);
            }
            int row = observations.size();
            for (int i = 0; i < variables(); i++) {
                if (penalised(i)) {
                    slopes[row++][i] = 1;
                }
            }
            return new Residuals(values, slopes);
        });
    }

    private void slopes(int o, Predictor.Predictions predictions, double[] x, double[] row) {
        Observation observation = observations.get(o);
        double outer = observation.likelihood().slope(scaled(o, predictions.values(), x));
        for (Observation.Term term : observation.terms()) {
            double y = predictions.values()[term.prediction()];
            double factor = outer * term.weight() * observation.link().slope(y);
            double[] inner = predictions.slopes()[term.prediction()];
            for (int i = 0; i < priors.size(); i++) {
                row[i] += factor * inner[i] * priors.get(i).logSlope(x[i]);
            }
        }
        for (int e : shifts[o]) {
            row[priors.size() + e] += outer * effects.get(e).sd();
        }
    }
}
