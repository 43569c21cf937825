package fatewise.sim;

import fatewise.codegen.Variation;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.protocol.Moment;

/**
 * Derivatives of what hands do at a moment, by differences of order 4 of the jump alone: jumps are linear in the state
 * or ratios of sums of it, so that what is left of the error is rounding (eq. S42).
 */
final class JumpSlope {
    private static final int PLACES = Variation.AT.size();

    private final Layout layout;
    private final Shares shares = new Shares();
    private final double[][] tried;
    private final double[] logShare = new double[PLACES];

    JumpSlope(Layout layout) {
        this.layout = layout;
        tried = new double[PLACES][layout.size()];
    }

    /**
     * h_y v, the change of the jump in a direction.
     *
     * @param slope filled
     * @return the change of the logarithm of the share of cells that goes on
     */
    double along(Moment moment, Model model, double[] y, double[] v, double[] slope) {
        double unit = 1 / size(y, v);
        for (int i = 0; i < PLACES; i++) {
            for (int m = 0; m < tried[i].length; m++) {
                tried[i][m] = y[m] + Variation.AT.get(i) * unit * v[m];
            }
            attempt(i, moment, model);
        }
        return differences(unit, slope);
    }

    /** h_x, for varied moments and models at {@link Variation#AT}; added to {@code slope}. */
    double byParameter(Moment[] moments, Model[] models, double[] y, double[] slope) {
        for (int i = 0; i < PLACES; i++) {
            System.arraycopy(y, 0, tried[i], 0, tried[i].length);
            attempt(i, moments[i], models[i]);
        }
        double[] change = new double[slope.length];
        double share = differences(1, change);
        for (int m = 0; m < slope.length; m++) {
            slope[m] += change[m];
        }
        return share;
    }

    private void attempt(int i, Moment moment, Model model) {
        moment.apply(tried[i], layout, shares.of(model));
        logShare[i] = shares.logShare();
    }

    private double differences(double unit, double[] slope) {
        for (int m = 0; m < slope.length; m++) {
            slope[m] = Variation.slope(tried[0][m], tried[1][m], tried[2][m], tried[3][m]) / unit;
        }
        return Variation.slope(logShare[0], logShare[1], logShare[2], logShare[3]) / unit;
    }

    /** How large {@code v} is beside y, where a jump need not be linear: volume, activities, cells. */
    private double size(double[] y, double[] v) {
        double size = Math.abs(v[layout.volume()]) / y[layout.volume()];
        for (int i = layout.latch(0); i < layout.cellsFrom(); i++) {
            size = Math.max(size, Math.abs(v[i]));
        }
        double cells = 0;
        double moved = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            cells += Math.abs(y[i]);
            moved += Math.abs(v[i]);
        }
        size = Math.max(size, cells > 0 ? moved / cells : 0);
        return size > 0 ? size : 1;
    }
}
