package fatewise.codegen;

import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import fatewise.solver.Jacobian;

/** The exact matrix df/dy of a program that does not depend on time, with sums as unknowns (eq. S34). For one thread. */
final class CodeJacobian implements Jacobian {
    private final Slopes slopes;
    private final Formula formula;
    private final double[] given;
    private final double[] work;
    private final double cost;

    /** {@code given} is that of the right-hand side, which changes it. */
    CodeJacobian(Slopes slopes, Formula formula, double[] given) {
        this.slopes = slopes;
        this.formula = formula;
        this.given = given;
        work = new double[formula.workLength()];
        Program program = slopes.program();
        cost = (double) program.work(slopes.entries()) / Math.max(1, program.work(program.f()));
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
    public double cost() {
        return cost;
    }

    @Override
    public ShiftedLu lu() {
        return new SparseLu(slopes.pattern(), slopes.program().dimension());
    }
}
