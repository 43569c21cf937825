package fatewise.analysis.fit;

/**
 * Normal on the scale of the link: logit-normal of fractions, log-normal of counts, folds and ratios (eq. E3).
 *
 * @param value reported, on the scale
 * @param sd standard deviation on the scale
 */
public record Gaussian(double value, double sd) implements Likelihood {
    public Gaussian {
        if (!(Double.isFinite(value) && sd > 0 && Double.isFinite(sd))) {
            throw new IllegalArgumentException(value + " ± " + sd);
        }
    }

    /** A value with a standard deviation in its own unit, carried over to the scale (first order). */
    public static Gaussian of(Link link, double value, double sd) {
        return new Gaussian(link.of(value), link.slope(value) * sd);
    }

    @Override
    public double residual(double scaled) {
        return (scaled - value) / sd;
    }

    @Override
    public double slope(double scaled) {
        return 1 / sd;
    }

    @Override
    public double best() {
        return value;
    }
}
