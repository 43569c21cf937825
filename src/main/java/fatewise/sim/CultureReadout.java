package fatewise.sim;

import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.protocol.GateSpec;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers a person reads off a culture: counts, fractions, viability, yield (eq. R1 to R5). */
final class CultureReadout {
    private final Protocol protocol;
    private final Layout layout;
    private final List<MarkerGate> gates;
    private final double[][] shares;
    private final double start;

    CultureReadout(Protocol protocol, Layout layout, List<MarkerGate> gates) {
        this.protocol = protocol;
        this.layout = layout;
        this.gates = gates;
        this.start = protocol.start().total();
        shares = gates.stream().map(this::shares).toArray(double[][]::new);
    }

    /** Positive share at every index of cells. */
    private double[] shares(MarkerGate gate) {
        double[] share = new double[layout.cellsTo() - layout.cellsFrom()];
        for (int i = 0; i < share.length; i++) {
            int index = layout.cellsFrom() + i;
            String state = protocol.model().states().get(layout.stateOf(index)).id();
            share[i] = gate.share(state, layout.progress(index));
        }
        return share;
    }

    double cells(double[] y) {
        double sum = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            sum += y[i];
        }
        return sum;
    }

    double cells(double[] y, int state) {
        double sum = 0;
        for (int i = layout.stateFrom(state); i < layout.stateTo(state); i++) {
            sum += y[i];
        }
        return sum;
    }

    /** Alive over alive and dead in the dish (eq. R5); NaN when there is neither. */
    double viability(double[] y) {
        double cells = cells(y);
        return cells / (cells + y[layout.dead()]);
    }

    /** Cells per cell at the start, of those whose descendants were carried on (eq. R4). */
    double yieldOf(double[] y, double handedOn) {
        return cells(y) / (start * handedOn);
    }

    /** Positive fraction of the i-th gate (eq. R2, R3); NaN when there are no cells. */
    double fraction(double[] y, int gate) {
        double sum = 0;
        for (int i = 0; i < shares[gate].length; i++) {
            sum += shares[gate][i] * y[layout.cellsFrom() + i];
        }
        return sum / cells(y);
    }

    StagePoint point(Stage stage, Readout.Row row, double handedOn, List<GateResult> results) {
        double cells = cells(row.y());
        Map<String, Double> states = new LinkedHashMap<>();
        for (int s = 0; s < protocol.model().states().size(); s++) {
            states.put(protocol.model().states().get(s).id(), cells(row.y(), s) / cells);
        }
        Map<String, Double> markers = new LinkedHashMap<>();
        for (int g = 0; g < gates.size(); g++) {
            markers.put(gates.get(g).name(), fraction(row.y(), g));
        }
        return new StagePoint(
                stage.id(),
                stage.name(),
                stage.start(),
                stage.end(),
                row.t(),
                cells,
                viability(row.y()),
                yieldOf(row.y(), handedOn),
                states,
                markers,
                results);
    }

    /** What a gate of the protocol looks at. */
    double value(GateSpec gate, Readout.Row row) {
        double[] y = row.y();
        return switch (gate.kind()) {
            case MARKERS -> fraction(y, indexOf(gate.markers().orElseThrow()));
            case STATE ->
                cells(y, protocol.model().states().indexOf(gate.state().orElseThrow())) / cells(y);
            case VIABILITY -> viability(y);
            case CELLS -> cells(y);
            case YIELD -> yieldOf(y, row.epoch().handedOn());
        };
    }

    private int indexOf(MarkerGate gate) {
        for (int g = 0; g < gates.size(); g++) {
            if (gates.get(g).name().equals(gate.name())) {
                return g;
            }
        }
        throw new IllegalStateException("gate " + gate + " was not collected");
    }
}
