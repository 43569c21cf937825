package fatewise.analysis.fit;

import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.special.Gamma;

/**
 * So many of so many cells stained, cells of one dish being more alike than chance (eq. E4); the scale is the log odds.
 */
public final class BetaBinomial implements Likelihood {
    private static final double WIDEST = 30; // log odds; beyond, the fraction is 0 or 1 to 13 digits

    private final double positive;
    private final double negative;
    private final double size;
    private final double best;
    private final double least;

    /**
     * A count.
     *
     * @param positive cells
     * @param total cells looked at
     * @param overdispersion correlation between cells of one dish, above 0 and below 1
     */
    public BetaBinomial(double positive, double total, double overdispersion) {
        if (!(positive >= 0 && positive <= total && total > 0 && overdispersion > 0 && overdispersion < 1)) {
            throw new IllegalArgumentException(positive + " of " + total + ", overdispersion " + overdispersion);
        }
        this.positive = positive;
        negative = total - positive;
        size = (1 - overdispersion) / overdispersion;
        if (positive == 0 || negative == 0) {
            best = positive == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            least = 0;
        } else {
            var found = new BrentOptimizer(1e-12, 1e-12)
                    .optimize(
                            new MaxEval(1000),
                            new UnivariateObjectiveFunction(this::minusLog),
                            GoalType.MINIMIZE,
                            new SearchInterval(-WIDEST, WIDEST, Math.log(positive / negative)));
            best = found.getPoint();
            least = found.getValue();
        }
    }

    private static double fraction(double x) {
        return 1 / (1 + Math.exp(-Math.max(-WIDEST, Math.min(WIDEST, x))));
    }

    /** Without what does not depend on the prediction. */
    private double minusLog(double x) {
        double q = fraction(x);
        double a = q * size;
        double b = fraction(-x) * size;
        return rise(a, positive)
                + rise(b, negative)
                + Gamma.logGamma(size + positive + negative)
                - Gamma.logGamma(size);
    }

    private static double rise(double a, double count) {
        return count == 0 ? 0 : Gamma.logGamma(a) - Gamma.logGamma(a + count);
    }

    private static double digammaRise(double a, double count) {
        return count == 0 ? 0 : Gamma.digamma(a) - Gamma.digamma(a + count);
    }

    private static double trigammaRise(double a, double count) {
        return count == 0 ? 0 : Gamma.trigamma(a) - Gamma.trigamma(a + count);
    }

    @Override
    public double residual(double scaled) {
        return Deviance.residual(minusLog(scaled), least, scaled > best ? 1 : -1);
    }

    @Override
    public double slope(double scaled) {
        double q = fraction(scaled);
        double p = fraction(-scaled);
        double up = digammaRise(q * size, positive);
        double down = digammaRise(p * size, negative);
        double first = size * q * p * (up - down);
        double bend = trigammaRise(q * size, positive) + trigammaRise(p * size, negative);
        double second = size * q * p * ((p - q) * (up - down) + size * q * p * bend);
        return Deviance.slope(residual(scaled), first, second);
    }

    @Override
    public double best() {
        return best;
    }

    @Override
    public String toString() {
        return positive + " of " + (positive + negative);
    }
}
