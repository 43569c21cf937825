package fatewise.sim;

/**
 * A number read off the culture at the end of a stage, before the next stage begins.
 *
 * @param stage id
 * @param kind of number
 * @param name of the state, or the marker or gate; empty for others
 */
public record Seen(String stage, Kind kind, String name) {
    /** Kinds of numbers. */
    public enum Kind {
        /** Living cells. */
        CELLS,
        /** Cells per cell at the start (eq. R4). */
        YIELD,
        /** Share of the cells in a state. */
        STATE,
        /** Share of the cells that stain (eq. R2, R3). */
        MARKER
    }

    /** Living cells. */
    public static Seen cells(String stage) {
        return new Seen(stage, Kind.CELLS, "");
    }

    /** Cells per cell at the start. */
    public static Seen yieldOf(String stage) {
        return new Seen(stage, Kind.YIELD, "");
    }

    /** Share of the cells in a state. */
    public static Seen state(String stage, String state) {
        return new Seen(stage, Kind.STATE, state);
    }

    /** Share of the cells that a marker stains, or that are in a gate such as {@code PDX1+NKX6-1+}. */
    public static Seen marker(String stage, String gate) {
        return new Seen(stage, Kind.MARKER, gate);
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "" : name + " ") + kind.name().toLowerCase(java.util.Locale.ROOT) + " at the end of "
                + stage;
    }
}
