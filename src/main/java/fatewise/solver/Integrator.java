package fatewise.solver;

import java.util.List;
import java.util.Objects;

/**
 * Solves y' = f(t, y) over a {@link Schedule}, segment by segment: lands on every stop bit for bit, records y before
 * and after its jumps, tells the right-hand side to switch, and starts the next segment with the last good step.
 * Immutable and shareable between threads as far as the right-hand sides given to it are.
 */
public final class Integrator {
    private final Method method;
    private final Tolerances tolerances;
    private final int[] nonNegative;
    private final SegmentListener listener;
    private final double hStart;

    private Integrator(Method method, Tolerances tolerances, int[] nonNegative, SegmentListener listener, double h) {
        this.method = Objects.requireNonNull(method);
        this.tolerances = Objects.requireNonNull(tolerances);
        this.nonNegative = nonNegative;
        this.listener = Objects.requireNonNull(listener);
        this.hStart = h;
    }

    /** Nothing declared non-negative, no listener, first step chosen by the method. */
    public static Integrator of(Method method, Tolerances tolerances) {
        return new Integrator(method, tolerances, new int[0], SegmentListener.NONE, Double.NaN);
    }

    /** The same, with these components kept from being negative at segment ends (eq. S4). */
    public Integrator keepingNonNegative(int... components) {
        return new Integrator(method, tolerances, components.clone(), listener, hStart);
    }

    /** The same, telling {@code newListener} when a segment begins. */
    public Integrator switching(SegmentListener newListener) {
        return new Integrator(method, tolerances, nonNegative, newListener, hStart);
    }

    /** The same, trying {@code h} [d] as its very first step; NaN has one chosen. */
    public Integrator startingWith(double h) {
        return new Integrator(method, tolerances, nonNegative, listener, h);
    }

    /**
     * Integrates from the start of the schedule to its end.
     *
     * @param rhs of the same dimension as the tolerances and {@code y0}
     * @param schedule where to land
     * @param y0 state at the start, before the jumps there; not changed
     * @param outputs times to record [d], strictly increasing and within the schedule; they do not steer the solver
     * @return always a solution; look at its outcome
     */
    public Solution solve(Rhs rhs, Schedule schedule, double[] y0, double... outputs) {
        if (rhs.dimension() != y0.length || rhs.dimension() != tolerances.dimension()) {
            throw new IllegalArgumentException("dimensions: right-hand side " + rhs.dimension() + ", state " + y0.length
                    + ", tolerances " + tolerances.dimension());
        }
        checkOutputs(schedule, outputs);
        Recorder recorder = new Recorder(outputs.clone(), y0.length, schedule);
        Stats stats = new Stats(y0.length);
        Stretches stretches = new Stretches(rhs, stats, recorder);
        double[] y = y0.clone();
        Outcome outcome = Rules.finite(schedule.start(), y, "the initial state is not finite");
        for (int i = 0; outcome.completed() && i <= schedule.segments(); i++) {
            outcome = stop(schedule.stop(i), schedule.momentsAt(i), y, recorder);
            if (outcome.completed() && i < schedule.segments()) {
                listener.enter(i, schedule.stop(i), schedule.stop(i + 1));
                outcome = stretches.advance(schedule.stop(i), y, schedule.stop(i + 1));
            }
        }
        recorder.finish(outcome.t(), y);
        return new Solution(outcome, recorder.trajectory(), stats, stretches.h);
    }

    /** Carries what moves over one segment after the other, with one method at work as long as the same moves. */
    private final class Stretches {
        private final Rhs rhs;
        private final Stats stats;
        private final Recorder recorder;
        private final Moving all;
        private Moving moving;
        private Stepper stepper;
        private double[] part;
        private double h = hStart;

        Stretches(Rhs rhs, Stats stats, Recorder recorder) {
            this.rhs = rhs;
            this.stats = stats;
            this.recorder = recorder;
            all = Moving.all(rhs);
        }

        Outcome advance(double from, double[] y, double to) {
            choose(rhs.moving(y).orElse(all));
            recorder.enter(to, moving, y);
            moving.gather(y, part);
            Outcome outcome = stepper.advance(from, part, to, h, recorder);
            moving.scatter(part, y);
            h = Double.isNaN(stepper.nextStep()) ? h : stepper.nextStep();
            if (outcome instanceof Outcome.Stalled stalled) {
                return stalled.among(moving.components());
            }
            return outcome.completed() ? Rules.settle(to, y, nonNegative, tolerances, stats) : outcome;
        }

        private void choose(Moving now) {
            if (!now.equals(moving)) {
                moving = now;
                Tolerances some = now.equals(all) ? tolerances : tolerances.of(now.components());
                stepper = method.start(now.rhs(), some, stats);
                part = new double[now.components().length];
            }
        }
    }

    private static void checkOutputs(Schedule schedule, double[] outputs) {
        for (int i = 0; i < outputs.length; i++) {
            boolean inside = outputs[i] >= schedule.start() && outputs[i] <= schedule.end();
            if (!inside || (i > 0 && !(outputs[i] > outputs[i - 1]))) {
                throw new IllegalArgumentException("output time " + outputs[i] + " d is outside the schedule or not "
                        + "later than the one before");
            }
        }
    }

    private static Outcome stop(double t, List<Moment> moments, double[] y, Recorder recorder) {
        if (moments.isEmpty()) {
            recorder.pass(t, y);
            return new Outcome.Completed(t);
        }
        recorder.before(t, y);
        for (Moment moment : moments) {
            moment.before().sample(t, y);
            moment.jump().apply(t, y);
            moment.after().sample(t, y);
        }
        Outcome outcome = Rules.finite(t, y, "a jump gave a value that is not finite");
        if (outcome.completed()) {
            recorder.after(t, y);
        }
        return outcome;
    }
}
