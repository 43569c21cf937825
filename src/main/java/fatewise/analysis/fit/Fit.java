package fatewise.analysis.fit;

import fatewise.model.FitPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Runs a fit from beginning to end: looks at many points, searches from the best, tells what the figures determine, and
 * refits without each source. Every piece goes through a {@link Journal}, so that a fit goes on where it was stopped and
 * then gives the same bytes.
 */
public final class Fit {
    /** Slopes cost a hundred runs, residuals one: so many steps are taken with corrected slopes. */
    private static final int KEPT = 4;

    /** So many times the steps of a search are granted to the best. */
    private static final int POLISHED = 3;
    /** Steps of a refit without a source, all with corrected slopes. */
    private static final int REFIT = 10;

    private static final double THRESHOLD = Profiler.USUAL.threshold();
    private static final int CHAINS = 4;
    private static final double GAIN = 2e-4;
    private static final double FLAT = 1e-4;
    private static final double WIDEST = 10; // spreads of a prior that a direction nobody sees is left with

    private final Posterior posterior;
    private final FitPlan.Effort effort;
    private final Chance chance;
    private final Journal journal;
    private final FitWatch watch;
    private final TrustRegion search;

    /** What is asked of a fit beside the optimum and what it rests on. */
    public enum Asked {
        /** No more. */
        OPTIMUM,
        /** Refits without each source. */
        CROSS_VALIDATION
    }

    private Fit(Posterior posterior, FitPlan.Effort effort, Journal journal, FitWatch watch) {
        this.posterior = posterior;
        this.effort = effort;
        chance = new Chance(effort.seed());
        this.journal = journal;
        this.watch = watch;
        search = new TrustRegion(effort.iterations(), GAIN, FLAT, KEPT);
    }

    /** Everything, or what of it is not in the journal yet. */
    public static FitResult run(
            Posterior posterior, FitPlan.Effort effort, Asked asked, Journal journal, FitWatch watch) {
        return new Fit(posterior, effort, journal, watch).run(asked);
    }

    private FitResult run(Asked asked) {
        List<Optimum> ends = ends();
        if (ends.get(0).failed()) {
            return FitResult.failed(posterior, ends);
        }
        Optimum best = polished(ends);
        Residuals at = at(best);
        int rows = posterior.observations().size();
        int parameters = posterior.priors().size();
        Fisher fisher = Fisher.of(at, rows, parameters);
        double[][] covariance = Covariance.of(at, WIDEST);
        return new FitResult(
                posterior,
                ends,
                at,
                posterior.predictions(best.x()).orElseThrow(),
                fisher,
                covariance,
                profiles(best, at, covariance),
                chains(best, covariance),
                asked == Asked.CROSS_VALIDATION ? folds(best, at) : List.of());
    }

    /** The end of every search, the best first. */
    private List<Optimum> ends() {
        List<double[]> starts = starts();
        List<Optimum> ends = new ArrayList<>();
        for (int s = 0; s < starts.size(); s++) {
            double[] start = starts.get(s);
            ends.add(Pieces.optimum(piece("searching", "start." + s, s, starts.size(), () -> {
                return Pieces.of(search.minimise(posterior, start));
            })));
        }
        ends.sort(Comparator.comparingDouble(Optimum::cost)); // stable: of equals the earlier start
        return ends;
    }

    /** The best search carried on until it converges: the others need not be ended to be seen to be worse. */
    private Optimum polished(List<Optimum> ends) {
        Optimum best = ends.get(0);
        if (best.end() == Optimum.End.CONVERGED) {
            return best;
        }
        TrustRegion longer = new TrustRegion(POLISHED * effort.iterations(), GAIN, FLAT, KEPT);
        Optimum polished = Pieces.optimum(piece("going on from the best", "polish", 0, 1, () -> {
            return Pieces.of(longer.minimise(posterior, best.x()));
        }));
        if (polished.cost() < best.cost()) {
            ends.set(0, polished);
        }
        return ends.get(0);
    }

