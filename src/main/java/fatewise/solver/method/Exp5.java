package fatewise.solver.method;

import fatewise.solver.Method;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.StepLoop;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;

/**
 * Dormand and Prince's pair of order 5(4) with exponential weights for components that follow a goal ({@code Lags}): however
 * fast they do, they neither bind the step nor cost accuracy (eq. S16 to S18). Without lags it is the pair itself.
 */
public final class Exp5 implements Method {
    static final int ERROR_ORDER = 4;
    static final double ERROR_CONSTANT = 1e-4;
    static final double STABILITY = 3.3; // h times rate it bears on the negative axis, of what is no lag
    static final int SLOPES = 6; // per step

    @Override
    public String id() {
        return "exp5";
    }

    @Override
    public String title() {
        return "exponential Dormand-Prince 5(4), lags in closed form";
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
        return new StepLoop(new Exp5Step(rhs, tolerances, stats), ERROR_ORDER, ERROR_CONSTANT, rhs, tolerances, stats);
    }
}
