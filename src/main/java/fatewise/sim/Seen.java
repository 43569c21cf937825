package fatewise.sim;

import java.util.Locale;

/**
 * A number read off the culture: {@code Seen.marker(At.before(11.5), "PDX1+NKX6-1+")}.
 *
 * @param at when
 * @param kind of number
 * @param name of the state, or the marker or gate; empty for others
 */
public record Seen(At at, Kind kind, String name) {
    /** Kinds of numbers. */
    public enum Kind {
        /** Living cells. */
        CELLS,
        /** Cells per cell at the start (eq. R4). */
        YIELD,
        /** Share of the cells in the dish that are alive (eq. R5). */
        VIABILITY,
        /** Share of the living cells in a state. */
        STATE,
        /** Share of the living cells that stain (eq. R2, R3). */
        MARKER
    }

    /** Living cells. */
    public static Seen cells(At at) {
        return new Seen(at, Kind.CELLS, "");
    }

    /** Living cells at the end of a stage. */
    public static Seen cells(String stage) {
        return cells(At.endOf(stage));
    }

    /** Cells per cell at the start. */
    public static Seen yieldOf(At at) {
        return new Seen(at, Kind.YIELD, "");
    }

    /** Cells per cell at the start, at the end of a stage. */
    public static Seen yieldOf(String stage) {
        return yieldOf(At.endOf(stage));
    }

    /** Alive over alive and dead. */
    public static Seen viability(At at) {
        return new Seen(at, Kind.VIABILITY, "");
    }

    /** Alive over alive and dead at the end of a stage. */
    public static Seen viability(String stage) {
        return viability(At.endOf(stage));
    }

    /** Share of the living cells in a state. */
    public static Seen state(At at, String state) {
        return new Seen(at, Kind.STATE, state);
    }

    /** Share of the living cells in a state at the end of a stage. */
    public static Seen state(String stage, String state) {
        return state(At.endOf(stage), state);
    }

    /** Share of the living cells that a marker stains, or that are in a gate such as {@code PDX1+NKX6-1+}. */
    public static Seen marker(At at, String gate) {
        return new Seen(at, Kind.MARKER, gate);
    }

    /** The same at the end of a stage. */
    public static Seen marker(String stage, String gate) {
        return marker(At.endOf(stage), gate);
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "" : name + " ") + kind.name().toLowerCase(Locale.ROOT) + " " + at;
    }
}
