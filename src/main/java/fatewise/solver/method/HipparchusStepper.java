package fatewise.solver.method;

import fatewise.solver.DenseSink;
import fatewise.solver.Outcome;
import fatewise.solver.Rhs;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import fatewise.solver.Worst;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;

/** Wraps Hipparchus: its exceptions become outcomes, its last proposed step is remembered. */
final class HipparchusStepper implements Stepper {
    /** Steps are never smaller than this part of the time [1]; below it t + h stops moving. */
    private static final double SMALLEST = 1e-15;

    private static final int MAX_EVALUATIONS = 20_000_000;

    private final Rhs rhs;
    private final Tolerances tolerances;
    private final Stats stats;
    private double nextStep = Double.NaN;

    HipparchusStepper(Rhs rhs, Tolerances tolerances, Stats stats) {
        this.rhs = rhs;
        this.tolerances = tolerances;
        this.stats = stats;
    }

    @Override
    public double nextStep() {
        return nextStep;
    }

    @Override
    public Outcome advance(double t0, double[] y, double t1, double hStart, DenseSink sink) {
        double smallest = SMALLEST * Math.max(1, Math.max(Math.abs(t0), Math.abs(t1)));
        if (t1 - t0 <= 1000 * Math.ulp(Math.max(Math.abs(t0), Math.abs(t1)))) {
            return leap(t0, y, t1, hStart);
        }
        Dop853Pair pair = new Dop853Pair(smallest, tolerances, stats);
        HipparchusPiece piece = new HipparchusPiece(y, t1, sink, stats);
        pair.addStepHandler(piece);
        pair.setMaxEvaluations(MAX_EVALUATIONS);
        if (hStart > 0) {
            double whole = t1 - t0;
            pair.setInitialStepSize(1.0001 * hStart >= whole ? whole : Math.max(smallest, hStart)); // leaves no sliver
        }
        try {
            pair.integrate(new Equations(), new ODEState(t0, y.clone()), t1);
        } catch (MathRuntimeException e) {
            double reached = piece.started() ? piece.to() : t0;
            return Worst.stalled(reached, pair.lastStep(), pair.scaledErrors(), y, reason(e));
        }
        nextStep = pair.proposedStep();
        return new Outcome.Completed(t1);
    }

    private static String reason(MathRuntimeException e) {
        return e.getSpecifier() == LocalizedCoreFormats.MAX_COUNT_EXCEEDED
                ? "twenty million evaluations were not enough for one segment"
                : "the step became too small to move on";
    }

    /** A stretch too short for Hipparchus, some hundred roundings of t: the explicit midpoint rule is exact there. */
    private Outcome leap(double t0, double[] y, double t1, double hStart) {
        double h = t1 - t0;
        double[] k = new double[y.length];
        double[] mid = y.clone();
        rhs.evaluate(t0, mid, k);
        for (int i = 0; i < y.length; i++) {
            mid[i] += 0.5 * h * k[i];
        }
        rhs.evaluate(t0 + 0.5 * h, mid, k);
        for (int i = 0; i < y.length; i++) {
            y[i] += h * k[i];
        }
        stats.countEvaluation();
        stats.countEvaluation();
        stats.countStep();
        nextStep = hStart;
        return new Outcome.Completed(t1);
    }

    /** Our right-hand side in Hipparchus' words; it wants a fresh array each time. */
    private final class Equations implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return rhs.dimension();
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] dydt = new double[y.length];
            rhs.evaluate(t, y, dydt);
            stats.countEvaluation();
            return dydt;
        }
    }
}
