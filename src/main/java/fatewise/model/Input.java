package fatewise.model;

import fatewise.diagnostics.Span;

/**
 * One mechanism that raises or lowers a pathway (eq. P3).
 *
 * @param kind what it listens to
 * @param name id of the target or pathway, or the kind of culture; empty for density
 * @param when which way the source has to go
 * @param half activity or density of half effect; null for targets, cultures and plain pathways
 * @param hill steepness, with {@code half}
 * @param weight share of the pathway it commands
 * @param only for a lowering input: the drivers it holds ({@code baseline} or names of drivers); empty for all
 * @param span where it was read
 */
public record Input(
        Kind kind,
        String name,
        When when,
        Parameter half,
        Parameter hill,
        Parameter weight,
        java.util.List<String> only,
        Span span) {

    public Input {
        only = java.util.List.copyOf(only);
    }

    /** What an input listens to. */
    public enum Kind {
        TARGET,
        PATHWAY,
        CULTURE,
        DENSITY
    }

    /** Which way the source has to go. */
    public enum When {
        HIGH,
        LOW
    }
}