    /** The middle of the priors, and those of the screened points that cost least. */
    private List<double[]> starts() {
        int looked = Math.max(effort.screened(), effort.starts());
        List<double[]> points = Starts.of(posterior, posterior.priors().size(), looked, chance);
        if (effort.starts() >= looked) {
            return points;
        }
        double[] costs = new double[points.size()];
        for (int i = 0; i < costs.length; i++) {
            double[] point = points.get(i);
            costs[i] = piece("screening", "screen." + i, i, costs.length, () -> {
                return new double[] {Math.min(Double.MAX_VALUE, posterior.cost(point))};
            })[0];
        }
        List<double[]> chosen = new ArrayList<>(points.subList(0, 1));
        IntStream.range(1, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> costs[i]))
                .limit(effort.starts() - 1L)
                .forEach(i -> chosen.add(points.get(i)));
        return chosen;
    }

    private Residuals at(Optimum best) {
        int n = posterior.variables();
        double[] piece = piece("taking slopes", "slopes", 0, 1, () -> {
            Residuals at = posterior.at(best.x()).orElseThrow();
            double[][] all = new double[at.values().length][];
            for (int r = 0; r < all.length; r++) {
                all[r] = new double[n + 1];
                all[r][0] = at.values()[r];
                System.arraycopy(at.slopes()[r], 0, all[r], 1, n);
            }
            return Pieces.of(all);
        });
        double[][] all = Pieces.rows(piece, n + 1);
        double[] values = new double[all.length];
        double[][] slopes = new double[all.length][n];
        for (int r = 0; r < all.length; r++) {
            values[r] = all[r][0];
            System.arraycopy(all[r], 1, slopes[r], 0, n);
        }
        return new Residuals(values, slopes);
    }

    /** Of the parameters that the figures have moved or sharpened most. */
    private List<Profile> profiles(Optimum best, Residuals at, double[][] covariance) {
        if (effort.profiles() == 0) {
            return List.of();
        }
        Posterior data = posterior.dataOnly();
        Profiler profiler = new Profiler(new TrustRegion(8, 1e-3, 1e-3, TrustRegion.NEVER), THRESHOLD, 12);
        double[][] slopes = posterior.dataOnly(at.slopes());
        Optimum alone = Pieces.optimum(piece("searching without priors", "alone", 0, 1, () -> {
            return Pieces.of(search.from(data, best.x(), slopes).optimum());
        }));
        List<Integer> matter = IntStream.range(0, posterior.priors().size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> covariance[i][i]))
                .limit(effort.profiles())
                .toList();
        List<Profile> profiles = new ArrayList<>();
        for (int k = 0; k < matter.size(); k++) {
            int variable = matter.get(k);
            profiles.add(Pieces.profile(piece("profiling", "profile." + variable, k, matter.size(), () -> {
                return Pieces.of(profiler.of(data, alone, variable, Optional.of(slopes)));
            })));
        }
        return profiles;
    }

    private List<double[][]> chains(Optimum best, double[][] covariance) {
        List<double[][]> chains = new ArrayList<>();
        if (effort.draws() > 0) {
            AdaptiveMetropolis sampler =
                    new AdaptiveMetropolis(Math.max(1, effort.draws() / 2), effort.draws(), CHAINS);
            for (int c = 0; c < CHAINS; c++) {
                int chain = c;
                double[] piece = piece("drawing", "chain." + c, c, CHAINS, () -> {
                    return Pieces.of(sampler.chain(posterior, best.x(), covariance, chance, chain));
                });
                chains.add(Pieces.rows(piece, posterior.variables()));
            }
        }
        return chains;
    }

    private List<CrossValidation.Fold> folds(Optimum best, Residuals at) {
        TrustRegion again = new TrustRegion(REFIT, GAIN, FLAT, TrustRegion.NEVER);
        List<String> sources = CrossValidation.sources(posterior);
        List<CrossValidation.Fold> folds = new ArrayList<>();
        for (int k = 0; sources.size() > 1 && k < sources.size(); k++) {
            String source = sources.get(k);
            double[] refit = piece("leaving out " + source, "without." + source, k, sources.size(), () -> {
                return Pieces.of(CrossValidation.refit(posterior, source, best.x(), at.slopes(), again));
            });
            folds.add(CrossValidation.fold(posterior, source, Pieces.optimum(refit)));
        }
        return folds;
    }

    private double[] piece(String what, String name, int done, int of, Supplier<double[]> make) {
        if (!journal.has(name)) {
            watch.told(what, done, of);
        }
        return journal.piece(name, make);
    }
}
