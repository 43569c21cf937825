package fatewise.report;

import fatewise.report.ReportData.Bar;
import fatewise.report.ReportData.Measurement;
import fatewise.report.ReportData.Moment;
import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.sim.StagePoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The figures (a) to (f): heading, caption, the place where the script draws, and the same as a table. */
final class ReportFigures {
    private final ReportData data;

    ReportFigures(ReportData data) {
        this.data = data;
    }

    String html() {
        StringBuilder out = new StringBuilder(
                "<noscript><p class=\"notice\">The figures need scripts; the tables under them do not.</p></noscript>\n");
        out.append(figure(
                "protocol",
                "What the hands do",
                "Each bar is a compound in the medium, with its dose. The top row marks what is done to the cells."
                        + " Pale, dashed bars: the dose is " + term("assumed", Glossary.GRADE) + ".",
                "Timeline of compounds and actions",
                protocolTable()));
        out.append(figure(
                "composition",
                "Which cells there are",
                "The share of each " + term("cell state", Glossary.STATE) + " among the living cells."
                        + " <button type=\"button\" class=\"toggle\" data-figure=\"composition\" aria-pressed=\"false\">"
                        + "show numbers of cells</button>",
                "Stacked areas of cell states over time",
                stateTable()));
        out.append(figure(
                "markers",
                "What staining would show",
                "Fraction positive for each " + term("marker", Glossary.MARKER) + ". "
                        + (data.measurements().isEmpty()
                                ? "No measurements come with this protocol."
                                : "Points with bars: what was measured in published work; hollow if assumed.")
                        + " Click a name to show or hide its curve." + bands(),
                "Curves of marker fractions over time, with measurements",
                markerTable()));
        out.append(figure(
                "number",
                "How many cells",
                "Living cells (left, logarithmic) and " + term("viability", Glossary.VIABILITY) + " (right). "
                        + term("Yield", Glossary.YIELD) + " is in the box that follows the pointer." + bands(),
                "Cell number and viability over time",
                numberTable()));
        out.append(figure(
                "seen",
                "What the cells really saw",
                "Filled: " + term("the concentration around the cells", Glossary.SEEN) + "; frame: the "
                        + term("nominal", Glossary.NOMINAL) + " dose, each compound on the scale of its highest dose."
                        + " Teeth are decay between medium changes.",
                "Concentration of each compound over time, relative to its dose",
                seenTable()));
        out.append(figure(
                "pathways",
                "What the cells feel",
                "Activity of each " + term("pathway", Glossary.PATHWAY) + ": pale is off, dark is fully on."
                        + (data.uncertainty().isPresent()
                                ? " Above and below the curve's own strip: where the middle 90 % of runs end."
                                : ""),
                "Heat strip of pathway activities over time",
                fractionTable("Pathway activity", Kind.PATHWAY)));
        return out.toString();
    }

    private String bands() {
        return data.uncertainty()
                .map(u -> " Shaded: the middle 50 and 90 % of " + u.completed() + " runs.")
                .orElse("");
    }

    private static String term(String word, String explained) {
        return Glossary.term(word, explained);
    }

    /** The caption is HTML of our own; the tables are finished. */
    private static String figure(String id, String title, String caption, String label, String tables) {
        return "<section class=\"figure\" id=\"" + id + "\">\n<h2>" + title + "</h2>\n<p class=\"caption\">" + caption
                + "</p>\n<div class=\"chart\" id=\"chart-" + id + "\" role=\"img\" aria-label=\"" + label
                + "; the same numbers are in the table below\"></div>\n" + tables + "</section>\n";
    }

    private String protocolTable() {
        Table bars =
                new Table("Compounds in the medium", List.of("compound", "from", "to", "dose", "grade of the dose"));
        for (Bar b : data.bars()) {
            bars.row(List.of(b.compound(), Words.days(b.from()), Words.days(b.to()), b.dose(), b.grade()));
        }
        Table moments = new Table("What the hands do", List.of("day", "kind", "what"));
        for (Moment m : data.moments()) {
            moments.row(List.of(Words.day(m.day()), m.kind(), m.text()));
        }
        return bars.folded("Table: compounds")
                + moments.folded("Table: actions (" + data.moments().size() + ")");
    }

    private String stateTable() {
        Table table = new Table("Share of living cells at the end of each stage", header("cell state"));
        for (Column c : data.columns(Kind.STATE)) {
            if (data.stages().stream().anyMatch(s -> share(s.states(), c.id()) >= 5e-4)) {
                table.row(cells(c, s -> Words.percent(share(s.states(), c.id()))));
            }
        }
        return table.folded("Table: cell states at the end of each stage");
    }

