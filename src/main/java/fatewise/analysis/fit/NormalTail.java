package fatewise.analysis.fit;

import org.apache.commons.math3.special.Erf;

/** ln of the standard normal distribution function, as far out as doubles go. */
final class NormalTail {
    private static final double FAR = -30;
    private static final double LN_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);

    private NormalTail() {}

    /** ln phi(z). */
    static double logDensity(double z) {
        return -0.5 * z * z - LN_SQRT_2PI;
    }

    /** ln Phi(z). */
    static double log(double z) {
        if (z == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (z > 5) {
            return Math.log1p(-0.5 * Erf.erfc(z / Math.sqrt(2)));
        }
        if (z > FAR) {
            return Math.log(0.5 * Erf.erfc(-z / Math.sqrt(2)));
        }
        double w = 1 / (z * z); // Abramowitz and Stegun 26.2.12
        return logDensity(z) - Math.log(-z) + Math.log1p(-w * (1 - 3 * w * (1 - 5 * w)));
    }

    /** ln(Phi(b) - Phi(a)) for a < b. */
    static double logBetween(double a, double b) {
        if (a > 0) {
            return logBetween(-b, -a); // keeps the digits of a small difference
        }
        double upper = log(b);
        return a == Double.NEGATIVE_INFINITY ? upper : upper + Math.log1p(-Math.exp(log(a) - upper));
    }
}
