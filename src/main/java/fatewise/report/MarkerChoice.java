package fatewise.report;

import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.GateResult;
import fatewise.sim.StagePoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which marker curves a reader sees first: those that gates or measurements speak of, then those that move most. */
final class MarkerChoice {
    private static final int FIRST = 8;

    private MarkerChoice() {}

    /** Ids of the curves drawn at once; the others wait in the legend. */
    static Set<String> first(ReportData data) {
        Set<String> ids = new LinkedHashSet<>();
        data.measurements().forEach(m -> ids.add(m.readout()));
        for (StagePoint stage : data.stages()) {
            for (GateResult gate : stage.gates()) {
                ids.add(gate.readout());
            }
        }
        Set<String> asked = new LinkedHashSet<>();
        ids.forEach(id -> data.marker(id).map(Column::id).ifPresent(asked::add));
        for (String id : List.of("OCT4", "SOX17", "PDX1", "NKX6-1", "CHGA", "INS")) {
            if (asked.size() < FIRST) {
                data.marker(id).map(Column::id).ifPresent(asked::add);
            }
        }
        for (Column s : data.columns(Kind.MARKER)) {
            if (asked.size() < FIRST && ChartData.max(s) > 0.2) {
                asked.add(s.id());
            }
        }
        return asked;
    }

    /** The curves shown first, then the others, each in the order of the columns. */
    static List<Column> ordered(ReportData data, Set<String> first) {
        List<Column> all = new ArrayList<>();
        for (Column s : data.columns(Kind.MARKER)) {
            if (first.contains(s.id())) {
                all.add(s);
            }
        }
        for (Column s : data.columns(Kind.MARKER)) {
            if (!first.contains(s.id())) {
                all.add(s);
            }
        }
        return all;
    }
}
