package fatewise.report;

import fatewise.analysis.uncertainty.GateChance;
import fatewise.analysis.uncertainty.Shares;
import fatewise.analysis.uncertainty.StageBand;
import fatewise.analysis.uncertainty.StructureRun;
import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.model.Grade;
import fatewise.sim.GateResult;
import fatewise.sim.StagePoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How sure a run is, in a report: what the bands are, intervals by stage, where they come from, other structures. */
final class SpreadSection {
    private final Uncertainty u;

    SpreadSection(Uncertainty u) {
        this.u = u;
    }

    /** Two cells for a row of the gates: the chance, and where the read-out lies. */
    String chance(StagePoint stage, GateResult gate) {
        Optional<GateChance> found = u.stage(stage.stage()).stream()
                .flatMap(s -> s.gates().stream())
                .filter(g -> g.text().equals(gate.text()))
                .findFirst();
        String chance =
                found.map(g -> SpreadWords.chance(g.chance(), u.completed())).orElse("–");
        String within =
                found.map(g -> SpreadWords.within(g.readout(), g.value())).orElse("–");
        return "<td>" + Html.text(chance) + "</td><td>" + Html.text(within) + "</td>";
    }

    String html() {
        StringBuilder out = new StringBuilder("<p class=\"caption\">The curves are one run with every number at its"
                + " value. The bands are " + u.completed() + " more, each with " + u.numbers()
                + " uncertain numbers drawn at once from the spread their grades give them: dark holds the middle 50 %,"
                + " pale the middle 90 %.</p>\n");
        String failures = SpreadWords.failures(u);
        if (!failures.isEmpty()) {
            out.append("<p class=\"notice\">").append(Html.text(failures)).append("</p>\n");
        }
        return out.append(stages()).append(shares()).append(structures()).toString();
    }

    private String stages() {
        Table table = new Table(
                "Where 90 % of the runs lie at the end of each stage",
                List.of("stage", "living cells", "per cell put in", "viability"));
        for (StageBand s : u.stages()) {
            table.row(List.of(
                    s.stage(),
                    SpreadWords.within("cells", s.cells()),
                    SpreadWords.within("yield", s.yield()),
                    SpreadWords.within("viability", s.viability())));
        }
        return table.html();
    }

    private String shares() {
        if (u.shares().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<h3>Where the spread comes from</h3>\n<p class=\"caption\">Share of the"
                + " variance of each read-out that numbers of each grade explain by themselves; what is not attributed"
                + " is interactions, curvature and chance.</p>\n<div class=\"scroll\"><table><thead><tr>");
        for (String head : List.of("read-out", "by grade", "", "numbers that matter most")) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        for (Shares s : u.shares()) {
            out.append("<tr><th scope=\"row\">").append(Html.text(s.readout() + ", end of " + s.stage()));
            out.append("</th><td>").append(bar(s)).append("</td><td>").append(Html.text(SpreadWords.grades(s)));
            out.append("</td><td>").append(Html.text(SpreadWords.most(s))).append("</td></tr>\n");
        }
        return out.append("</tbody></table></div>\n").toString();
    }

    /** As wide as the shares; nothing when they are not told. */
    private static String bar(Shares s) {
        if (!s.told()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<span class=\"shares\" aria-hidden=\"true\">");
        for (Grade grade : Grade.values()) {
            out.append("<i class=\"").append(grade.word()).append("\" style=\"flex-grow:");
            out.append(Decimal.significant(s.byGrade().getOrDefault(grade, 0.0), 3))
                    .append("\"></i>");
        }
        out.append("<i style=\"flex-grow:").append(Decimal.significant(s.rest(), 3));
        return out.append("\"></i></span>").toString();
    }

    private String structures() {
        if (u.structures().isEmpty()) {
            return "";
        }
        Table table = new Table(
                "The end of the run if the model had another form, every number at its value",
                List.of("form", "living cells", "per cell put in", "viability", "commonest cells"));
        for (StructureRun s : u.structures()) {
            table.row(s.end()
                    .map(e -> row(s.words(), e))
                    .orElse(List.of(s.words(), "did not reach the end", "", "", "")));
        }
        return "<h3>Other forms of the model</h3>\n" + table.html();
    }

    private static List<String> row(String words, StagePoint end) {
        String commonest = end.states().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(e -> e.getKey() + " " + Words.percent(e.getValue()))
                .orElse("–");
        return List.of(
                words, Words.cells(end.cells()), Words.number(end.yield()), Words.percent(end.viability()), commonest);
    }
}
