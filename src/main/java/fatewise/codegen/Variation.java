package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;

/**
 * A parameter to differentiate by, as the models it makes when its logarithm is varied.
 *
 * @param id of the parameter
 * @param models with the logarithm changed by each of {@link #AT}
 * @param compounds of each of them, those of the protocol as for {@link Compiler#compile}
 */
public record Variation(String id, List<Model> models, List<List<Compound>> compounds) {
    /** Step of the logarithm. */
    public static final double STEP = 1e-3;
    /** Where models are taken. */
    public static final List<Double> AT = List.of(STEP, -STEP, 2 * STEP, -2 * STEP);

    public Variation {
        models = List.copyOf(models);
        compounds = List.copyOf(compounds);
    }

    /** The derivative by the logarithm, of order 4, from values at each of {@link #AT}. */
    public static double slope(double a, double b, double c, double d) {
        return (8 * (a - b) - (c - d)) / (12 * STEP);
    }
}
