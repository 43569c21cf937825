package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.List;

/** Turns a model into a kernel. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a model for the compounds a protocol uses.
     *
     * @param model checked
     * @param compounds every compound that can be in the medium; those the model exchanges must be among them
     */
    public static Kernel compile(Model model, List<Compound> compounds) {
        return new Interpreter(model, compounds);
    }
}
