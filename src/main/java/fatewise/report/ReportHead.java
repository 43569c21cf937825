package fatewise.report;

import fatewise.report.ReportData.About;
import fatewise.sim.StagePoint;

/** The top of the report: what this is, what came out, the numbers one asks for first. */
final class ReportHead {
    private final ReportData data;
    private final Prose prose;

    ReportHead(ReportData data) {
        this.data = data;
        this.prose = new Prose(data);
    }

    String html() {
        About about = data.about();
        StringBuilder out = new StringBuilder();
        out.append(
                "<p class=\"notice\"><strong>A simulation</strong>, for planning experiments and for teaching. Most of"
                        + " its parameters are assumptions: it says what to expect and what to try, never what happened.</p>\n");
        out.append("<header>\n<p class=\"kicker\">")
                .append(Html.text(about.id()))
                .append(" · ");
        out.append(Html.text(about.modelTitle()))
                .append("</p>\n<h1>")
                .append(Html.text(about.title()))
                .append("</h1>\n");
        if (!about.changes().isEmpty()) {
            out.append("<p class=\"changes\">Changed: ");
            about.changes()
                    .forEach(c -> out.append("<code>").append(Html.text(c)).append("</code> "));
            out.append("</p>\n");
        }
        out.append("<p class=\"lead\">").append(Html.text(prose.result())).append("</p>\n");
        if (!about.text().isBlank()) {
            out.append("<p class=\"about\">")
                    .append(Html.text(about.text().strip()))
                    .append("</p>\n");
        }
        return out.append(cards()).append("</header>\n").toString();
    }

    private String cards() {
        StagePoint end = data.end();
        StringBuilder out = new StringBuilder("<dl class=\"cards\">\n");
        prose.purity().ifPresent(p -> card(out, p.getKey(), Words.percent(p.getValue()), Glossary.PURITY));
        card(out, "living cells at the end", Words.cells(end.cells()), Glossary.CELLS);
        card(out, "cells per cell put in", Words.number(end.yield()), Glossary.YIELD);
        card(out, "viability", Words.percent(end.viability()), Glossary.VIABILITY);
        card(out, "days", Decimal.significant(data.days(), 4), Glossary.DAYS);
        if (data.gates() > 0) {
            card(out, "gates passed", data.gatesPassed() + " of " + data.gates(), Glossary.GATE);
        }
        if (data.rests().total() > 0) {
            card(
                    out,
                    "of its numbers are assumed",
                    Words.percent((double) data.rests().assumed() / data.rests().total()),
                    Glossary.ASSUMED);
        }
        return out.append("</dl>\n").toString();
    }

    private static void card(StringBuilder out, String name, String value, String explained) {
        out.append("<div><dt>").append(Glossary.term(name, explained)).append("</dt><dd>");
        out.append(Html.text(value)).append("</dd></div>\n");
    }
}
