package fatewise.protocol;

import fatewise.diagnostics.Span;
import java.util.List;

/**
 * An action of a stage with its times.
 *
 * @param action what is done
 * @param at when first
 * @param every days between repetitions; 0 when it is done once
 * @param repeat how often in all; 0 for as long as the stage lasts
 * @param span where it was read
 */
public record Planned(Action action, TimeText at, double every, int repeat, Span span) {
    /** Done once. */
    public static Planned once(Action action, TimeText at, Span span) {
        return new Planned(action, at, 0, 1, span);
    }

    /** What it adds to the medium; empty for everything but {@link Dosing}. */
    public List<Dose> doses() {
        return action instanceof Dosing dosing ? dosing.doses() : List.of();
    }

    Planned with(Action other) {
        return new Planned(other, at, every, repeat, span);
    }

    Planned at(TimeText time) {
        return new Planned(action, time, every, repeat, span);
    }
}