    private String markerTable() {
        Table table = new Table("Fraction positive at the end of each stage", header("marker"));
        Set<String> names = new LinkedHashSet<>();
        data.stages().forEach(s -> names.addAll(s.markers().keySet()));
        for (String name : names) {
            if (data.stages().stream().anyMatch(s -> share(s.markers(), name) >= 5e-4)) {
                List<String> row = new ArrayList<>(List.of(name));
                data.stages().forEach(s -> row.add(Words.percent(share(s.markers(), name))));
                table.row(row);
            }
        }
        String simulated = table.folded("Table: markers at the end of each stage");
        return data.measurements().isEmpty() ? simulated : simulated + measurements();
    }

    private String measurements() {
        Table table = new Table(
                "Measured in published work",
                List.of("read-out", "day", "measured", "interval", "simulated", "n", "grade", "source"));
        Citations citations = new Citations(data.references());
        for (Measurement m : data.measurements()) {
            Function<Double, String> show = v -> Words.readout(m.readout(), v);
            String interval = Double.isNaN(m.low()) ? "–" : show.apply(m.low()) + " to " + show.apply(m.high());
            int number = citations.number(m.source());
            table.row(List.of(
                    m.readout(),
                    Words.day(m.day()),
                    show.apply(m.value()),
                    interval,
                    show.apply(at(m.readout(), m.day())),
                    m.n() > 0 ? Integer.toString(m.n()) : "–",
                    m.grade(),
                    m.source() + (number > 0 ? " [" + number + "]" : "")));
        }
        return table.folded("Table: measurements (" + data.measurements().size() + ")");
    }

    /** What the run has for this read-out at the row nearest before a day; NaN when it has no such column. */
    private double at(String readout, double day) {
        int row = 0;
        while (row + 1 < data.time().length && data.time()[row + 1] <= day + 1e-9) {
            row++;
        }
        int at = row;
        return data.marker(readout)
                .or(() -> data.column(Kind.COUNT, readout))
                .map(c -> c.values()[at])
                .orElse(Double.NaN);
    }

    private String numberTable() {
        Table table = new Table(
                "Cells at the end of each stage",
                List.of("stage", "day", "living cells", "cells per cell put in", "viability"));
        for (StagePoint s : data.stages()) {
            table.row(List.of(
                    s.stage() + " " + s.name(),
                    Words.day(s.day()),
                    Words.cells(s.cells()),
                    Words.number(s.yield()),
                    Words.percent(s.viability())));
        }
        return table.folded("Table: cells at the end of each stage");
    }

    private String seenTable() {
        Table table = new Table(
                "Share of the nominal dose around the cells while a compound is given",
                List.of("compound", "from", "to", "nominal", "lowest", "mean", "highest"));
        for (Bar b : data.bars()) {
            data.column(Kind.COMPOUND, b.compound())
                    .filter(c -> b.nominal() > 0)
                    .ifPresent(c -> {
                        double[] s = Exposure.of(data.time(), c.values(), b.from(), b.to());
                        table.row(List.of(
                                b.compound(),
                                Words.days(b.from()),
                                Words.days(b.to()),
                                b.dose(),
                                Words.percent(s[0] / b.nominal()),
                                Words.percent(s[1] / b.nominal()),
                                Words.percent(s[2] / b.nominal())));
                    });
        }
        return table.folded("Table: lowest, mean and highest concentration");
    }

    private String fractionTable(String title, Kind kind) {
        Table table = new Table(
                title + " at the end of each stage", header(kind.name().toLowerCase(Locale.ROOT)));
        for (Column c : data.columns(kind)) {
            table.row(cells(c, s -> Decimal.significant(at(c, s.day()), 2)));
        }
        return table.folded("Table: " + title.toLowerCase(Locale.ROOT) + " at the end of each stage");
    }

    private double at(Column column, double day) {
        int row = 0;
        while (row + 1 < data.time().length && data.time()[row + 1] <= day + 1e-9) {
            row++;
        }
        return column.values()[row];
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>(List.of(first));
        data.stages().forEach(s -> header.add(s.stage() + " (" + Words.day(s.day()) + ")"));
        return header;
    }

    private List<String> cells(Column c, Function<StagePoint, String> value) {
        List<String> row = new ArrayList<>(List.of(c.title().isEmpty() ? c.id() : c.id() + ", " + c.title()));
        data.stages().forEach(s -> row.add(value.apply(s)));
        return row;
    }

    private static double share(Map<String, Double> shares, String id) {
        return shares.getOrDefault(id, 0.0);
    }
}
