package fatewise.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is done at one moment.
 *
 * @param day from day 0
 * @param when on the calendar; empty when no start was given
 * @param stage id
 * @param actions in words, in order
 * @param mix fresh medium; empty when none is used
 * @param added stocks that go straight into the culture
 * @param rinse volume of buffer for washes [mL]; 0 for none
 */
public record Task(
        double day,
        Optional<LocalDateTime> when,
        String stage,
        List<String> actions,
        Optional<Mix> mix,
        List<Pipetting> added,
        double rinse) {
    public Task {
        actions = List.copyOf(actions);
        added = List.copyOf(added);
    }

    /** On a Saturday or Sunday. */
    public boolean onWeekend() {
        return when.filter(t -> t.getDayOfWeek().getValue() >= 6).isPresent();
    }

    /** All of it in one line. */
    public String summary() {
        return String.join("; ", actions);
    }
}
