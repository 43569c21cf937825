package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.Map;

/**
 * What is stained: the probability that a cell of a state and phase is positive (eq. R1, R2).
 *
 * @param id e.g. {@code NKX6-1}
 * @param aliases other names
 * @param falsePositive share of negative cells that stain
 * @param falseNegative share of positive cells that do not
 * @param levels by id of state; a missing state is negative
 * @param span where it was read
 */
public record Marker(
        String id,
        List<String> aliases,
        Parameter falsePositive,
        Parameter falseNegative,
        Map<String, Level> levels,
        Span span) {

    public Marker {
        aliases = List.copyOf(aliases);
        levels = Map.copyOf(levels);
    }

    /**
     * Positive share of a state, changing evenly over its phases.
     *
     * @param entry in the first phase
     * @param exit in the last phase
     */
    public record Level(Parameter entry, Parameter exit) {}

    /**
     * Stained share of the cells of a state at a phase (eq. R1, R2).
     *
     * @param state id of the state
     * @param progress 0 in its first phase, 1 in its last
     */
    public double stained(String state, double progress) {
        Level level = levels.get(state);
        double p = level == null
                ? 0
                : level.entry().value()
                        + progress * (level.exit().value() - level.entry().value());
        double a = falsePositive.value();
        return a + (1 - a - falseNegative.value()) * p;
    }

    @Override
    public String toString() {
        return id;
    }
}
