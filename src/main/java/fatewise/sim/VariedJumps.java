package fatewise.sim;

import fatewise.codegen.VariationalKernel;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.protocol.Moment;
import fatewise.solver.Jump;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries the derivatives across moments: S+ = h_y S- + h_x, and, where the moment moves with a time,
 * + (h_y f- - f+) dt/dx (eq. S42, S43).
 */
final class VariedJumps {
    private final Directions directions;
    private final VariationalKernel kernel;
    private final Layout layout;
    private final CultureLog log;
    private final Model model;
    private final JumpSlope slopes;
    private final double[] y;
    private final double[] before;
    private final double[] after;
    private final double[] v;
    private final double[][] carried;
    private final List<Shared> shared = new ArrayList<>();

    /** Derivatives of the logarithm of the share handed on, from a time on. */
    private record Shared(double from, double[] slopes) {}

    VariedJumps(Directions directions, VariationalKernel kernel, CultureLog log, Model model) {
        this.directions = directions;
        this.kernel = kernel;
        this.log = log;
        this.model = model;
        layout = kernel.layout();
        slopes = new JumpSlope(layout);
        int n = layout.size();
        y = new double[n];
        before = new double[n];
        after = new double[n];
        v = new double[n];
        carried = new double[directions.count()][n];
        shared.add(new Shared(Double.NEGATIVE_INFINITY, new double[directions.count()]));
    }

    /** The derivatives of the logarithm of the share handed on just before what is done at {@code t}. */
    double[] handedOn(double t) {
        double[] found = shared.get(0).slopes;
        for (Shared entry : shared) {
            if (entry.from < t) {
                found = entry.slopes;
            }
        }
        return found;
    }

    /** The jump of the whole at a moment. */
    Jump at(int index, Moment moment) {
        return (t, z) -> jump(index, moment, t, z);
    }

    private void jump(int index, Moment moment, double t, double[] z) {
        System.arraycopy(z, 0, y, 0, y.length);
        log.at(t, y);
        if (moment.acts().isEmpty()) {
            return;
        }
        kernel.slope(y, before);
        double[] share = shared.get(shared.size() - 1).slopes.clone();
        for (int d = 0; d < carried.length; d++) {
            share[d] += carry(index, moment, d, z);
        }
        moment.apply(y, layout, log);
        kernel.slope(y, after);
        System.arraycopy(y, 0, z, 0, y.length);
        for (int d = 0; d < carried.length; d++) {
            double rate = directions.rate(d, index);
            for (int i = 0; i < y.length; i++) {
                z[kernel.at(i, d)] = carried[d][i] - rate * after[i];
            }
        }
        shared.add(new Shared(t, share));
    }

    private double carry(int index, Moment moment, int d, double[] z) {
        double rate = directions.rate(d, index);
        for (int i = 0; i < v.length; i++) {
            v[i] = z[kernel.at(i, d)] + rate * before[i];
        }
        double share = slopes.along(moment, model, y, v, carried[d]);
        Moment[] varied = directions.isTime(d) ? null : directions.moments(d, index);
        return varied == null ? share : share + slopes.byParameter(varied, directions.models(d), y, carried[d]);
    }
}
