package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;

/**
 * What cells put into the medium or take out of it (eq. M2, M3).
 *
 * @param compound what
 * @param states ids of the states that do it; empty for all
 * @param kind which way
 * @param rate amount per cell and day (secretion, saturable uptake) or cleared volume per cell and day
 * @param half concentration of half-maximal uptake; null unless saturable
 * @param span where it was read
 */
public record Exchange(Compound compound, List<String> states, Kind kind, Rate rate, Parameter half, Span span) {

    public Exchange {
        states = List.copyOf(states);
    }

    /** Which way, and by which law. */
    public enum Kind {
        SECRETION,
        CLEARANCE,
        UPTAKE
    }
}
