package fatewise.report;

import fatewise.evidence.Compare;
import fatewise.evidence.Score;
import fatewise.evidence.Score.Verdict;
import fatewise.evidence.Scoreboard;
import fatewise.evidence.Use;
import java.util.List;

/** Every fraction as a point: published across, modelled up; on the diagonal the two are equal. */
final class ScoreScatter {
    private static final int SIDE = 420;
    private static final int EDGE = 46;

    private final List<Score> scores;

    ScoreScatter(Scoreboard board) {
        scores = board.scores().stream()
                .filter(s ->
                        s.row().compare() == Compare.VALUE && s.row().what().isFraction())
                .filter(s -> s.predicted().isKnown())
                .toList();
    }

    String html() {
        if (scores.isEmpty()) {
            return "<p class=\"caption\">No row is a fraction.</p>\n";
        }
        StringBuilder out = new StringBuilder(
                "<p class=\"caption\">Filled: may be fitted; open: only checked. The band is ten points to"
                        + " either side of equal. Limits stand at their ends.</p>\n<svg viewBox=\"0 0 ");
        out.append(SIDE + 2 * EDGE).append(' ').append(SIDE + 2 * EDGE);
        out.append("\" width=\"100%\" style=\"max-width:560px\" role=\"img\" aria-label=\"")
                .append(scores.size())
                .append(" fractions, published and modelled\">\n");
        double ten = SIDE / 10.0;
        out.append("<polygon fill=\"var(--band)\" points=\"")
                .append(at(0, 0))
                .append(' ')
                .append(at(0, 0.1))
                .append(' ')
                .append(at(0.9, 1))
                .append(' ')
                .append(at(1, 1))
                .append(' ')
                .append(at(1, 0.9))
                .append(' ')
                .append(at(0.1, 0))
                .append("\"/>\n");
        for (int percent = 0; percent <= 100; percent += 20) {
            axis(out, percent, ten);
        }
        line(out, at(0, 0), at(1, 1));
        scores.forEach(s -> out.append(point(s)));
        out.append("<text x=\"")
                .append(EDGE + SIDE / 2)
                .append("\" y=\"")
                .append(SIDE + 2 * EDGE - 6)
                .append("\" text-anchor=\"middle\" font-size=\"13\" fill=\"currentColor\">published, %</text>\n");
        out.append("<text x=\"14\" y=\"")
                .append(EDGE + SIDE / 2)
                .append("\" transform=\"rotate(-90 14 ")
                .append(EDGE + SIDE / 2)
                .append(")\" text-anchor=\"middle\" font-size=\"13\" fill=\"currentColor\">model, %</text>\n");
        return out.append("</svg>\n").toString();
    }

    private static void axis(StringBuilder out, int percent, double ten) {
        double along = percent / 10.0 * ten;
        out.append("<text x=\"")
                .append(Decimal.significant(EDGE + along, 4))
                .append("\" y=\"")
                .append(SIDE + EDGE + 16)
                .append("\" text-anchor=\"middle\" font-size=\"11\" fill=\"currentColor\">")
                .append(percent)
                .append("</text>");
        out.append("<text x=\"")
                .append(EDGE - 8)
                .append("\" y=\"")
                .append(Decimal.significant(SIDE + EDGE - along + 4, 4))
                .append("\" text-anchor=\"end\" font-size=\"11\" fill=\"currentColor\">")
                .append(percent)
                .append("</text>\n");
        line(out, at(percent / 100.0, 0), at(percent / 100.0, 1));
        line(out, at(0, percent / 100.0), at(1, percent / 100.0));
    }

    private static void line(StringBuilder out, String from, String to) {
        out.append("<polyline fill=\"none\" stroke=\"var(--line)\" points=\"")
                .append(from)
                .append(' ')
                .append(to)
                .append("\"/>\n");
    }

    /** A place in the square as a pair of coordinates. */
    private static String at(double published, double predicted) {
        return Decimal.significant(x(published), 5) + "," + Decimal.significant(y(predicted), 5);
    }

    private static double x(double published) {
        return EDGE + SIDE * published;
    }

    private static double y(double predicted) {
        return EDGE + SIDE * (1 - predicted);
    }

    private static String point(Score score) {
        String color = score.verdict() == Verdict.AGREES ? "var(--pass)" : "var(--fail)";
        String fill = score.row().use() == Use.FIT ? color : "none";
        return "<circle r=\"4\" fill=\"" + fill + "\" fill-opacity=\"0.7\" stroke=\"" + color + "\" cx=\""
                + Decimal.significant(x(score.row().figure().value()), 5) + "\" cy=\""
                + Decimal.significant(y(score.predicted().median()), 5) + "\"><title>"
                + Html.text(score.row().id() + ": " + ScoreWords.published(score.row()) + ", model "
                        + ScoreWords.predicted(score))
                + "</title></circle>\n";
    }
}
