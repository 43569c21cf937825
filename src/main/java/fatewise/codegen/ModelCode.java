package fatewise.codegen;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model as code: of the whole right-hand side, and of the parts of it that are left where some states are empty. Each
 * is made when it is first wanted. For several threads.
 */
final class ModelCode {
    private final Trace trace;
    private final Program program;
    private final Map<List<Integer>, PartCode> parts = new HashMap<>();
    private Formula whole;

    ModelCode(Trace trace) {
        this.trace = trace;
        program = Program.of(trace);
    }

    /** The derivative of every component. */
    synchronized Formula whole() {
        if (whole == null) {
            whole = Emitter.formula(program.graph(), program.f());
        }
        return whole;
    }

    /** What is left when these components move; cells that do not are none. */
    synchronized PartCode part(int... components) {
        return parts.computeIfAbsent(IntStream.of(components).boxed().toList(), key -> {
            BitSet empty = new BitSet();
            empty.set(trace.layout.cellsFrom(), trace.layout.cellsTo());
            IntStream.of(components).forEach(empty::clear);
            return new PartCode(PartialProgram.of(program, components, empty));
        });
    }
}
