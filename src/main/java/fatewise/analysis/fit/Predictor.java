package fatewise.analysis.fit;

import java.util.Optional;

/** What a model says about everything that was observed, as a function of its parameters. */
public interface Predictor {
    /**
     * Predictions and their slopes.
     *
     * @param values of the predictions
     * @param slopes by prediction and parameter: dy / d ln p
     */
    record Predictions(double[] values, double[][] slopes) {}

    /** Predictions; empty when a simulation fails. */
    Optional<double[]> values(double[] parameters);

    /** Predictions and slopes; empty when a simulation fails. */
    Optional<Predictions> at(double[] parameters);
}
