package fatewise.solver.method;

import fatewise.solver.DenseSink;
import fatewise.solver.OneStep;
import fatewise.solver.Outcome;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.StepLoop;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;

/** Weighs an explicit method against Rodas5P, at the start of a segment and while it lasts (eq. S14, S15). */
final class AutoStepper implements Stepper {
    private static final double TIGHT = 1e-7; // relative tolerance below which order 8 pays
    private static final double IMPLICIT_STEPS = 60; // per segment, at a relative tolerance of 1e-6
    private static final double LEAST_WORK = 8; // evaluations of an implicit step, whatever its matrices cost
    private static final int BOUND_STEPS = 10; // bound by stability, before the choice is made again
    private static final int FREE_STEPS = 6; // not bound, before the count begins anew
    private static final double NEARLY = 0.8; // of the stability bound

    private final Stats stats;
    private final Stiffness stiffness;
    private final StepLoop explicit;
    private final String explicitId;
    private final double workPerRate; // explicit evaluations per day and per day of rate
    private final double bound; // h times rate at which the explicit method becomes unstable
    private final String implicitId = new Rodas5P().id();
    private final double implicitSteps; // per segment
    private final Rhs rhs;
    private final double[] yState; // without derivatives
    private final Tolerances tolerances;
    private StepLoop implicit; // made when it may pay: its Jacobian and its order of elimination cost something
    private double implicitWork; // evaluations per segment, once it is made
    private final Bound watch = new Bound();
    private double nextStep = Double.NaN;

    AutoStepper(Rhs rhs, Tolerances tolerances, Stats stats) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
        Rhs state = rhs instanceof VariedSystem varied ? varied.equations() : rhs;
        yState = new double[state.dimension()];
        stiffness = new Stiffness(state, tolerances.ofState(), stats);
        boolean tight = tolerances.rtol() < TIGHT;
        explicit = tight ? Dop853.loop(rhs, tolerances, stats) : Tsit5.loop(rhs, tolerances, stats);
        explicitId = tight ? new Dop853().id() : new Tsit5().id();
        bound = tight ? Dop853.STABILITY : Tsit5.STABILITY;
        workPerRate = (tight ? Dop853.SLOPES : Tsit5.SLOPES) / bound;
        implicitSteps = IMPLICIT_STEPS * Math.pow(1e-6 / tolerances.rtol(), 0.2);
    }

    private void makeImplicit() {
        if (rhs instanceof VariedSystem varied) {
            VariedRodas5PStep step = new VariedRodas5PStep(varied, tolerances, stats);
            implicit = Rodas5P.loop(step, rhs, tolerances, stats);
            implicitWork = step.cost() * implicitSteps;
        } else {
            Rodas5PStep step = new Rodas5PStep(rhs, tolerances, stats);
            implicit = Rodas5P.loop(step, rhs, tolerances, stats);
            implicitWork = step.cost() * implicitSteps;
        }
    }

    @Override
    public double nextStep() {
        return nextStep;
    }

    @Override
    public Outcome advance(double t0, double[] y, double t1, double hStart, DenseSink sink) {
        System.arraycopy(y, 0, yState, 0, yState.length);
        boolean stiff = pays(stiffness.at(t0, yState), t1 - t0);
        if (stiff) {
            return implicitly(t0, y, t1, hStart, sink);
        }
        watch.begin(t1);
        Outcome outcome = explicit.advance(t0, y, t1, hStart, sink, watch);
        nextStep = explicit.nextStep();
        stats.countStretch(t0, outcome.t(), explicitId);
        if (outcome.completed() && outcome.t() < t1) {
            return implicitly(outcome.t(), y, t1, nextStep, sink);
        }
        return outcome;
    }

    private Outcome implicitly(double t0, double[] y, double t1, double hStart, DenseSink sink) {
        Outcome outcome = implicit.advance(t0, y, t1, hStart, sink);
        nextStep = implicit.nextStep();
        stats.countStretch(t0, outcome.t(), implicitId);
        return outcome;
    }

    /** Whether an explicit method, bound by stability all along, would take more work than the implicit one. */
    private boolean pays(double rate, double length) {
        double work = workPerRate * rate * length;
        if (work <= LEAST_WORK * implicitSteps) {
            return false;
        }
        if (implicit == null) {
            makeImplicit();
        }
        return work > implicitWork;
    }

    /** Ends the explicit stretch once stability has bound its steps for a while and the rest is long enough. */
    private final class Bound implements StepLoop.Watch {
        private double end;
        private int bounded;
        private int free;

        void begin(double t1) {
            end = t1;
            bounded = 0;
            free = 0;
        }

        @Override
        public boolean ends(double t, double h, OneStep step) {
            double rate = step.rate();
            if (h * rate > NEARLY * bound) {
                bounded++;
                free = 0;
            } else if (++free == FREE_STEPS) {
                bounded = 0;
            }
            return bounded >= BOUND_STEPS && pays(rate, end - t);
        }
    }
}
