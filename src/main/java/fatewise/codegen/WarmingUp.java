package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Jacobian;
import java.util.Optional;

/** Starts with the interpreter, and goes over to generated code in a run that proves long; no bit changes thereby. */
final class WarmingUp implements Kernel {
    /** After so many evaluations the interpreter has cost about what making the code costs. */
    static final int LONG_RUN = 10_000;

    private final Interpreter reference;
    private final LazyJacobian jacobian;
    private Kernel now;
    private Setting setting;
    private int left;

    WarmingUp(Interpreter reference, int evaluations) {
        this.reference = reference;
        this.now = reference;
        this.jacobian = new LazyJacobian(reference);
        this.left = evaluations;
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
    public void enter(Setting newSetting) {
        setting = newSetting;
        now.enter(newSetting);
        jacobian.enter(newSetting);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        if (left-- == 0) {
            now = Generated.of(reference);
            now.enter(setting);
        }
        now.evaluate(t, y, dydt);
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
