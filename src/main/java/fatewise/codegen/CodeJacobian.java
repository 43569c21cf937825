package fatewise.codegen;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;
import fatewise.solver.Rhs;
import java.util.Optional;

/** The exact matrix df/dy of a program that does not depend on time, with sums as unknowns (eq. S34). For one thread. */
final class CodeJacobian implements Jacobian {
    private final Slopes slopes;
    private final Formula formula;
    private final Optional<Formula> together;
    private final double[] both; // f and entries
    private final double[] given;
    private final double[] work;

    /** {@code given} is that of the right-hand side, which changes it. */
    CodeJacobian(Slopes slopes, Formula formula, Optional<Formula> together, double[] given) {
        this.slopes = slopes;
        this.formula = formula;
        this.given = given;
        this.together = together;
        work = new double
                [Math.max(
                        formula.workLength(), together.map(Formula::workLength).orElse(0))];
        both = new double[slopes.program().dimension() + slopes.pattern().count()];
    }

    @Override
    public SparsePattern pattern() {
        return slopes.pattern();
    }

    @Override
    public void evaluate(double t, double[] y, double[] entries) {
        formula.evaluate(y, given, work, entries);
    }

    @Override
    public void evaluateWith(Rhs rhs, double t, double[] y, double[] f, double[] entries) {
        if (together.isEmpty()) {
            rhs.evaluate(t, y, f);
            evaluate(t, y, entries);
            return;
        }
        together.get().evaluate(y, given, work, both);
        System.arraycopy(both, 0, f, 0, f.length);
        System.arraycopy(both, f.length, entries, 0, entries.length);
    }

    @Override
    public double cost() {
        return slopes.cost();
    }

    @Override
    public ShiftedLu lu() {
        return slopes.factors().lu();
    }
}
