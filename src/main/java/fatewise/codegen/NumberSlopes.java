package fatewise.codegen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the numbers a trace meets depend on the logarithms of parameters. Every number is a product of powers of
 * parameters or a power with one as exponent, so that a difference of logarithms over a small ratio is its slope to
 * rounding (eq. S41). What was found for one model holds for others of its shape: there, exponents stay, and the logarithm
 * of a power with a parameter as exponent stays in proportion to it.
 */
final class NumberSlopes {
    /** Second differences of a logarithm below it are rounding: it is linear, and two places tell its slope. */
    private static final double STRAIGHT = 1e-13;
    /** Third differences below it: the logarithm is in proportion to the parameter. */
    private static final double PROPORTIONAL = 1e-11;

    private static final double DECIMALS = 1e10;
    private static final int NONE = -1;

    private final BitSet chosen = new BitSet();
    private final List<Slope> found = new ArrayList<>();

    /**
     * How the logarithm of a number depends on that of a parameter.
     *
     * @param place of the number
     * @param parameter index
     * @param form of its change when numbers change
     * @param factor slope; or slope over the number at {@code exponent}
     * @param exponent place of the number to which the slope is in proportion; or NONE
     */
    private record Slope(int place, int parameter, Form form, double factor, int exponent) {
        double at(double[] met) {
            return switch (form) {
                case FIXED -> factor;
                case LOGARITHM -> Math.log(met[place]);
                case BESIDE_EXPONENT -> factor * met[exponent];
            };
        }
    }

    /** What becomes of a slope when the numbers of a model change. */
    private enum Form {
        /** The number is a product of fixed powers. */
        FIXED,
        /** The parameter is the exponent of a power: the slope is the logarithm of the number. */
        LOGARITHM,
        /** The parameter is in the base of a power with another parameter as exponent. */
        BESIDE_EXPONENT
    }

    NumberSlopes(Interpreter model, List<Variation> variations) {
        double[] met = Trace.of(model, Trace.Numbers.FOLDED).met();
        List<Slope> first = new ArrayList<>();
        for (int p = 0; p < variations.size(); p++) {
            add(p, variations.get(p), met, first);
        }
        for (Slope slope : first) {
            found.add(slope.form == Form.FIXED ? besideExponent(slope, first, met) : slope);
            chosen.set(slope.place);
        }
    }

    private void add(int parameter, Variation variation, double[] met, List<Slope> to) {
        double[] up = met(variation, 0, met.length);
        double[] down = met(variation, 1, met.length);
        for (int k = 0; k < met.length; k++) {
            if (up[k] != met[k] || down[k] != met[k]) {
                double high = Math.log(up[k] / met[k]);
                double low = Math.log(down[k] / met[k]);
                if (Math.abs(high + low) < STRAIGHT) {
                    to.add(new Slope(k, parameter, Form.FIXED, exact((high - low) / (2 * Variation.STEP)), NONE));
                } else {
                    double all = Math.log(met[k]);
                    if (!(Math.abs(high - all * Math.expm1(Variation.STEP)) < PROPORTIONAL)) {
                        throw new IllegalArgumentException(
                                variation.id() + " enters a number neither as a factor nor as an exponent");
                    }
                    to.add(new Slope(k, parameter, Form.LOGARITHM, Double.NaN, NONE));
                }
            }
        }
    }

    /** Exponents are short decimals: without rounding errors it is the same whichever model of a shape came first. */
    private static double exact(double exponent) {
        return Math.rint(exponent * DECIMALS) / DECIMALS;
    }

    /** A factor of a number that has an exponent among the parameters grows with that. */
    private static Slope besideExponent(Slope slope, List<Slope> all, double[] met) {
        for (Slope power : all) {
            if (power.place == slope.place && power.form == Form.LOGARITHM) {
                int exponent = all.stream()
                        .filter(s -> s.parameter == power.parameter && s.form == Form.FIXED && s.factor > 0)
                        .filter(s -> all.stream().noneMatch(o -> o.place == s.place && o.parameter != s.parameter))
                        .mapToInt(Slope::place)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("a power without its exponent"));
                return new Slope(
                        slope.place, slope.parameter, Form.BESIDE_EXPONENT, slope.factor / met[exponent], exponent);
            }
        }
        return slope;
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
    Map<Integer, Map<Integer, Double>> slopes(double[] met) {
        Map<Integer, Map<Integer, Double>> slopes = new TreeMap<>();
        for (Slope slope : found) {
            slopes.computeIfAbsent(slope.place, x -> new TreeMap<>())
                    .put(slope.parameter, met[slope.place] * slope.at(met));
        }
        return slopes;
    }
}
