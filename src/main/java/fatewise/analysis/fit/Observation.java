package fatewise.analysis.fit;

import java.util.List;

/**
 * One published or measured figure, ready to be compared.
 *
 * @param id of the row it comes from
 * @param source whose it is, such as a paper; left out as a whole in cross-validation
 * @param link scale on which it is compared
 * @param terms predictions whose weighted sum on that scale is compared: one, or two with weights 1 and -1 for a fold
 * @param likelihood what it says about the sum
 * @param groups names of the random effects that move it, such as {@code source:chu-2016}, {@code line:H1}
 */
public record Observation(
        String id, String source, Link link, List<Term> terms, Likelihood likelihood, List<String> groups) {
    /**
     * A share in what is compared.
     *
     * @param prediction its index among those of the {@link Predictor}
     * @param weight factor on the scale
     */
    public record Term(int prediction, double weight) {}

    public Observation {
        terms = List.copyOf(terms);
        groups = List.copyOf(groups);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(id + " compares nothing");
        }
    }

    /** A figure of one prediction. */
    public static Observation of(String id, String source, Link link, int prediction, Likelihood likelihood) {
        return new Observation(id, source, link, List.of(new Term(prediction, 1)), likelihood, List.of());
    }

    /** The sum on the scale, without random effects. */
    public double scaled(double[] predictions) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.weight() * link.of(predictions[term.prediction()]);
        }
        return sum;
    }
}
