package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A parameter to differentiate by, as the models it makes when its logarithm is varied.
 *
 * @param id of the parameter
 * @param varied with the logarithm changed by the i-th of {@link #AT}; only asked for those that are needed
 */
public record Variation(String id, IntFunction<Varied> varied) {
    /** Step of the logarithm. */
    public static final double STEP = 1e-3;
    /** Where models are taken. */
    public static final List<Double> AT = List.of(STEP, -STEP, 2 * STEP, -2 * STEP);

    /**
     * A varied model.
     *
     * @param compounds those of the protocol as for {@link Compiler#compile}
     */
    public record Varied(Model model, List<Compound> compounds) {}

    /** The derivative by the logarithm, of order 4, from values at each of {@link #AT}. */
    public static double slope(double a, double b, double c, double d) {
        return (8 * (a - b) - (c - d)) / (12 * STEP);
    }
}
