package fatewise.codegen;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;

/** The exact matrix df/dy of {@link Equations} that may depend on time. For one thread. */
final class EquationJacobian implements Jacobian {
    private final CodeJacobian code;
    private final double[] given;

    /** {@code given} is that of the right-hand side, which changes it. */
    EquationJacobian(Slopes slopes, Formula formula, double[] given) {
        code = new CodeJacobian(slopes, formula, given);
        this.given = given;
    }

    @Override
    public SparsePattern pattern() {
        return code.pattern();
    }

    @Override
    public void evaluate(double t, double[] y, double[] entries) {
        given[Equations.TIME] = t;
        code.evaluate(t, y, entries);
    }

    @Override
    public double cost() {
        return code.cost();
    }

    @Override
    public ShiftedLu lu() {
        return code.lu();
    }
}
