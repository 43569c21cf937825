package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Model;
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
    private final BitSet chosen = new BitSet();
    private final Map<Integer, Map<Integer, Double>> slopes = new TreeMap<>();

    NumberSlopes(Interpreter model, List<Variation> variations) {
        double[] met = Trace.of(model, Trace.Numbers.FOLDED).met();
        for (int p = 0; p < variations.size(); p++) {
            add(p, variations.get(p), met);
        }
    }

    private void add(int parameter, Variation variation, double[] met) {
        double[][] varied = new double[Variation.AT.size()][];
        for (int i = 0; i < varied.length; i++) {
            Model model = variation.models().get(i);
            List<Compound> compounds = variation.compounds().get(i);
            varied[i] = Trace.of(new Interpreter(model, compounds, false), Trace.Numbers.FOLDED)
                    .met();
            if (varied[i].length != met.length) {
                throw new IllegalArgumentException(
                        variation.id() + " cannot be varied alone: the equations would change their form");
            }
        }
        for (int k = 0; k < met.length; k++) {
            if (varied[0][k] != met[k] || varied[1][k] != met[k]) {
                chosen.set(k);
                slopes.computeIfAbsent(k, x -> new TreeMap<>()).put(parameter, slope(met[k], k, varied));
            }
        }
    }

    private static double slope(double value, int k, double[][] varied) {
        return value
                * Variation.slope(
                        0,
                        Math.log(varied[1][k] / varied[0][k]),
                        Math.log(varied[2][k] / varied[0][k]),
                        Math.log(varied[3][k] / varied[0][k]));
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
