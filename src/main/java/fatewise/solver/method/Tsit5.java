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
 * Tsitouras' explicit pair of order 5(4) with its free interpolant of order 4 (eq. S6, S10): for loose tolerances;
 * on stiff problems its steps are bound by stability.
 *
 * @see <a href="https://doi.org/10.1016/j.camwa.2011.06.002">Tsitouras 2011</a>
 */
public final class Tsit5 implements Method {
    static final int ERROR_ORDER = 4;
    static final double ERROR_CONSTANT = 1e-4;
    static final double STABILITY = 3.3; // h times rate it bears on the negative axis, nearly
    static final int SLOPES = 6; // per step

    @Override
    public String id() {
        return "tsit5";
    }

    @Override
    public String title() {
        return "Tsitouras 5(4), explicit";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean implicit() {
        return false;
    }

    @Override
    public Stepper start(Rhs rhs, Tolerances tolerances, Stats stats) {
        return loop(rhs, tolerances, stats);
    }

    static StepLoop loop(Rhs rhs, Tolerances tolerances, Stats stats) {
        OneStep step = rhs instanceof VariedSystem varied
                ? VariedRungeKutta.tsit5(varied, tolerances, stats)
                : new Tsit5Step(rhs, tolerances, stats);
        return new StepLoop(step, ERROR_ORDER, ERROR_CONSTANT, rhs, tolerances, stats);
    }
}
