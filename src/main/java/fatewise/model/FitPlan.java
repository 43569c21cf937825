package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be estimated from what.
 *
 * @param id name
 * @param title in words
 * @param model whose parameters are estimated
 * @param evidence names of the tables used; empty for all
 * @param without ids of rows that are left out, {@code *} standing for any letters
 * @param free parameters with the spreads and bounds of their priors, in the order of the model
 * @param effort how long to look
 * @param shift standard deviation of what readings of one kind in one paper have in common
 * @param span where it was read
 */
public record FitPlan(
        String id,
        String title,
        Model model,
        List<String> evidence,
        List<String> without,
        List<Parameter> free,
        Effort effort,
        double shift,
        Span span) {
    /**
     * How long to look.
     *
     * @param seed of all random numbers
     * @param screened points looked at to find starts
     * @param starts searches
     * @param iterations most steps of each
     * @param profiles how many profiles
     * @param draws steps of each chain; 0 for none
     */
    public record Effort(long seed, int screened, int starts, int iterations, int profiles, int draws) {
        /** Unless a file says otherwise. */
        public static final Effort USUAL = new Effort(1, 64, 8, 40, 8, 0);
    }

    public FitPlan {
        evidence = List.copyOf(evidence);
        without = List.copyOf(without);
        free = List.copyOf(free);
    }

    /** The same with another effort. */
    public FitPlan with(Effort other) {
        return new FitPlan(id, title, model, evidence, without, free, other, shift, span);
    }

    /** The same with other parameters. */
    public FitPlan with(List<Parameter> others) {
        return new FitPlan(id, title, model, evidence, without, others, effort, shift, span);
    }

    /** Whether a row of a table is used. */
    public boolean uses(String table, String row) {
        boolean named = evidence.isEmpty() || evidence.contains(table);
        return named && without.stream().noneMatch(w -> matches(w, row));
    }

    /** Whether a name is meant; {@code *} stands for any letters. */
    static boolean matches(String written, String name) {
        StringBuilder pattern = new StringBuilder();
        for (String part : written.split("\\*", -1)) {
            pattern.append(pattern.length() == 0 ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(pattern.toString());
    }
}
