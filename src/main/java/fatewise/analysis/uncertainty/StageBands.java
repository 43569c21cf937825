package fatewise.analysis.uncertainty;

import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.EnsembleRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ends of stages, read off an ensemble. */
final class StageBands {
    private final Protocol protocol;
    private final EnsembleRun run;
    private final List<Band> bands;

    StageBands(Protocol protocol, EnsembleRun run, List<Band> bands) {
        this.protocol = protocol;
        this.run = run;
        this.bands = bands;
    }

    List<StageBand> all() {
        List<StageBand> all = new ArrayList<>();
        int[] stage = run.stage();
        for (int row : run.stageEnds()) {
            all.add(at(stage[row], row));
        }
        return all;
    }

    private StageBand at(int stage, int row) {
        return new StageBand(
                protocol.stages().get(stage).id(),
                run.time()[row],
                count("cells", row),
                count("viability", row),
                count("yield", row),
                states(row),
                markers(row),
                gates(stage));
    }

    private Interval count(String id, int row) {
        int column = run.column(Column.Kind.COUNT, id);
        return column < 0 ? Interval.NONE : bands.get(column).rows().get(row);
    }

    private Map<String, Interval> markers(int row) {
        Map<String, Interval> markers = new LinkedHashMap<>();
        for (Band band : bands) {
            if (band.column().kind() == Column.Kind.MARKER) {
                markers.put(band.column().id(), band.rows().get(row));
            }
        }
        return markers;
    }

    private Map<String, Interval> states(int row) {
        double[] cells = run.values(run.column(Column.Kind.COUNT, "cells"), row);
        Map<String, Interval> states = new LinkedHashMap<>();
        for (int c = 0; c < bands.size(); c++) {
            if (bands.get(c).column().kind() == Column.Kind.STATE) {
                double[] share = run.values(c, row);
                Arrays.setAll(share, i -> share[i] / cells[i]);
                states.put(bands.get(c).column().id(), Interval.of(share));
            }
        }
        return states;
    }

    private List<GateChance> gates(int stage) {
        List<GateChance> gates = new ArrayList<>();
        for (int g = 0; g < run.gates().size(); g++) {
            EnsembleRun.Gate gate = run.gates().get(g);
            if (gate.stage() == stage) {
                double[] values = run.gateValues(g);
                double passed = Arrays.stream(values).filter(gate::holds).count();
                gates.add(new GateChance(
                        stage, gate.text(), gate.readout(), Interval.of(values), passed / values.length));
            }
        }
        return gates;
    }
}
