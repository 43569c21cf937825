package fatewise.report;

import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.GateResult;
import fatewise.sim.StagePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A run as text for a terminal: the result in words, a table by stage, curves as sparklines. */
public final class ResultTable {
    private static final int CURVE = 32;

    private final ReportData data;

    public ResultTable(ReportData data) {
        this.data = data;
    }

    /** The sentence, the table and the curves; lines end with a line feed. */
    public String text() {
        String spread =
                data.uncertainty().map(u -> new SpreadText(u).text() + "\n").orElse("");
        return new Prose(data).result() + "\n\n" + stages() + "\n" + spread + curves();
    }

    /** A line a stage: id, name, day, cells, yield, viability, commonest state, gates. */
    public String stages() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stage", "", "day", "cells", "yield", "viable", "mostly", "gates"));
        for (StagePoint s : data.stages()) {
            rows.add(List.of(
                    s.stage(),
                    s.name(),
                    Decimal.significant(s.day(), 4),
                    Words.cells(s.cells()),
                    Words.number(s.yield()),
                    Words.percent(s.viability()),
                    commonest(s),
                    gates(s)));
        }
        return aligned(rows);
    }

    private static String commonest(StagePoint s) {
        return s.states().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(e -> e.getKey() + " " + Words.percent(e.getValue()))
                .orElse("–");
    }

    private static String gates(StagePoint s) {
        List<String> words = new ArrayList<>();
        for (GateResult g : s.gates()) {
            words.add((g.pass() ? "✓ " : "✗ ") + g.text() + " (" + Words.readout(g.readout(), g.value()) + ")");
        }
        return String.join("; ", words);
    }

    /** A sparkline for the cells and for each marker a reader sees first. */
    public String curves() {
        List<List<String>> rows = new ArrayList<>();
        data.column(Kind.COUNT, "cells")
                .ifPresent(c -> rows.add(List.of(
                        "cells",
                        Sparkline.of(logs(Sparkline.pick(c.values(), CURVE))),
                        Words.cells(data.end().cells()))));
        Set<String> first = MarkerChoice.first(data);
        for (Column c : data.columns(Kind.MARKER)) {
            if (first.contains(c.id())) {
                double last = c.values().length == 0 ? Double.NaN : c.values()[c.values().length - 1];
                rows.add(List.of(c.id(), Sparkline.of(Sparkline.pick(c.values(), CURVE), 0, 1), Words.percent(last)));
            }
        }
        return aligned(rows);
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values)
                .map(v -> v > 0 ? Math.log10(v) : Double.NaN)
                .toArray();
    }

    /** Columns as wide as their widest cell, two blanks between, none at the end of a line. */
    static String aligned(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        int[] width = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < width.length; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                line.append(row.get(i)).append(" ".repeat(width[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
