package fatewise.solver.method;

import fatewise.solver.Method;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;

/**
 * Dormand and Prince's explicit Runge-Kutta pair of order 8(5,3) as implemented by Hipparchus (eq. S6): the second
 * opinion on {@link Dop853}.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-78862-1">Hairer, Norsett, Wanner: Solving ODEs I</a>
 */
public final class HipparchusDop853 implements Method {
    @Override
    public String id() {
        return "hipparchus-dop853";
    }

    @Override
    public String title() {
        return "Dormand-Prince 8(5,3), explicit (Hipparchus)";
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
        return new HipparchusStepper(rhs, tolerances, stats);
    }
}
