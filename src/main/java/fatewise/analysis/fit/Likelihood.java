package fatewise.analysis.fit;

/**
 * What one figure says about a prediction: -ln L, less its least value, as half a squared residual (eq. E1), so that
 * figures of every kind can be added up by least squares.
 */
public sealed interface Likelihood permits Gaussian, BetaBinomial, Between {
    /**
     * The residual.
     *
     * @param scaled prediction on the scale of its {@link Link}
     */
    double residual(double scaled);

    /** Slope of {@link #residual}. */
    double slope(double scaled);

    /** The prediction that fits best; infinite when more, or less, is always better. */
    double best();
}
