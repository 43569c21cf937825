package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles many models of one shape, such as the members of an ensemble: those that differ in their numbers only share
 * one generated class, which the JIT compiler then has to warm to once. Of every further model only the numbers are
 * collected.
 *
 * <p>May be used by several threads; each kernel it gives is for one thread. Keeps the code of every shape it has met.
 */
public final class SharedCode {
    private final Map<Tally.Digest, ModelCode> known = new HashMap<>();

    /**
     * Compiles a model for the compounds a protocol uses; its slope is that of {@link Compiler#compile}, bit for bit.
     *
     * @param model checked
     * @param compounds every compound that can be in the medium; those the model exchanges must be among them
     */
    public Kernel kernel(Model model, List<Compound> compounds) {
        Interpreter reference = new Interpreter(model, compounds);
        Tally tally = new Tally();
        Trace numbers = Trace.counting(reference, tally);
        ModelCode code = code(tally.digest(numbers.derivative()), reference);
        return new Generated(reference, numbers.givens(), code);
    }

    private synchronized ModelCode code(Tally.Digest shape, Interpreter reference) {
        return known.computeIfAbsent(shape, s -> new ModelCode(Trace.of(reference, Trace.Numbers.GIVEN)));
    }

    /** How many shapes have been met. */
    public synchronized int shapes() {
        return known.size();
    }
}
