package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.Map;

/**
 * A kind of cell, as a chain of Erlang phases (eq. F5 to F8).
 *
 * @param id e.g. {@code PSC}
 * @param title in words
 * @param group for colours and legends: somatic, reprogramming, pluripotent, endoderm, pancreatic, endocrine, off-target
 * @param phases n, at least 1
 * @param commitAt phases shared by all fates; after them a cell is bound for one. Equal to {@code phases}: at exit
 * @param dwell mean time through all phases with every signal on [d]; null when no clock runs after commitment
 * @param matures moves cells through the phases without leaving the state; null when edges do
 * @param regress rate at which phases are undone [1/d]; null for none
 * @param divides null when it never does
 * @param dies death rates, added up
 * @param anoikis death after dissociation, times the stress that is left (eq. F10); null for none
 * @param toxicity multiplies what compounds' toxicity does
 * @param footprint room one cell takes, against a pluripotent cell
 * @param survives survival of each handling, by its name; missing ones are the model's
 * @param span where it was read
 */
public record CellState(
        String id,
        String title,
        String group,
        int phases,
        int commitAt,
        Parameter dwell,
        Rate matures,
        Parameter regress,
        Rate divides,
        List<Rate> dies,
        Rate anoikis,
        Parameter toxicity,
        Parameter footprint,
        Map<String, Parameter> survives,
        Span span) {

    public CellState {
        dies = List.copyOf(dies);
        survives = Map.copyOf(survives);
    }

    @Override
    public String toString() {
        return id;
    }
}
