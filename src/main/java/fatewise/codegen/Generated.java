package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Moving;
import java.util.IdentityHashMap;
import java.util.Optional;

/** A kernel whose right-hand side runs as a class of its own; read-outs are the interpreter's. */
final class Generated implements Kernel {
    private final Interpreter reference;
    private final ModelCode code;
    private final Givens givens;
    private final double[] given;
    private final IdentityHashMap<int[], Part> parts = new IdentityHashMap<>();
    private double[] work;

    /** {@code code} is that of any model of the shape of {@code reference}; {@code givens} are the numbers of this one. */
    Generated(Interpreter reference, Givens givens, ModelCode code) {
        this.reference = reference;
        this.code = code;
        this.givens = givens;
        given = givens.start();
    }

    /** Code for this model alone. */
    static Generated of(Interpreter reference) {
        Trace trace = Trace.of(reference, Trace.Numbers.FOLDED);
        return new Generated(reference, trace.givens(), new ModelCode(trace));
    }

    @Override
    public Layout layout() {
        return reference.layout();
    }

    @Override
    public int dimension() {
        return reference.dimension();
    }

    @Override
    public void enter(Setting setting) {
        reference.enter(setting);
        givens.enter(setting, given);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        Formula whole = code.whole();
        if (work == null) {
            work = new double[whole.workLength()];
        }
        whole.evaluate(y, given, work, dydt);
    }

    @Override
    public Optional<Moving> moving(double[] y) {
        Part part = parts.computeIfAbsent(reference.components(y), c -> new Part(code.part(c), c));
        part.begin(y, given);
        return Optional.of(part.moving());
    }

    @Override
    public double density(double[] y) {
        return reference.density(y);
    }

    @Override
    public double felt(double[] y, int pathway) {
        return reference.felt(y, pathway);
    }

    @Override
    public void settlePathways(double[] y) {
        reference.settlePathways(y);
    }
}
