package fatewise.analysis.fit;

import java.util.List;

/**
 * What a fit has found.
 *
 * @param posterior what was fitted
 * @param ends where the searches ended, the best first
 * @param at residuals and slopes at the best
 * @param predictions of everything that is sought, there
 * @param fisher information of the figures about the parameters
 * @param covariance of all variables, priors included
 * @param profiles of the parameters the figures know best
 * @param chains of the sampler, by chain, step and variable; none unless asked for
 * @param folds refits without each source
 */
public record FitResult(
        Posterior posterior,
        List<Optimum> ends,
        Residuals at,
        double[] predictions,
        Fisher fisher,
        double[][] covariance,
        List<Profile> profiles,
        List<double[][]> chains,
        List<CrossValidation.Fold> folds) {
    /** Ends that lie so little above the best are the same. */
    private static final double SAME = 0.5;
    /** A parameter that moves so many residuals' worth per spread is informed by the row. */
    private static final double INFORMS = 0.1;

    public FitResult {
        ends = List.copyOf(ends);
        profiles = List.copyOf(profiles);
        chains = List.copyOf(chains);
        folds = List.copyOf(folds);
    }

    /** No start could be computed. */
    static FitResult failed(Posterior posterior, List<Optimum> ends) {
        Residuals none = new Residuals(new double[0], new double[0][]);
        Fisher nothing = new Fisher(new double[0], new double[0][]);
        return new FitResult(
                posterior, ends, none, new double[0], nothing, new double[0][], List.of(), List.of(), List.of());
    }

    /** Whether there is nothing in it. */
    public boolean failed() {
        return ends.get(0).failed();
    }

    public Optimum best() {
        return ends.get(0);
    }

    /** Share of the searches that ended at the best. */
    public double shareAtBest() {
        long there = ends.stream().filter(o -> o.cost() <= best().cost() + SAME).count();
        return (double) there / ends.size();
    }

    /** Values of the parameters, in canonical units. */
    public double[] values() {
        return posterior.parameters(best().x());
    }

    /** Standard deviation of a parameter's z that is left; 1 where nothing was learned. */
    public double left(int parameter) {
        return Math.sqrt(covariance[parameter][parameter]);
    }

    /** Geometric standard deviation of a parameter that is left. */
    public double spread(int parameter) {
        return Math.exp(
                left(parameter) * Math.log(posterior.priors().get(parameter).spread()));
    }

    /** Whether the figures determine a parameter: by its profile, else by what they say around the best. */
    public Profile.Verdict verdict(int parameter) {
        for (Profile profile : profiles) {
            if (profile.variable() == parameter) {
                return profile.verdict();
            }
        }
        if (fisher.unidentifiable().contains(parameter)) {
            return Profile.Verdict.STRUCTURALLY_NOT;
        }
        return left(parameter) < 0.5 ? Profile.Verdict.IDENTIFIABLE : Profile.Verdict.PRACTICALLY_NOT;
    }

    /** Ids of the rows that say most about a parameter, the most telling first. */
    public List<String> rows(int parameter, int most) {
        List<Observation> all = posterior.observations();
        return java.util.stream.IntStream.range(0, all.size())
                .boxed()
                .filter(r -> Math.abs(at.slopes()[r][parameter]) > INFORMS)
                .sorted(java.util.Comparator.comparingDouble(r -> -Math.abs(at.slopes()[r][parameter])))
                .limit(most)
                .map(r -> all.get(r).id())
                .toList();
    }
}
