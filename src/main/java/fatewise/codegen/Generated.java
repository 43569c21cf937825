package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Jacobian;
import java.util.Optional;

/** A kernel whose right-hand side runs as a class of its own; read-outs are the interpreter's. */
final class Generated implements Kernel {
    private final Interpreter reference;
    private final Formula derivative;
    private final Givens givens;
    private final double[] given;
    private final double[] work;
    private final LazyJacobian jacobian;

    /** {@code derivative} is the code of {@code trace}, or of another of the same shape. */
    Generated(Interpreter reference, Trace trace, Formula derivative) {
        this.reference = reference;
        this.derivative = derivative;
        givens = trace.givens();
        given = givens.start();
        work = new double[derivative.workLength()];
        jacobian = new LazyJacobian(reference);
    }

    /** Code for this model alone. */
    static Generated of(Interpreter reference) {
        Trace trace = Trace.of(reference, Trace.Numbers.FOLDED);
        return new Generated(reference, trace, Emitter.formula(trace.graph, trace.derivative()));
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
        jacobian.enter(setting);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        derivative.evaluate(y, given, work, dydt);
    }

    @Override
    public Optional<Jacobian> jacobian() {
        return Optional.of(jacobian.get());
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
