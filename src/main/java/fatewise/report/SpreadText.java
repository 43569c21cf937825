package fatewise.report;

import fatewise.analysis.uncertainty.GateChance;
import fatewise.analysis.uncertainty.Shares;
import fatewise.analysis.uncertainty.StageBand;
import fatewise.analysis.uncertainty.Uncertainty;
import java.util.ArrayList;
import java.util.List;

/** How sure a run is, as text for a terminal: intervals by stage, gates as chances, where the spread comes from. */
final class SpreadText {
    private final Uncertainty u;

    SpreadText(Uncertainty u) {
        this.u = u;
    }

    String text() {
        if (u.completed() == 0) {
            return "No interval can be given: " + SpreadWords.failures(u) + "\n";
        }
        String failures = SpreadWords.failures(u);
        return "Drawn anew " + Words.count(u.members(), "time", "times") + " within what is known of its "
                + u.numbers() + " uncertain numbers; 90 % of the runs lie within\n\n" + intervals() + "\n" + shares()
                + (failures.isEmpty() ? "" : failures + "\n");
    }

    private String intervals() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stage", "cells", "yield", "viable", "gates: chance (90 % of runs)"));
        for (StageBand s : u.stages()) {
            rows.add(List.of(
                    s.stage(),
                    SpreadWords.within("cells", s.cells()),
                    SpreadWords.within("yield", s.yield()),
                    SpreadWords.within("viability", s.viability()),
                    String.join("; ", s.gates().stream().map(this::gate).toList())));
        }
        return ResultTable.aligned(rows);
    }

    private String gate(GateChance g) {
        return g.text() + ": " + SpreadWords.chance(g.chance(), u.completed()) + " ("
                + SpreadWords.within(g.readout(), g.value()) + ")";
    }

    /** Of the last read-outs of the run, those of its last stage. */
    private String shares() {
        if (u.shares().isEmpty()) {
            return "";
        }
        String last = u.shares().get(u.shares().size() - 1).stage();
        List<Shares> told = u.shares().stream()
                .filter(s -> s.stage().equals(last) && (s.told() || !s.most().isEmpty()))
                .toList();
        if (told.isEmpty()) {
            return "These are too few members to tell where the spread comes from (more: --members 1024).\n";
        }
        StringBuilder out = new StringBuilder();
        for (Shares s : told) {
            out.append("Spread of ").append(s.readout()).append(" at the end of ");
            out.append(s.stage()).append(": ").append(SpreadWords.grades(s)).append(".\n");
            out.append("  most: ").append(SpreadWords.most(s)).append('\n');
        }
        return out.toString();
    }
}
