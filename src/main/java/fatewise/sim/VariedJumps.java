package fatewise.sim;

import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.protocol.Moment;
import fatewise.solver.VariedJump;
import fatewise.solver.VariedMoment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What hands do at moments, and how that depends on the state and on the directions (eq. S42, S43). */
final class VariedJumps {
    private final Directions directions;
    private final Layout layout;
    private final CultureLog log;
    private final Model model;
    private final JumpSlope slopes;
    private final List<Shared> shared = new ArrayList<>();

    /** Derivatives of the logarithm of the share handed on, from a time on. */
    private record Shared(double from, double[] slopes) {}

    VariedJumps(Directions directions, Layout layout, CultureLog log, Model model) {
        this.directions = directions;
        this.layout = layout;
        this.log = log;
        this.model = model;
        slopes = new JumpSlope(layout);
        shared.add(new Shared(Double.NEGATIVE_INFINITY, new double[directions.count()]));
    }

    /** The derivatives of the logarithm of the share handed on just before what is done at {@code t}. */
    double[] handedOnBefore(double t) {
        double[] found = shared.get(0).slopes;
        for (Shared entry : shared) {
            if (entry.from < t) {
                found = entry.slopes;
            }
        }
        return found;
    }

    /** The same just after what is done at {@code t}. */
    double[] handedOnAfter(double t) {
        double[] found = shared.get(0).slopes;
        for (Shared entry : shared) {
            if (entry.from <= t) {
                found = entry.slopes;
            }
        }
        return found;
    }

    /** The jump at a moment. */
    VariedMoment at(int index, Moment moment) {
        return new VariedMoment(moment.t(), new Done(index, moment));
    }

    /** What is done at one moment. */
    private final class Done implements VariedJump {
        private final int index;
        private final Moment moment;
        private final double[] share = new double[directions.count()]; // change of its logarithm

        Done(int index, Moment moment) {
            this.index = index;
            this.moment = moment;
        }

        @Override
        public double rate(int direction) {
            return moment.acts().isEmpty() ? 0 : directions.rate(direction, index);
        }

        @Override
        public void along(int direction, double t, double[] y, double[] v, double[] slope) {
            boolean still = Arrays.stream(v).allMatch(x -> x == 0);
            if (still || moment.acts().isEmpty()) {
                System.arraycopy(v, 0, slope, 0, v.length);
            } else {
                share[direction] = slopes.along(moment, model, y, v, slope);
            }
            Moment[] varied = directions.moments(direction, index);
            if (varied.length > 0) {
                share[direction] += slopes.byParameter(varied, directions.models(direction), y, slope);
            }
        }

        @Override
        public void apply(double t, double[] y) {
            log.at(t, y);
            moment.apply(y, layout, log);
            double[] sum = shared.get(shared.size() - 1).slopes.clone();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += share[d];
            }
            shared.add(new Shared(t, sum));
        }
    }
}
