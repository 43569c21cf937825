package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;

/** Turns a model into a kernel. */
public final class Compiler {
    /** {@code generated} or {@code interpreter}: which engine to use, for those who look for a fault. */
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
        return "interpreter".equals(System.getProperty(ENGINE)) ? interpreter : new Generated(interpreter);
    }

    /** The same by the reference engine, bit for bit as {@link #compile}, only slower. */
    public static Kernel interpret(Model model, List<Compound> compounds) {
        return new Interpreter(model, compounds);
    }
}
