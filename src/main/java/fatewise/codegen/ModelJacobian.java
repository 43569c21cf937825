package fatewise.codegen;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;

/** The exact matrix df/dy of a model, as the implicit methods ask for it. For one thread. */
final class ModelJacobian implements Jacobian {
    /** Evaluations of f that cost as much, as measured on bundled protocols: most goes into spreading u v'. */
    private static final double COST = 40;

    private final SplitJacobian split;
    private final SplitPattern pattern;
    private final double[] s;
    private final double[] u;

    ModelJacobian(SplitJacobian split) {
        this.split = split;
        pattern = split.pattern();
        s = new double[split.size()];
        u = new double[split.crowded().length];
    }

    @Override
    public SparsePattern pattern() {
        return pattern.whole();
    }

    @Override
    public void evaluate(double t, double[] y, double[] entries) {
        split.evaluate(y, s, u);
        pattern.join(s, u, split.room(), entries);
    }

    @Override
    public double cost() {
        return COST;
    }

    @Override
    public ShiftedLu lu() {
        return new CrowdedLu(pattern, split.room());
    }
}
