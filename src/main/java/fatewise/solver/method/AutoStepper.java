package fatewise.solver.method;

import fatewise.solver.DenseSink;
import fatewise.solver.Lags;
import fatewise.solver.OneStep;
import fatewise.solver.Outcome;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.StepLoop;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;
import java.util.Optional;

/**
 * Weighs an explicit method against the exponential one and Rodas5P, at the start of a segment and while it lasts
 * (eq. S14, S15).
 */
final class AutoStepper implements Stepper {
    private static final double TIGHT = 1e-7; // relative tolerance below which order 8 pays
    private static final double IMPLICIT_STEPS = 60; // per segment, at a relative tolerance of 1e-6
    private static final double LAG_STEPS = 15; // the same of the exponential method
    private static final double LAG_STEPS_PER_DAY = 10; // beside those
    private static final double LAG_WORK = 2; // of an evaluation with nothing but lags, weights included, beside f
    private static final double ASKING =
            0.5; // of its work without lags, from which on it is asked whether there are some
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
    private final String lagId = new Exp5().id();
    private final double implicitSteps; // per segment
    private final Rhs rhs;
    private final double[] yState; // without derivatives
    private final Tolerances tolerances;
    private StepLoop implicit; // made when it may pay: its Jacobian and its order of elimination cost something
    private double implicitWork; // evaluations per segment, once it is made
    private final double tightness;
    private double lagWork = 1; // of an evaluation of the exponential method, in those of f
    private Lags lags; // if there are some
    private double[] slopes = {}; // and their rates
    private Optional<StepLoop> lagging = Optional.empty(); // made when it may pay, if there are lags
    private boolean askedForLags;
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
        tightness = Math.pow(1e-6 / tolerances.rtol(), 0.2);
        implicitSteps = IMPLICIT_STEPS * tightness;
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
        double rate = rate(t0, t1 - t0, y);
        if (lagsPay(rate, t1 - t0)) {
            return lagging(t0, y, t1, hStart, sink);
        }
        if (pays(rate, t1 - t0)) {
            return implicitly(t0, y, t1, hStart, sink);
        }
        watch.begin(t1, Until.EITHER_PAYS);
        Outcome outcome = explicit.advance(t0, y, t1, hStart, sink, watch);
        nextStep = explicit.nextStep();
        stats.countStretch(t0, outcome.t(), explicitId);
        if (outcome.completed() && outcome.t() < t1) {
            boolean lags = watch.lagsPay;
            double from = outcome.t();
            return lags ? lagging(from, y, t1, nextStep, sink) : implicitly(from, y, t1, nextStep, sink);
        }
        return outcome;
    }

    /** By the exponential method, as long as what is no lag does not bind it. */
    private Outcome lagging(double t0, double[] y, double t1, double hStart, DenseSink sink) {
        watch.begin(t1, Until.IMPLICIT_PAYS);
        Outcome outcome = lagging.orElseThrow().advance(t0, y, t1, hStart, sink, watch);
        nextStep = lagging.orElseThrow().nextStep();
        stats.countStretch(t0, outcome.t(), lagId);
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

    /** The largest rate: that of lags is known, which differences of f may miss where a fast one rests. */
    private double rate(double t, double length, double[] y) {
        double rate = stiffness.at(t, yState);
        if (!askedForLags && workPerRate * rate * length > ASKING * lagSlopes(length)) {
            askedForLags = true;
            lags = rhs.lags().filter(some -> some.components().length > 0).orElse(null);
            if (lags != null) {
                slopes = new double[y.length + lags.components().length];
                lagWork = 1 + LAG_WORK * lags.components().length / y.length;
                lagging = Optional.of(Exp5.loop(rhs, tolerances, stats));
            }
        }
        if (lags != null) {
            lags.evaluate(t, y, slopes);
            stats.countEvaluation();
            for (int i = y.length; i < slopes.length; i++) {
                rate = Math.max(rate, slopes[i]);
            }
        }
        return rate;
    }

    /** Evaluations by the exponential method. */
    private double lagSlopes(double length) {
        return (LAG_STEPS + LAG_STEPS_PER_DAY * length) * Exp5.SLOPES * tightness;
    }

    /** Whether an explicit method bound by stability would take more work than the exponential one; never without lags. */
    private boolean lagsPay(double rate, double length) {
        return lags != null && workPerRate * rate * length > lagWork * lagSlopes(length);
    }

    /** What ends a stretch. */
    private enum Until {
        EITHER_PAYS,
        IMPLICIT_PAYS
    }

    /** Ends the explicit stretch once stability has bound its steps for a while and the rest is long enough. */
    private final class Bound implements StepLoop.Watch {
        private double end;
        private int bounded;
        private int free;
        private Until until = Until.EITHER_PAYS;
        private boolean lagsPay;

        void begin(double t1, Until what) {
            end = t1;
            until = what;
            lagsPay = false;
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
            if (bounded < BOUND_STEPS) {
                return false;
            }
            lagsPay = until == Until.EITHER_PAYS && AutoStepper.this.lagsPay(rate, end - t);
            return lagsPay || pays(rate, end - t);
        }
    }
}
