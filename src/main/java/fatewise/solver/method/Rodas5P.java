package fatewise.solver.method;

import fatewise.solver.Method;
import fatewise.solver.OneStep;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.StepLoop;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;

/**
 * Steinebach's stiffly accurate, L-stable Rosenbrock method of order 5(4) with dense output of order 4 (eq. S13): one
 * Jacobian, one factorization and eight solutions per step, no iteration. For stiff problems.
 *
 * @see <a href="https://doi.org/10.1007/s10543-023-00967-x">Steinebach 2023</a>
 */
public final class Rodas5P implements Method {
    static final int ERROR_ORDER = 4;
    static final double ERROR_CONSTANT = 1e-3;

    @Override
    public String id() {
        return "rodas5p";
    }

    @Override
    public String title() {
        return "Rodas5P, Rosenbrock 5(4), L-stable";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean implicit() {
        return true;
    }

    @Override
    public Stepper start(Rhs rhs, Tolerances tolerances, Stats stats) {
        OneStep step = rhs instanceof VariedSystem varied
                ? new VariedRodas5PStep(varied, tolerances, stats)
                : new Rodas5PStep(rhs, tolerances, stats);
        return loop(step, rhs, tolerances, stats);
    }

    static StepLoop loop(OneStep step, Rhs rhs, Tolerances tolerances, Stats stats) {
        return new StepLoop(step, ERROR_ORDER, ERROR_CONSTANT, rhs, tolerances, stats);
    }
}
