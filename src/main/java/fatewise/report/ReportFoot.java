package fatewise.report;

import fatewise.report.ReportData.Assumption;
import fatewise.report.ReportData.Rests;
import fatewise.sim.GateResult;
import fatewise.sim.Note;
import fatewise.sim.StagePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Below the figures: gates, stages, what the run rests on, methods, references, how to make it again. */
final class ReportFoot {
    private static final String CHANCE = "<th scope=\"col\">chance</th><th scope=\"col\">90 % of members</th>";

    private final ReportData data;
    private final Prose prose;
    private final Optional<SpreadSection> spread;

    ReportFoot(ReportData data) {
        this.data = data;
        this.prose = new Prose(data);
        this.spread = data.uncertainty().map(SpreadSection::new);
    }

    String html() {
        return gates() + stages() + sure() + notes() + rests() + methods() + again();
    }

    private String sure() {
        return spread.map(s -> section("sure", "How sure this is", s.html())).orElse("");
    }

    private static String section(String id, String title, String body) {
        return "<section id=\"" + id + "\">\n<h2>" + title + "</h2>\n" + body + "</section>\n";
    }

    private String gates() {
        if (data.gates() == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder("<p class=\"caption\">" + Glossary.term("Gates", Glossary.GATE)
                + " the protocol sets, and what the simulation gives.</p>\n<div class=\"scroll\"><table class=\"gates\">"
                + "<thead><tr><th scope=\"col\">stage</th><th scope=\"col\">demand</th><th scope=\"col\">simulated</th>"
                + "<th scope=\"col\">result</th>" + (spread.isPresent() ? CHANCE : "") + "</tr></thead><tbody>\n");
        for (StagePoint s : data.stages()) {
            for (GateResult g : s.gates()) {
                out.append("<tr><th scope=\"row\">")
                        .append(Html.text(s.stage()))
                        .append("</th><td>");
                out.append(Html.text(g.text()))
                        .append("</td><td>")
                        .append(meter(g))
                        .append("</td><td class=\"");
                out.append(g.pass() ? "pass\">✓ passed" : "fail\">✗ missed").append("</td>");
                out.append(spread.map(u -> u.chance(s, g)).orElse("")).append("</tr>\n");
            }
        }
        return section("gates", "Gates", out.append("</tbody></table></div>\n").toString());
    }

    /** The value, for fractions with a bar on which the limit is marked. */
    private static String meter(GateResult gate) {
        if (!Words.isFraction(gate.readout()) || Double.isNaN(gate.value())) {
            return Html.text(Words.readout(gate.readout(), gate.value()));
        }
        String value = Decimal.significant(100 * Math.min(1, Math.max(0, gate.value())), 4);
        return "<span class=\"meter\" aria-hidden=\"true\"><i style=\"width:" + value + "%\"></i><b style=\"left:"
                + Decimal.significant(100 * Math.min(1, Math.max(0, gate.limit())), 4) + "%\"></b></span> "
                + Html.text(Words.percent(gate.value()));
    }

    private String stages() {
        Table table = new Table(
                "Each stage at its end",
                List.of("stage", "days", "living cells", "per cell put in", "viability", "commonest cells", "gates"));
        for (StagePoint s : data.stages()) {
            long passed = s.gates().stream().filter(GateResult::pass).count();
            table.row(List.of(
                    s.stage() + " " + s.name(),
                    Decimal.significant(s.start(), 4) + " to " + Decimal.significant(s.end(), 4),
                    Words.cells(s.cells()),
                    Words.number(s.yield()),
                    Words.percent(s.viability()),
                    commonest(s),
                    s.gates().isEmpty() ? "–" : passed + " of " + s.gates().size()));
        }
        return section("stages", "Stage by stage", table.html());
    }

    private static String commonest(StagePoint s) {
        StringBuilder out = new StringBuilder();
        s.states().entrySet().stream()
                .filter(e -> e.getValue() >= 0.05)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(3)
                .forEach(e -> out.append(out.length() > 0 ? ", " : "")
                        .append(e.getKey())
                        .append(' ')
                        .append(Words.percent(e.getValue())));
        return out.length() == 0 ? "–" : out.toString();
    }

    private String notes() {
        if (data.notes().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<ul>\n");
        for (Note note : data.notes()) {
            out.append("<li>")
                    .append(Double.isNaN(note.day()) ? "" : "Day " + Decimal.significant(note.day(), 4) + ": ");
            out.append(Html.text(note.text())).append("</li>\n");
        }
        return section(
                "notes", "What to know about this run", out.append("</ul>\n").toString());
    }

    private String rests() {
        Rests r = data.rests();
        if (r.total() == 0) {
            return "";
        }
        StringBuilder out =
                new StringBuilder("<p class=\"caption\">" + Glossary.term("Grades", Glossary.GRADE) + " of the "
                        + r.total() + " numbers this run uses.</p>\n<div class=\"grades\" role=\"img\" aria-label=\""
                        + r.measured()
                        + " measured, " + r.related() + " related, " + r.assumed() + " assumed\">");
        grade(out, "measured", r.measured());
        grade(out, "related", r.related());
        grade(out, "assumed", r.assumed());
        out.append("</div>\n");
        if (!r.assumptions().isEmpty()) {
            Table table =
                    new Table("Assumed numbers, those with the widest band first", List.of("number", "value", "note"));
            for (Assumption a : r.assumptions()) {
                table.row(List.of(a.id(), a.value(), a.note()));
            }
            out.append(table.folded("Table: assumed numbers (" + r.assumptions().size() + ")"));
        }
        return section("rests", "What this rests on", out.toString());
    }

    private static void grade(StringBuilder out, String grade, int n) {
        if (n > 0) {
            out.append("<span class=\"")
                    .append(grade)
                    .append("\" style=\"flex-grow:")
                    .append(n)
                    .append("\"><b>");
            out.append(n).append("</b> ").append(grade).append("</span>");
        }
    }

    private String methods() {
        StringBuilder out = new StringBuilder("<div class=\"prose\">\n");
        prose.methods().forEach(p -> out.append("<p>").append(Html.text(p)).append("</p>\n"));
        out.append("</div>\n");
        if (!data.references().isEmpty()) {
            out.append("<h3>Sources</h3>\n").append(new Citations(data.references()).html());
        }
        return section("methods", "Methods", out.toString());
    }

    private String again() {
        StringBuilder out =
                new StringBuilder("<pre><code>" + Html.text(data.about().command()) + "</code></pre>\n");
        out.append("<p class=\"caption\">fatewise ")
                .append(Html.text(data.info().version()));
        out.append(". All columns at every hour: <code>trajectory.csv</code>, explained in <code>columns.json</code>; "
                + (spread.isPresent() ? "bands: <code>bands.csv</code>; " : ""));
        out.append("inputs and digests: <code>run.json</code>.</p>\n");
        if (!data.info().inputs().isEmpty()) {
            Table table = new Table("Files that went in", List.of("file", "SHA-256"));
            data.info().inputs().forEach((name, sum) -> table.row(List.of(name, sum)));
            out.append(table.folded(
                    "Table: files that went in (" + data.info().inputs().size() + ")"));
        }
        return section("again", "How to make this again", out.toString());
    }
}
