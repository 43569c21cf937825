package fatewise.solver.method;

import fatewise.solver.Method;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;

/**
 * Chooses for each segment the method that will need the least work: {@link Tsit5} or, for tight tolerances, {@link
 * Dop853} while stability does not bind them; where it would, {@link Exp5} if what is fast are lags, or {@link Rodas5P}
 * (eq. S14, S15). The choice depends on the
 * problem alone, never on the clock, and is told by {@link Stats#stretches}.
 */
public final class Auto implements Method {
    @Override
    public String id() {
        return "auto";
    }

    @Override
    public String title() {
        return "Tsitouras 5(4), Dormand-Prince 8(5,3), exponential 5(4) or Rodas5P, chosen per segment";
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
        return new AutoStepper(rhs, tolerances, stats);
    }
}
