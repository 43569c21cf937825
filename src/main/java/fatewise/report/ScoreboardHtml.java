package fatewise.report;

import fatewise.evidence.Score;
import fatewise.evidence.Score.Verdict;
import fatewise.evidence.Scoreboard;
import fatewise.evidence.Tally;
import fatewise.evidence.Use;
import fatewise.model.Catalog;
import fatewise.model.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The scoreboard as one file that opens offline in any browser, without scripts. */
public final class ScoreboardHtml {
    private final Scoreboard board;
    private final Catalog papers;
    private final Citations citations;

    /** {@code papers}: where sources are looked up. */
    public ScoreboardHtml(Scoreboard board, Catalog papers) {
        this.board = board;
        this.papers = papers;
        this.citations = new Citations(references());
    }

    private List<Reference> references() {
        Set<String> keys = new LinkedHashSet<>();
        board.scores().forEach(s -> keys.addAll(s.row().evidence().sources()));
        return keys.stream().flatMap(k -> papers.reference(k).stream()).toList();
    }

    /** The whole file. */
    public String html() {
        StringBuilder out = new StringBuilder(Html.page("What the model knows", Html.STILL));
        out.append(HtmlReport.style())
                .append("</style>\n</head>\n<body>\n<main>\n")
                .append(head());
        out.append(section("totals", "What it adds up to", tallies()));
        out.append(section("scatter", "Fractions, published and modelled", new ScoreScatter(board).html()));
        int[] number = {0};
        board.byTopic()
                .forEach((topic, scores) -> out.append(
                        section("topic-" + ++number[0], topic.isEmpty() ? "Other" : Html.text(topic), table(scores))));
        out.append(section("sources", "Sources", citations.html()));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private String head() {
        return "<p class=\"notice\"><strong>Published figures beside a simulation.</strong> Most figures were read in abstracts"
                + " and summaries or are recalled; each row says so.</p>\n<header>\n<h1>What the model knows</h1>\n<p class=\"lead\">"
                + Html.text(new ScoreboardText(board).sentence()) + "</p>\n</header>\n";
    }

    private static String section(String id, String title, String body) {
        return "<section id=\"" + id + "\">\n<h2>" + title + "</h2>\n" + body + "</section>\n";
    }

    private String tallies() {
        Table table = new Table("By use: rows a fit may see, and rows it never sees", List.of("", "fit", "check"));
        List<Tally> all = board.tallies();
        all.stream().map(t -> ending(t.id())).distinct().forEach(end -> {
            String title = all.stream()
                    .filter(t -> ending(t.id()).equals(end))
                    .findFirst()
                    .orElseThrow()
                    .title();
            table.row(List.of(title, cell(all, Use.FIT, end), cell(all, Use.CHECK, end)));
        });
        return table.html();
    }

    private static String ending(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static String cell(List<Tally> all, Use use, String end) {
        return all.stream()
                .filter(t -> t.id().equals(use.word() + "-" + end))
                .findFirst()
                .map(t -> ScoreWords.value(t) + ", " + Words.count(t.rows(), "row", "rows"))
                .orElse("–");
    }

    private String table(List<Score> scores) {
        StringBuilder out = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
        for (String head :
                List.of("", "use", "what was done", "when", "what", "published", "model", "z", "grade", "remark")) {
            out.append("<th scope=\"col\">").append(head).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
        scores.forEach(score -> out.append(line(score)));
        return out.append("</tbody></table></div>\n").toString();
    }

    private String line(Score score) {
        var row = score.row();
        String mark = score.verdict() == Verdict.AGREES ? "pass\">✓ " : "fail\">✗ ";
        StringBuilder out = new StringBuilder("<tr id=\"" + Html.text(row.id()) + "\"><td class=\"");
        out.append(mark).append(ScoreWords.verdict(score)).append("</td>");
        cell(out, row.use().word());
        cell(out, ScoreWords.done(row));
        cell(out, row.at().when().text());
        cell(out, row.what().text());
        cell(out, ScoreWords.published(row));
        cell(out, ScoreWords.predicted(score));
        cell(out, ScoreWords.z(score));
        cell(out, row.evidence().grade().word());
        cell(out, remark(score));
        return out.append("</tr>\n").toString();
    }

    private static void cell(StringBuilder out, String text) {
        out.append("<td>").append(Html.text(text)).append("</td>");
    }

    /** Why there is no number, the row's note, and its sources by their numbers below. */
    private String remark(Score score) {
        StringBuilder out = new StringBuilder(score.predicted().reason());
        String note = score.row().evidence().note();
        out.append(out.isEmpty() || note.isEmpty() ? "" : "; ").append(note);
        score.row().evidence().sources().stream()
                .mapToInt(citations::number)
                .filter(n -> n > 0)
                .forEach(n -> out.append(" [").append(n).append(']'));
        return out.toString().strip();
    }
}
