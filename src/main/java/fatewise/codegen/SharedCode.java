package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles many models of one shape, such as the members of an ensemble: those that differ in their numbers only share
 * one generated class, which the JIT compiler then has to warm to once.
 *
 * <p>May be used by several threads; each kernel it gives is for one thread. Keeps the code of every shape it has met.
 */
public final class SharedCode {
    private final Map<Shape, Formula> known = new HashMap<>();

    /** What code depends on, if numbers of the model are not part of it. */
    private record Shape(List<Ir> nodes, List<Integer> outputs) {}

    /**
     * Compiles a model for the compounds a protocol uses; results are those of {@link Compiler#compile}, bit for bit.
     *
     * @param model checked
     * @param compounds every compound that can be in the medium; those the model exchanges must be among them
     */
    public Kernel kernel(Model model, List<Compound> compounds) {
        Interpreter reference = new Interpreter(model, compounds);
        Trace trace = Trace.of(reference, Trace.Numbers.GIVEN);
        return new Generated(reference, trace, code(trace));
    }

    private synchronized Formula code(Trace trace) {
        int[] outputs = trace.derivative();
        Shape shape =
                new Shape(trace.graph.nodes(), Arrays.stream(outputs).boxed().toList());
        return known.computeIfAbsent(shape, s -> Emitter.formula(trace.graph, outputs));
    }

    /** How many shapes have been met. */
    public synchronized int shapes() {
        return known.size();
    }
}
