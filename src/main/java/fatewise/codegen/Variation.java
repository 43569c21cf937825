package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A parameter to differentiate by, as the model it makes when it is multiplied by exp(x).
 *
 * @param id of the parameter
 * @param model by x
 * @param compounds by x, those of the protocol as for {@link Compiler#compile}
 */
public record Variation(String id, DoubleFunction<Model> model, DoubleFunction<List<Compound>> compounds) {}
