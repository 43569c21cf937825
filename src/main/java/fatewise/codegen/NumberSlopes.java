package fatewise.codegen;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the numbers a trace meets depend on the logarithms of parameters. Every number is a product of powers of
 * parameters or a power with one as exponent, so that a difference of logarithms over a small ratio is its slope to
 * rounding (eq. S41).
 */
final class NumberSlopes {
    /** Second differences of a logarithm below it are rounding: it is linear, and two places tell its slope. */
    private static final double STRAIGHT = 1e-13;

    private final BitSet chosen = new BitSet();
    private final Map<Integer, Map<Integer, Double>> slopes = new TreeMap<>();

    NumberSlopes(Interpreter model, List<Variation> variations) {
        double[] met = Trace.of(model, Trace.Numbers.FOLDED).met();
        for (int p = 0; p < variations.size(); p++) {
            add(p, variations.get(p), met);
        }
    }

    private void add(int parameter, Variation variation, double[] met) {
        double[] up = met(variation, 0, met.length);
        double[] down = met(variation, 1, met.length);
        double[] farUp = null; // for powers with the parameter as exponent only
        double[] farDown = null;
        for (int k = 0; k < met.length; k++) {
            if (up[k] != met[k] || down[k] != met[k]) {
                double high = Math.log(up[k] / met[k]);
                double low = Math.log(down[k] / met[k]);
                double slope = (high - low) / (2 * Variation.STEP);
                if (!(Math.abs(high + low) < STRAIGHT)) {
                    farUp = farUp == null ? met(variation, 2, met.length) : farUp;
                    farDown = farDown == null ? met(variation, 3, met.length) : farDown;
                    slope = Variation.slope(high, low, Math.log(farUp[k] / met[k]), Math.log(farDown[k] / met[k]));
                }
                chosen.set(k);
                slopes.computeIfAbsent(k, x -> new TreeMap<>()).put(parameter, met[k] * slope);
            }
        }
    }

    private static double[] met(Variation variation, int place, int count) {
        Variation.Varied varied = variation.varied().apply(place);
        double[] met = Trace.of(new Interpreter(varied.model(), varied.compounds(), false), Trace.Numbers.FOLDED)
                .met();
        if (met.length != count) {
            throw new IllegalArgumentException(
                    variation.id() + " cannot be varied alone: the equations would change their form");
        }
        return met;
    }

    /** The numbers that depend on any parameter, by their place in {@link Trace#met}. */
    BitSet chosen() {
        return chosen;
    }

    /** Derivatives of the chosen numbers by the logarithms of parameters, by place and parameter. */
    Map<Integer, Map<Integer, Double>> slopes() {
        return slopes;
    }
}
