package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.Evidence;
import fatewise.units.Dimension;
import fatewise.units.Quantity;

/**
 * So many cells: {@code 1e6 cells} in all wells together, or per area, or per volume of medium.
 *
 * @param quantity as written
 * @param evidence what it rests on
 * @param span where it was read
 */
public record CellAmount(Quantity quantity, Evidence evidence, Span span) {
    /** Cells in all wells of {@code vessel} (eq. A5). */
    public double cells(Vessel vessel) {
        if (quantity.is(Dimension.CELL_DENSITY_AREA)) {
            return quantity.canonical() * vessel.totalArea();
        }
        if (quantity.is(Dimension.CELL_DENSITY_VOLUME)) {
            return quantity.canonical() * vessel.totalVolume();
        }
        return quantity.canonical();
    }

    @Override
    public String toString() {
        return quantity.toString();
    }
}
