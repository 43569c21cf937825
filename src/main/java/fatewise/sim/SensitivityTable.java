package fatewise.sim;

import java.util.List;

/**
 * How read-outs depend on parameters, doses and times.
 *
 * @param readouts rows
 * @param influences columns
 * @param values of the read-outs
 * @param slopes by read-out and influence: dY/dln p of a number p, dY/dt [per d] of a time t
 * @param steps the solver took
 */
public record SensitivityTable(
        List<Seen> readouts, List<Influence> influences, double[] values, double[][] slopes, long steps) {
    public SensitivityTable {
        readouts = List.copyOf(readouts);
        influences = List.copyOf(influences);
    }

    /** dY/dp, in units of the read-out per canonical unit of the influence. */
    public double slope(int readout, int influence) {
        Influence by = influences.get(influence);
        return by.kind() == Influence.Kind.TIME ? slopes[readout][influence] : slopes[readout][influence] / by.value();
    }

    /** dln Y/dx: what a fit to the logarithm of a read-out, such as of cells, needs. */
    public double ofLogarithm(int readout, int influence) {
        return slopes[readout][influence] / values[readout];
    }

    /** dln Y/dln p: by how many percent the read-out changes when the influence does by one (eq. S45). */
    public double normalised(int readout, int influence) {
        Influence by = influences.get(influence);
        double change = slopes[readout][influence] / values[readout];
        return by.kind() == Influence.Kind.TIME ? by.value() * change : change;
    }
}
