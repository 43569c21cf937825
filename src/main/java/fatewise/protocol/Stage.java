package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.BaseMedium;
import fatewise.model.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a protocol.
 *
 * @param id e.g. {@code S1}; {@code R.S1} in a chain
 * @param part the part of a chain it belongs to, such as {@code R}; empty outside chains
 * @param name in words
 * @param start in days from day 0
 * @param lasts days, more than 0
 * @param base medium
 * @param doses compounds in the medium for the whole stage
 * @param windows compounds in it for part of the stage
 * @param feed when medium is changed
 * @param actions what else is done, in file order
 * @param measures what is stained, when
 * @param gates conditions
 * @param evidence what its numbers rest on
 * @param span where its id stands
 */
public record Stage(
        String id,
        String part,
        String name,
        double start,
        double lasts,
        Optional<BaseMedium> base,
        List<Dose> doses,
        List<Window> windows,
        FeedPlan feed,
        List<Planned> actions,
        List<Measure> measures,
        List<GateSpec> gates,
        Evidence evidence,
        Span span) {
    public Stage {
        doses = List.copyOf(doses);
        windows = List.copyOf(windows);
        actions = List.copyOf(actions);
        measures = List.copyOf(measures);
        gates = List.copyOf(gates);
    }

    /** In days from day 0. */
    public double end() {
        return start + lasts;
    }

    Stage inPart(String outer) {
        String inner = part.isEmpty() ? outer : outer + "." + part;
        return new Stage(
                outer + "." + id,
                inner,
                name,
                start,
                lasts,
                base,
                doses,
                windows,
                feed,
                actions,
                measures,
                gates,
                evidence,
                span);
    }

    Stage startingAt(double day) {
        return new Stage(
                id, part, name, day, lasts, base, doses, windows, feed, actions, measures, gates, evidence, span);
    }

    Stage lasting(double days) {
        return new Stage(
                id, part, name, start, days, base, doses, windows, feed, actions, measures, gates, evidence, span);
    }

    Stage withBase(BaseMedium medium) {
        return new Stage(
                id,
                part,
                name,
                start,
                lasts,
                Optional.of(medium),
                doses,
                windows,
                feed,
                actions,
                measures,
                gates,
                evidence,
                span);
    }

    Stage withDoses(List<Dose> others) {
        return new Stage(
                id, part, name, start, lasts, base, others, windows, feed, actions, measures, gates, evidence, span);
    }

    Stage withWindows(List<Window> others) {
        return new Stage(
                id, part, name, start, lasts, base, doses, others, feed, actions, measures, gates, evidence, span);
    }

    Stage withFeed(FeedPlan other) {
        return new Stage(
                id, part, name, start, lasts, base, doses, windows, other, actions, measures, gates, evidence, span);
    }

    Stage withActions(List<Planned> others) {
        return new Stage(
                id, part, name, start, lasts, base, doses, windows, feed, others, measures, gates, evidence, span);
    }

    Stage withMeasures(List<Measure> others) {
        return new Stage(
                id, part, name, start, lasts, base, doses, windows, feed, actions, others, gates, evidence, span);
    }

    Stage withGates(List<GateSpec> others) {
        return new Stage(
                id, part, name, start, lasts, base, doses, windows, feed, actions, measures, others, evidence, span);
    }

    @Override
    public String toString() {
        return id;
    }
}
