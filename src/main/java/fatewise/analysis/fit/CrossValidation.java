package fatewise.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Refits without the figures of each source and compares what is predicted of them (eq. E15). */
public final class CrossValidation {
    private CrossValidation() {}

    /**
     * A source that was left out.
     *
     * @param source its name
     * @param refit without it
     * @param rows its figures
     */
    public record Fold(String source, Optimum refit, List<Row> rows) {
        public Fold {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A figure that was not used.
     *
     * @param id of the observation
     * @param predicted on the scale of its link, random effects being 0; NaN when the simulation fails
     * @param residual of its likelihood
     */
    public record Row(String id, double predicted, double residual) {}

    /** Sources in the order in which they first come. */
    public static List<String> sources(Posterior posterior) {
        return posterior.observations().stream()
                .map(Observation::source)
                .distinct()
                .toList();
    }

    /** The optimum without a source, searched from that of all. */
    public static Optimum refit(Posterior all, String source, double[] optimum, TrustRegion search) {
        return search.minimise(all.only(others(source)), optimum);
    }

    /** The same, by the slopes there, which are the same for all sources but for the rows left out. */
    static Optimum refit(Posterior all, String source, double[] optimum, double[][] slopes, TrustRegion search) {
        Posterior rest = all.only(others(source));
        return search.from(rest, optimum, all.only(others(source), slopes)).optimum();
    }

    private static Predicate<Observation> others(String source) {
        return o -> !o.source().equals(source);
    }

    /** What a refit says of the source it has not seen. */
    public static Fold fold(Posterior all, String source, Optimum refit) {
        Optional<double[]> predictions = all.predictions(refit.x());
        List<Row> rows = new ArrayList<>();
        for (Observation o : all.observations()) {
            if (o.source().equals(source)) {
                double predicted = predictions.map(o::scaled).orElse(Double.NaN);
                rows.add(new Row(o.id(), predicted, o.likelihood().residual(predicted)));
            }
        }
        return new Fold(source, refit, rows);
    }

    /** Leaves out one source, starting from the optimum of all. */
    public static Fold without(Posterior all, String source, double[] optimum, TrustRegion search) {
        return fold(all, source, refit(all, source, optimum, search));
    }
}
