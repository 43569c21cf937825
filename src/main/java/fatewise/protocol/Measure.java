package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.MarkerGate;
import java.util.List;

/**
 * Markers to stain at a time.
 *
 * @param at when
 * @param markers what
 * @param span where it was read
 */
public record Measure(TimeText at, List<MarkerGate> markers, Span span) {
    public Measure {
        markers = List.copyOf(markers);
    }
}
