package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.BaseMedium;
import fatewise.model.CellState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is before stage 1.
 *
 * @param cells by state, in file order
 * @param vessel what they are kept in
 * @param base medium they sit in
 * @param doses compounds in that medium
 * @param span where it was read
 */
public record Start(
        Map<CellState, CellAmount> cells, Vessel vessel, Optional<BaseMedium> base, List<Dose> doses, Span span) {
    public Start {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        doses = List.copyOf(doses);
    }

    /** Cells of all states in all wells. */
    public double total() {
        return cells.values().stream().mapToDouble(a -> a.cells(vessel)).sum();
    }

    /** The medium cells sit in before the first change. */
    public Recipe recipe() {
        return Recipe.of(base, doses);
    }
}
