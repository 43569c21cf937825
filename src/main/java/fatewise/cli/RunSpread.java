package fatewise.cli;

import fatewise.analysis.uncertainty.BandPredictor;
import fatewise.analysis.uncertainty.UncertaintyAnalysis;
import fatewise.evidence.Predictor;
import fatewise.sim.LocalWorkers;
import fatewise.sim.RunInfo;
import fatewise.sim.Watch;
import java.util.Optional;

/**
 * Whether a run is to say how sure it is, and by how many members.
 *
 * @param asked how many members; empty for as many as give a first look
 * @param seed of their draws
 * @param point for the single curve alone
 */
record RunSpread(Optional<Integer> asked, long seed, boolean point) {
    /** Fewer members have no middle 90 %. */
    private static final int FEWEST = 20;

    private static final int MOST = 100_000;
    private static final long SEED = 1;

    /** What was typed after the options, null where nothing was. */
    static RunSpread of(String members, String seed, boolean point) {
        if (point && (members != null || seed != null)) {
            String option = members != null ? "--members" : "--seed";
            throw UsageException.value(
                    option, option, "--point is one run, without draws", "to mend: leave out --point, or " + option);
        }
        long drawn = seed == null ? SEED : number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        Optional<Integer> many = Optional.ofNullable(members).map(m -> (int) number("--members", m, FEWEST, MOST));
        return new RunSpread(many, drawn, point);
    }

    /** What to ask of a run after its single curve; empty for that curve alone. */
    Optional<UncertaintyAnalysis> analysis(RunInfo single) {
        if (point) {
            return Optional.empty();
        }
        LocalWorkers workers = LocalWorkers.of(Runtime.getRuntime().availableProcessors());
        int members = asked.orElseGet(() -> UncertaintyAnalysis.preview(single));
        return Optional.of(new UncertaintyAnalysis(members, seed, workers));
    }

    /** What to ask of rows of evidence. */
    Predictor predictor() {
        LocalWorkers workers = LocalWorkers.of(Runtime.getRuntime().availableProcessors());
        return BandPredictor.usual(asked.orElse(UncertaintyAnalysis.LEAST), seed, workers, Watch.NONE);
    }

    private static long number(String option, String typed, long least, long most) {
        try {
            long value = Long.parseLong(typed);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        boolean any = least == Long.MIN_VALUE;
        throw UsageException.value(
                option,
                typed,
                option + " cannot be '" + typed + "'",
                any
                        ? "a whole number is needed, such as 7"
                        : "a whole number from " + least + " to " + most + " is needed");
    }
}
