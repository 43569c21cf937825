package fatewise.codegen;

import fatewise.solver.Jacobian;

/** Differentiates a model when somebody asks for it first, and tells the result of every vessel entered. */
final class LazyJacobian {
    private final Interpreter model;
    private SplitJacobian split;
    private Setting setting;

    LazyJacobian(Interpreter model) {
        this.model = model;
    }

    void enter(Setting newSetting) {
        setting = newSetting;
        if (split != null) {
            split.enter(setting);
        }
    }

    Jacobian get() {
        if (split == null) {
            split = new SplitJacobian(model);
            if (setting != null) {
                split.enter(setting);
            }
        }
        return new ModelJacobian(split);
    }
}
