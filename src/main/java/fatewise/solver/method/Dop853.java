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
 * Dormand and Prince's explicit method of order 8(5,3) with dense output of order 7 (eq. S6, S11). Needs no matrix;
 * on stiff problems its steps are bound by stability.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-78862-1">Hairer, Norsett, Wanner: Solving ODEs I, section II.10</a>
 */
public final class Dop853 implements Method {
    static final int ERROR_ORDER = 7;
    static final double ERROR_CONSTANT = 1e-6;
    static final double STABILITY = 6.1; // h times rate it bears, as in Hairer's code
    static final int SLOPES = 12; // per step

    @Override
    public String id() {
        return "dop853";
    }

    @Override
    public String title() {
        return "Dormand-Prince 8(5,3), explicit";
    }

    @Override
    public int order() {
        return 8;
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
                ? VariedRungeKutta.dop853(varied, tolerances, stats)
                : new Dop853Step(rhs, tolerances, stats);
        return new StepLoop(step, ERROR_ORDER, ERROR_CONSTANT, rhs, tolerances, stats);
    }
}
