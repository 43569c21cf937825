package fatewise.solver.method;

import fatewise.solver.DenseSink;
import fatewise.solver.Interpolant;
import fatewise.solver.Stats;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/** Hipparchus' interpolator as ours; copies each accepted state out, so that a failure keeps the last good one. */
final class HipparchusPiece implements ODEStepHandler, Interpolant {
    private final double[] y;
    private final double end;
    private final DenseSink sink;
    private final Stats stats;
    private ODEStateInterpolator interpolator;

    HipparchusPiece(double[] y, double end, DenseSink sink, Stats stats) {
        this.y = y;
        this.end = end;
        this.sink = sink;
        this.stats = stats;
    }

    @Override
    public void handleStep(ODEStateInterpolator accepted) {
        interpolator = accepted;
        double[] current = accepted.getCurrentState().getPrimaryState();
        System.arraycopy(current, 0, y, 0, y.length);
        stats.countStep();
        sink.step(this);
    }

    boolean started() {
        return interpolator != null;
    }

    @Override
    public double from() {
        return interpolator.getPreviousState().getTime();
    }

    @Override
    public double to() {
        double t = interpolator.getCurrentState().getTime();
        return Math.abs(t - end) <= 4 * Math.ulp(end) ? end : t; // t0 + (t1 - t0) may miss t1 by a rounding
    }

    @Override
    public void at(double t, double[] out) {
        double[] state;
        if (t <= from()) {
            state = interpolator.getPreviousState().getPrimaryState();
        } else if (t >= to()) {
            state = interpolator.getCurrentState().getPrimaryState();
        } else {
            state = interpolator.getInterpolatedState(t).getPrimaryState();
        }
        System.arraycopy(state, 0, out, 0, out.length);
    }
}
