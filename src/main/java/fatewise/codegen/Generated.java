package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Jacobian;
import java.util.Optional;
import java.util.function.Supplier;

/** A kernel whose right-hand side runs as a class of its own; read-outs are the interpreter's. */
final class Generated implements Kernel {
    private final Interpreter reference;
    private final Formula derivative;
    private final Givens givens;
    private final double[] given;
    private final double[] work;
    private final LazyJacobian jacobian;

    /** {@code derivative} is code for models of the shape of {@code reference}, which reads {@code givens}. */
    private Generated(Interpreter reference, Givens givens, Formula derivative, LazyJacobian jacobian) {
        this.reference = reference;
        this.derivative = derivative;
        this.givens = givens;
        this.jacobian = jacobian;
        given = givens.start();
        work = new double[derivative.workLength()];
    }

    /** Code for this model alone. */
    static Generated of(Interpreter reference) {
        Trace trace = Trace.of(reference, Trace.Numbers.FOLDED);
        Formula derivative = Emitter.formula(trace.graph, trace.derivative());
        return new Generated(reference, trace.givens(), derivative, new LazyJacobian(reference));
    }

    /** With code of the same shape, that reads the numbers of this model. */
    static Generated of(Interpreter reference, Givens givens, Formula derivative, Supplier<JacobianCode> matrix) {
        LazyJacobian jacobian = new LazyJacobian(() -> new SplitJacobian(reference, matrix.get(), givens));
        return new Generated(reference, givens, derivative, jacobian);
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
