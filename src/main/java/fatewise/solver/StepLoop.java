package fatewise.solver;

/** Drives a one-step method over one smooth stretch; allocates in its constructor only. */
public final class StepLoop implements Stepper {
    /** Looks at every accepted step and may end the stretch after it. */
    @FunctionalInterface
    public interface Watch {
        /** Lets it go on. */
        Watch NONE = (t, h, step) -> false;

        /**
         * Whether to stop here.
         *
         * @param t end of the step [d]
         * @param h its length [d]
         * @param step which can tell its {@link OneStep#rate}
         */
        boolean ends(double t, double h, OneStep step);
    }

    private static final long MOST_STEPS = 1_000_000;

    private final OneStep step;
    private final FirstStep first;
    private final Controller controller;
    private final Tolerances tolerances;
    private final Stats stats;
    private final double[] yNew;
    private final double[] err;
    private final double[] parts; // of the norm
    private final Piece piece;
    private double nextStep = Double.NaN;

    /**
     * A loop around {@code step}.
     *
     * @param errorOrder q, order of the lower of the two embedded solutions
     * @param errorConstant of the estimate: for y' = L y it is about this times |h L|^(q + 1) |y|
     */
    public StepLoop(OneStep step, int errorOrder, double errorConstant, Rhs rhs, Tolerances tolerances, Stats stats) {
        this.step = step;
        this.first = new FirstStep(rhs, tolerances, stats, errorOrder, errorConstant);
        this.controller = new Controller(errorOrder);
        this.tolerances = tolerances;
        this.stats = stats;
        yNew = new double[rhs.dimension()];
        err = new double[rhs.dimension()];
        parts = new double[rhs.dimension()];
        piece = new Piece();
    }

    @Override
    public double nextStep() {
        return nextStep;
    }

    @Override
    public Outcome advance(double t0, double[] y, double t1, double hStart, DenseSink sink) {
        return advance(t0, y, t1, hStart, sink, Watch.NONE);
    }

    /** The same, but ends early, {@link Outcome.Completed} before {@code t1}, once {@code watch} says so. */
    public Outcome advance(double t0, double[] y, double t1, double hStart, DenseSink sink, Watch watch) {
        double h = first.choose(t0, y, t1 - t0, hStart);
        step.restart(first.slope());
        controller.restart();
        double t = t0;
        long tries = 0;
        while (t < t1) {
            boolean lands = t + 1.0001 * h >= t1; // also if what is left would be a sliver
            double hTry = lands ? t1 - t : step.handy(h);
            double e = step.attempt(t, hTry, y, yNew, err) ? tolerances.normOf(err, y, yNew, parts) : Double.NaN;
            if (!(e <= 1)) { // NaN is rejected too
                stats.countRejected();
                h = controller.afterRefused(hTry, e);
                if (controller.stalls(t, h)) {
                    return stalled(t, hTry, y, "the step became too small to move on");
                }
            } else {
                stats.countStep();
                double hNext = controller.afterAccepted(hTry, e);
                step.accept();
                double tNew = lands ? t1 : t + hTry; // bit for bit the scheduled time
                piece.set(t, tNew, y);
                sink.step(piece);
                System.arraycopy(yNew, 0, y, 0, y.length);
                t = tNew;
                h = lands ? Math.max(h, hNext) : hNext; // a short last step must not shrink the next
                nextStep = h;
                if (t < t1 && watch.ends(t, hTry, step)) {
                    return new Outcome.Completed(t);
                }
            }
            if (++tries >= MOST_STEPS && t < t1) {
                return stalled(t, hTry, y, "a million steps were not enough for one segment");
            }
        }
        return new Outcome.Completed(t1);
    }

    private Outcome stalled(double t, double h, double[] y, String reason) {
        double[] scaled = new double[y.length];
        double[] sizes = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            scaled[i] = err[i] / tolerances.scale(i, y[i], yNew[i]);
            sizes[i] = y[i] / tolerances.scale(i, y[i], y[i]);
        }
        return Worst.stalled(t, h, scaled, sizes, reason);
    }

    /** The step just accepted, from {@code y} to {@code yNew}. */
    private final class Piece implements Interpolant {
        private double from;
        private double to;
        private double[] y = new double[0];

        void set(double tOld, double tNew, double[] yOld) {
            from = tOld;
            to = tNew;
            y = yOld;
        }

        @Override
        public double from() {
            return from;
        }

        @Override
        public double to() {
            return to;
        }

        @Override
        public void at(double t, double[] out) {
            if (t <= from || t >= to) {
                System.arraycopy(t <= from ? y : yNew, 0, out, 0, out.length);
            } else {
                step.interpolate((t - from) / (to - from), y, out);
            }
        }
    }
}
