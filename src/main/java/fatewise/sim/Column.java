package fatewise.sim;

/**
 * One column of a time course, a value per row.
 *
 * @param id header, unique
 * @param kind what sort of thing it is
 * @param unit of the values; empty for fractions
 * @param title in words
 * @param values by row; NaN where there is nothing to tell, e.g. a marker of no cells
 */
public record Column(String id, Kind kind, String unit, String title, double[] values) {
    /** Sorts of columns. */
    public enum Kind {
        /** Concentration the cells see. */
        COMPOUND,
        /** Activity from 0 to 1. */
        PATHWAY,
        /** Cells of a state. */
        STATE,
        /** Fraction positive. */
        MARKER,
        /** Cells, dead cells, births, deaths, removed, lost, yield, viability. */
        COUNT,
        /** Volume, density. */
        CULTURE
    }
}
