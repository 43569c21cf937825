package fatewise.sim;

import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.protocol.GateSpec;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Numbers a person reads off a culture: counts, fractions, viability, yield (eq. R1 to R5). */
final class CultureReadout {
    private final Protocol protocol;
    private final Layout layout;
    private final List<MarkerGate> gates;
    private final Share[] shares;
    private final double start;

    CultureReadout(Protocol protocol, Layout layout, List<MarkerGate> gates) {
        this.protocol = protocol;
        this.layout = layout;
        this.gates = gates;
        this.start = protocol.start().total();
        shares = gates.stream().map(this::share).toArray(Share[]::new);
    }

    /**
     * Positive share of the cells at every index, as the share that all have and what some have more.
     *
     * @param floor what stains of any cell
     * @param index of cells that stain more
     * @param extra how much more
     */
    private record Share(double floor, int[] index, double[] extra) {}

    private Share share(MarkerGate gate) {
        int from = layout.cellsFrom();
        double[] all = new double[layout.cellsTo() - from];
        for (int s = 0; s < protocol.model().states().size(); s++) {
            String state = protocol.model().states().get(s).id();
            int first = layout.stateFrom(s);
            Arrays.fill(all, first - from, layout.stateTo(s) - from, gate.share(state, layout.progress(first)));
            for (int i = first + 1; i < layout.stateTo(s) && gate.marks(state); i++) {
                all[i - from] = gate.share(state, layout.progress(i));
            }
        }
        double floor = Arrays.stream(all).min().orElse(0);
        int[] more = IntStream.range(0, all.length).filter(i -> all[i] > floor).toArray();
        return new Share(
                floor,
                Arrays.stream(more).map(i -> from + i).toArray(),
                Arrays.stream(more).mapToDouble(i -> all[i] - floor).toArray());
    }

    double cells(double[] y) {
        double sum = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            sum += y[i];
        }
        return sum;
    }

    /** Living cells of every row; {@code y} by component, then row. */
    double[] cells(double[][] y) {
        return sum(y, layout.cellsFrom(), layout.cellsTo());
    }

    /** Cells of a state in every row. */
    double[] cells(double[][] y, int state) {
        return sum(y, layout.stateFrom(state), layout.stateTo(state));
    }

    private static double[] sum(double[][] y, int from, int to) {
        double[] sum = new double[y[0].length];
        for (int i = from; i < to; i++) {
            double[] component = y[i];
            for (int r = 0; r < sum.length; r++) {
                sum[r] += component[r];
            }
        }
        return sum;
    }

    /** Positive fraction of the i-th gate in every row (eq. R2, R3). */
    double[] fraction(double[][] y, double[] cells, int gate) {
        Share share = shares[gate];
        double[] fraction = new double[cells.length];
        for (int i = 0; i < share.index.length; i++) {
            double[] component = y[share.index[i]];
            double extra = share.extra[i];
            for (int r = 0; r < fraction.length; r++) {
                fraction[r] += extra * component[r];
            }
        }
        for (int r = 0; r < fraction.length; r++) {
            fraction[r] = share.floor + fraction[r] / cells[r];
        }
        return fraction;
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
        return viability(cells(y), y[layout.dead()]);
    }

    static double viability(double cells, double dead) {
        return cells / (cells + dead);
    }

    /** Cells per cell at the start, of those whose descendants were carried on (eq. R4). */
    double yieldOf(double[] y, double handedOn) {
        return yieldOf(cells(y), handedOn);
    }

    double yieldOf(double cells, double handedOn) {
        return cells / (start * handedOn);
    }

    /** Positive fraction of the i-th gate (eq. R2, R3); NaN when there are no cells. */
    double fraction(double[] y, int gate) {
        return shares[gate].floor + extra(y, gate) / cells(y);
    }

    /** Cells in the i-th gate. */
    double stained(double[] y, int gate) {
        return shares[gate].floor * cells(y) + extra(y, gate);
    }

    private double extra(double[] y, int gate) {
        Share share = shares[gate];
        double sum = 0;
        for (int i = 0; i < share.index.length; i++) {
            sum += share.extra[i] * y[share.index[i]];
        }
        return sum;
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
