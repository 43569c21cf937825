package fatewise.codegen;

import fatewise.solver.Jacobian;
import java.util.function.Supplier;

/** Differentiates a model when somebody asks for it first, and tells the result of every vessel entered. */
final class LazyJacobian {
    private final Supplier<SplitJacobian> make;
    private SplitJacobian split;
    private Setting setting;

    LazyJacobian(Interpreter model) {
        this(() -> new SplitJacobian(model));
    }

    /** {@code make} is asked once. */
    LazyJacobian(Supplier<SplitJacobian> make) {
        this.make = make;
    }

    void enter(Setting newSetting) {
        setting = newSetting;
        if (split != null) {
            split.enter(setting);
        }
    }

    Jacobian get() {
        if (split == null) {
            split = make.get();
            if (setting != null) {
                split.enter(setting);
            }
        }
        return new ModelJacobian(split);
    }
}
