package fatewise.report;

import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.RunInfo;
import fatewise.sim.StagePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences of a report, in words a biologist uses; plain text, not yet escaped. */
final class Prose {
    /** Yield times the first cells beyond this multiple of the cells there are: some were left behind. */
    private static final double LEFT_BEHIND = 1.01;

    private final ReportData data;

    Prose(ReportData data) {
        this.data = data;
    }

    /** The result in one sentence or two. */
    String result() {
        StagePoint end = data.end();
        StringBuilder out = new StringBuilder("After ");
        out.append(Decimal.significant(data.days(), 4)).append(data.days() == 1 ? " day, " : " days, ");
        if (!(end.cells() >= 1)) {
            return out.append("no living cell is left in this simulation.").toString();
        }
        double start = start();
        out.append(Words.cells(start)).append(start == 1 ? " cell" : " cells").append(" put in have become ");
        out.append(Words.cells(end.cells())).append(" living ones (").append(Words.percent(end.viability()));
        out.append(" viable)").append(split(start) ? "; counting what splits and picks left behind, " : ", ");
        out.append(Words.number(end.yield())).append(" for each.");
        purity().ifPresent(p -> out.append(' ')
                .append(Words.percent(p.getValue()))
                .append(" of them are ")
                .append(p.getKey())
                .append('.'));
        if (data.gates() > 0) {
            out.append(' ').append(gates(data.gatesPassed(), data.gates()));
        }
        return out.toString();
    }

    /** Cells at the start; NaN when that cannot be told. */
    private double start() {
        Optional<Column> cells = data.column(Kind.COUNT, "cells");
        Optional<Column> yields = data.column(Kind.COUNT, "yield");
        boolean known = cells.isPresent() && yields.isPresent() && data.time().length > 0;
        return known ? cells.get().values()[0] / yields.get().values()[0] : Double.NaN;
    }

    /** True when cells were left behind on purpose, so that yield and number of cells do not go together. */
    private boolean split(double start) {
        return data.end().yield() * start > LEFT_BEHIND * data.end().cells();
    }

    private static String gates(int passed, int gates) {
        if (gates == 1) {
            return passed == 1 ? "The one gate was passed." : "The one gate was not passed.";
        }
        return (passed == gates ? "All " + gates : passed + " of " + gates) + " gates were passed.";
    }

    /** What the protocol aims for and which fraction of living cells is that; the commonest state when no aim is known. */
    Optional<Map.Entry<String, Double>> purity() {
        StagePoint end = data.end();
        String target = data.about().target();
        if (end.markers().containsKey(target)) {
            return Optional.of(Map.entry(
                    target.endsWith("-") || target.endsWith("+") ? target : target + "+",
                    end.markers().get(target)));
        }
        Optional<String> state = end.states().containsKey(target)
                ? Optional.of(target)
                : end.states().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .map(Map.Entry::getKey);
        return state.map(id -> Map.entry(title(id), end.states().get(id)));
    }

    /** The title of a cell state. */
    String title(String state) {
        return data.column(Kind.STATE, state)
                .map(s -> s.title().isEmpty() ? state : s.title())
                .orElse(state);
    }

    /** How the run was made, as a methods section says it; {@code [n]} are the numbers of the references. */
    List<String> methods() {
        RunInfo s = data.info();
        ReportData.Rests r = data.rests();
        String which =
                "The protocol “" + data.about().title() + "” (" + data.about().id() + ")" + changes()
                        + " was simulated with fatewise " + s.version() + " and its model “"
                        + data.about().modelTitle() + "” ("
                        + data.about().model() + "), which has "
                        + Words.count(data.columns(Kind.STATE).size(), "cell state", "cell states") + ", "
                        + Words.count(data.columns(Kind.PATHWAY).size(), "pathway", "pathways") + " and "
                        + Words.count(data.columns(Kind.COMPOUND).size(), "compound", "compounds")
                        + " in the medium.";
        String how = "Four layers are solved together as ordinary differential equations. In the medium, each compound"
                + " decays, is taken up and secreted, and is renewed at every medium change, of which a little old"
                + " medium is left. Compounds occupy their targets by Hill curves; agonists and inhibitors of one target"
                + " compete, separate mechanisms combine independently, and pathways follow with a lag. Pathways set how"
                + " fast cells change state, divide and die; the time spent in a state follows an Erlang distribution."
                + " Markers are read out as the fraction of living cells expected to stain positive.";
        String numeric = "The equations were integrated with " + s.methodTitle() + " (relative tolerance "
                + Decimal.significant(s.rtol(), 3) + " and " + Decimal.significant(s.atolCells(), 3) + " cells)"
                + ", stopping exactly at each of the "
                + Words.count(data.moments().size(), "action", "actions")
                + " of the hands. The run is deterministic: repeated, it gives the same bytes.";
        String evidence = "Of the " + r.total() + " numbers it rests on, " + r.measured()
                + " were read in the cited source" + " for this system, " + r.related() + " for a related one, and "
                + r.assumed() + " are assumptions.";
        return List.of(which, how, numeric, evidence);
    }

    private String changes() {
        List<String> changes = data.about().changes();
        return changes.isEmpty() ? "" : ", changed by “" + String.join("”, “", changes) + "”,";
    }
}
