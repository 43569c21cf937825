package fatewise.report;

import fatewise.evidence.Score;
import fatewise.evidence.Score.Verdict;
import fatewise.evidence.Scoreboard;
import fatewise.evidence.Tally;
import fatewise.evidence.Use;
import java.util.ArrayList;
import java.util.List;

/** The scoreboard as text for a person. */
public final class ScoreboardText {
    private static final int GAP = 2;

    private final Scoreboard board;

    public ScoreboardText(Scoreboard board) {
        this.board = board;
    }

    /** Every row by topic, rows for a fit first. */
    public String rows() {
        StringBuilder out = new StringBuilder();
        board.byTopic().forEach((topic, scores) -> {
            out.append(topic.isEmpty() ? "other" : topic).append('\n');
            List<String[]> table = new ArrayList<>();
            table.add(new String[] {"", "row", "use", "when", "what", "published", "model", "z", "experiment"});
            scores.forEach(s -> table.add(line(s)));
            out.append(columns(table)).append('\n');
        });
        return out.toString();
    }

    private static String[] line(Score score) {
        var row = score.row();
        String reason =
                score.predicted().isKnown() ? "" : " (" + score.predicted().reason() + ")";
        return new String[] {
            score.verdict() == Verdict.AGREES ? "✓" : score.verdict() == Verdict.MISSES ? "✗" : "–",
            row.id(),
            row.use().word(),
            row.at().when().days().length > 1 ? "mean" : row.at().when().text(),
            shortened(row.what().text()),
            ScoreWords.published(row),
            ScoreWords.predicted(score),
            ScoreWords.z(score),
            ScoreWords.done(row) + reason
        };
    }

    /** Lists of states as long as the table are said as {@code of those}. */
    private static String shortened(String what) {
        int of = what.indexOf(" of ");
        return of > 0 && what.length() - of > 24 ? what.substring(0, of) + " of …" : what;
    }

    /** How many rows of each topic and use agree. */
    public String topics() {
        List<String[]> table = new ArrayList<>();
        table.add(new String[] {"topic", "fit", "agree", "check", "agree"});
        board.byTopic()
                .forEach((topic, scores) -> table.add(new String[] {
                    topic.isEmpty() ? "other" : topic,
                    Integer.toString(count(scores, Use.FIT, false)),
                    Integer.toString(count(scores, Use.FIT, true)),
                    Integer.toString(count(scores, Use.CHECK, false)),
                    Integer.toString(count(scores, Use.CHECK, true))
                }));
        return columns(table);
    }

    private static int count(List<Score> scores, Use use, boolean agreeing) {
        return (int) scores.stream()
                .filter(s -> s.row().use() == use)
                .filter(s -> !agreeing || s.verdict() == Verdict.AGREES)
                .count();
    }

    /** What it adds up to, by use. */
    public String totals() {
        StringBuilder out = new StringBuilder();
        for (Use use : Use.values()) {
            List<Tally> own = board.tallies().stream()
                    .filter(tally -> tally.id().startsWith(use.word() + "-"))
                    .toList();
            if (!own.isEmpty()) {
                out.append(use == Use.FIT ? "rows for fitting\n" : "rows for checking only\n");
                out.append(lines(own));
            }
        }
        return out.toString();
    }

    /** What it adds up to when each row was predicted by a fit of that name without the row's source. */
    public String crossed(String fit) {
        return "rows for fitting, each predicted by a fit without its source (" + fit + ")\n"
                + lines(board.crossTallies());
    }

    private static String lines(List<Tally> tallies) {
        List<String[]> table = new ArrayList<>();
        for (Tally tally : tallies) {
            table.add(new String[] {
                "  " + tally.title(), ScoreWords.value(tally), Words.count(tally.rows(), "row", "rows")
            });
        }
        return columns(table);
    }

    /** One line for the end. */
    public String sentence() {
        int rows = board.scores().size();
        int agree = board.count(Use.FIT, Verdict.AGREES) + board.count(Use.CHECK, Verdict.AGREES);
        int silent = board.count(Use.FIT, Verdict.SILENT) + board.count(Use.CHECK, Verdict.SILENT);
        return "Of " + Words.count(rows, "published figure", "published figures") + ", " + agree
                + " agree with the model, " + (rows - agree - silent) + " do not"
                + (silent > 0 ? ", and it has no number for " + silent : "") + ".";
    }

    /** Left-bound columns as wide as their widest cell. */
    private static String columns(List<String[]> table) {
        int[] widths = new int[table.stream().mapToInt(r -> r.length).max().orElse(0)];
        for (String[] row : table) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].codePointCount(0, row[i].length()));
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : table) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]).append(" ".repeat(widths[i] + GAP - row[i].codePointCount(0, row[i].length())));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
