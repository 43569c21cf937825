package fatewise.solver.method;

import fatewise.solver.Method;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.StepLoop;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;

/**
 * The L-stable, singly diagonally implicit Runge-Kutta pair of order 4(3) of Hairer and Wanner (eq. S8): the plain
 * reference for stiff problems, with a dense Jacobian by differences. Cost per matrix grows as the cube of the
 * dimension.
 *
 * @see <a href="https://doi.org/10.1007/978-3-642-05221-7">Hairer, Wanner: Solving ODEs II, table IV.6.5</a>
 */
public final class Sdirk4 implements Method {
    static final int ERROR_ORDER = 3;
    static final double ERROR_CONSTANT = 0.01;

    @Override
    public String id() {
        return "sdirk4";
    }

    @Override
    public String title() {
        return "Singly diagonally implicit Runge-Kutta 4(3), L-stable";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public boolean implicit() {
        return true;
    }

    @Override
    public Stepper start(Rhs rhs, Tolerances tolerances, Stats stats) {
        if (rhs instanceof VariedSystem) {
            throw new IllegalArgumentException("sdirk4 does not carry derivatives; auto, tsit5, dop853 and rodas5p do");
        }
        return new StepLoop(
                new Sdirk4Step(rhs, tolerances, stats), ERROR_ORDER, ERROR_CONSTANT, rhs, tolerances, stats);
    }
}
