package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;

/** Turns a model into a kernel. For many models of one shape see {@link SharedCode}. */
public final class Compiler {
    /** {@code interpreter} or {@code generated}, from the first evaluation on; for those who look for a fault. */
    private static final String ENGINE = "fatewise.engine";

    private Compiler() {}

    /**
     * Compiles a model for the compounds a protocol uses.
     *
     * @param model checked
     * @param compounds every compound that can be in the medium; those the model exchanges must be among them
     */
    public static Kernel compile(Model model, List<Compound> compounds) {
        Interpreter interpreter = new Interpreter(model, compounds);
        return switch (System.getProperty(ENGINE, "")) {
            case "interpreter" -> interpreter;
            case "generated" -> Generated.of(interpreter);
            default -> new WarmingUp(interpreter, WarmingUp.LONG_RUN);
        };
    }

    /** The same by the reference engine alone: every bit as by {@link #compile}, only slower. */
    public static Kernel interpret(Model model, List<Compound> compounds) {
        return new Interpreter(model, compounds);
    }
}
