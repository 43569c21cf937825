package fatewise.cli;

import fatewise.analysis.uncertainty.UncertaintyAnalysis;
import fatewise.sim.LocalWorkers;
import java.util.Optional;

/**
 * Whether a run is to say how sure it is.
 *
 * @param analysis empty for the single curve
 */
record RunSpread(Optional<UncertaintyAnalysis> analysis) {
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
        int many = members == null ? UncertaintyAnalysis.PREVIEW : (int) number("--members", members, FEWEST, MOST);
        LocalWorkers workers = LocalWorkers.of(Runtime.getRuntime().availableProcessors());
        return new RunSpread(point ? Optional.empty() : Optional.of(new UncertaintyAnalysis(many, drawn, workers)));
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
