package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;

/**
 * A signal, an activity between 0 and 1 (eq. P3, P4, P6).
 *
 * @param id e.g. {@code WNT}
 * @param title in words
 * @param baseline activity with nothing added
 * @param rises time constant when the drive is above the activity [d]
 * @param falls time constant when it is below [d]
 * @param drivers mechanisms that raise it
 * @param holders mechanisms that lower it
 * @param adaptation null when it does not adapt
 * @param span where it was read
 */
public record Pathway(
        String id,
        String title,
        Parameter baseline,
        Parameter rises,
        Parameter falls,
        List<Input> drivers,
        List<Input> holders,
        Adaptation adaptation,
        Span span) {

    public Pathway {
        drivers = List.copyOf(drivers);
        holders = List.copyOf(holders);
    }

    /**
     * What is felt is P / (1 + strength R), R following P with its own time (eq. P6).
     *
     * @param strength alpha
     * @param time of R [d]
     */
    public record Adaptation(Parameter strength, Parameter time) {}

    @Override
    public String toString() {
        return id;
    }
}
