package fatewise.solver;

import fatewise.solver.Trajectory.Side;

/** Fills a trajectory: requested times from the interpolants, both sides of every moment from the integrator. */
final class Recorder implements DenseSink {
    private final double[] outputs;
    private final Trajectory trajectory;
    private int next;
    private double segmentEnd;
    private Moving moving;
    private double[] whole;
    private double[] part;

    Recorder(double[] outputs, int dimension, Schedule schedule) {
        this.outputs = outputs;
        trajectory = new Trajectory(dimension, outputs.length, outputs.length + 2 * schedule.segments() + 2);
    }

    Trajectory trajectory() {
        return trajectory;
    }

    /**
     * Outputs nearer to {@code end} than {@link Schedule#SAME} are left to the stop there.
     *
     * @param what moves in this segment
     * @param y whole state at its start; what does not move is taken from it
     */
    void enter(double end, Moving what, double[] y) {
        segmentEnd = end;
        moving = what;
        whole = y;
        if (part == null || part.length != what.components().length) {
            part = new double[what.components().length];
        }
    }

    @Override
    public void step(Interpolant piece) {
        while (next < outputs.length && outputs[next] <= piece.to() && outputs[next] < segmentEnd - Schedule.SAME) {
            double[] y = whole.clone();
            piece.at(outputs[next], part);
            moving.scatter(part, y);
            trajectory.add(outputs[next], y, Side.INSIDE);
            trajectory.markOutput();
            next++;
        }
    }

    /** At a stop where y does not jump. */
    void pass(double t, double[] y) {
        if (isOutput(t)) {
            before(t, y, Side.INSIDE);
        }
    }

    /** At a stop where y is about to jump. */
    void before(double t, double[] y) {
        before(t, y, Side.BEFORE);
    }

    void after(double t, double[] y) {
        trajectory.add(t, y.clone(), Side.AFTER);
    }

    /** The last good state, unless it is there already: a trajectory always shows where it ended. */
    void finish(double t, double[] y) {
        if (trajectory.size() == 0 || trajectory.time(trajectory.size() - 1) < t) {
            trajectory.add(t, y.clone(), Side.INSIDE);
        }
    }

    private void before(double t, double[] y, Side side) {
        trajectory.add(t, y.clone(), side);
        while (isOutput(t)) {
            trajectory.markOutput();
            next++;
        }
    }

    private boolean isOutput(double t) {
        return next < outputs.length && outputs[next] <= t + Schedule.SAME;
    }
}
