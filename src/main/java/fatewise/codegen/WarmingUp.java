package fatewise.codegen;

import fatewise.model.Layout;

/** Starts with the interpreter, and goes over to generated code in a run that proves long; no bit changes thereby. */
final class WarmingUp implements Kernel {
    /** After so many evaluations the interpreter has cost about what making the code costs. */
    static final int LONG_RUN = 10_000;

    private final Interpreter reference;
    private Kernel now;
    private Setting setting;
    private int left;

    WarmingUp(Interpreter reference, int evaluations) {
        this.reference = reference;
        this.now = reference;
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
