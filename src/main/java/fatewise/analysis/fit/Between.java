package fatewise.analysis.fit;

/**
 * All that is known is where the truth lies: below a limit of detection, above a floor, or on one side of no change
 * (eq. E5). An ordered probit model, of which censoring and directions are cases.
 *
 * @param low end of the range on the scale of the link, may be -infinity
 * @param high end, may be +infinity
 * @param sd how sharply the ends are drawn
 */
public record Between(double low, double high, double sd) implements Likelihood {
    public Between {
        boolean ends = low < high && (Double.isFinite(low) || Double.isFinite(high));
        if (!(ends && sd > 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException("from " + low + " to " + high + ", ± " + sd);
        }
    }

    /** No more than a limit, such as that of detection. */
    public static Between below(double limit, double sd) {
        return new Between(Double.NEGATIVE_INFINITY, limit, sd);
    }

    /** No less than a limit. */
    public static Between above(double limit, double sd) {
        return new Between(limit, Double.POSITIVE_INFINITY, sd);
    }

    @Override
    public double best() {
        return Double.isFinite(low) && Double.isFinite(high)
                ? 0.5 * (low + high)
                : Double.isFinite(low) ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private double minusLog(double x) {
        return -NormalTail.logBetween((low - x) / sd, (high - x) / sd);
    }

    private double least() {
        return Double.isFinite(best()) ? minusLog(best()) : 0;
    }

    @Override
    public double residual(double scaled) {
        return Deviance.residual(minusLog(scaled), least(), scaled > best() ? 1 : -1);
    }

    @Override
    public double slope(double scaled) {
        double l = minusLog(scaled);
        double atLow = density(low, scaled, l);
        double atHigh = density(high, scaled, l);
        double first = (atHigh - atLow) / sd;
        double zHigh = Double.isFinite(high) ? (high - scaled) / sd : 0;
        double zLow = Double.isFinite(low) ? (low - scaled) / sd : 0;
        double second = (zHigh * atHigh - zLow * atLow) / (sd * sd) + first * first;
        return Deviance.slope(residual(scaled), first, second);
    }

    /** phi(end) / P. */
    private double density(double end, double x, double l) {
        return Double.isFinite(end) ? Math.exp(NormalTail.logDensity((end - x) / sd) + l) : 0;
    }
}
