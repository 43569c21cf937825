package fatewise.report;

import fatewise.evidence.Compare;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.Figure;
import fatewise.evidence.Point;
import fatewise.evidence.Score;
import fatewise.evidence.Scoreboard;
import fatewise.evidence.Tally;
import fatewise.model.Catalog;
import fatewise.tree.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scoreboard for programs; fractions lie in [0, 1], a number that does not exist is null. */
public final class ScoreboardJson {
    private ScoreboardJson() {}

    /**
     * The whole of it.
     *
     * @param board to write
     * @param papers where the DOIs of sources are looked up
     */
    public static String of(Scoreboard board, Catalog papers) {
        return of(board, Map.of(), papers);
    }

    /** The same with scoreboards of rows that fits without their sources have predicted, by fit. */
    public static String of(Scoreboard board, Map<String, Scoreboard> crossed, Catalog papers) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tallies", board.tallies().stream().map(ScoreboardJson::tally).toList());
        Map<String, Object> without = new LinkedHashMap<>();
        crossed.forEach((fit, scores) -> without.put(
                fit, scores.crossTallies().stream().map(ScoreboardJson::tally).toList()));
        json.put("crossValidated", without);
        json.put(
                "rows", board.scores().stream().map(score -> row(score, papers)).toList());
        return Json.write(json);
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", tally.id());
        json.put("title", tally.title());
        json.put("value", tally.value());
        json.put("unit", word(tally.unit()));
        json.put("better", word(tally.better()));
        json.put("rows", tally.rows());
        return json;
    }

    private static Map<String, Object> row(Score score, Catalog papers) {
        EvidenceRow row = score.row();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("theme", row.theme());
        json.put("topic", row.topic());
        json.put("use", row.use().word());
        json.put("at", point(row.at()));
        json.put("readout", row.what().text());
        json.put("compare", row.compare().word());
        row.reference().ifPresent(reference -> json.put("reference", point(reference)));
        json.put("published", figure(row));
        json.put("predicted", score.predicted());
        json.put("z", score.predicted().isKnown() ? score.z() : Double.NaN);
        json.put("verdict", word(score.verdict()));
        json.put("grade", row.evidence().grade().word());
        json.put("sources", sources(row, papers));
        json.put("note", row.evidence().note());
        return json;
    }

    private static Map<String, Object> point(Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("protocol", point.experiment().protocol());
        json.put("changes", point.experiment().changes());
        json.put("when", point.when().text());
        json.put("days", point.when().days());
        return json;
    }

    private static Map<String, Object> figure(EvidenceRow row) {
        Figure figure = row.figure();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", row.compare() == Compare.DIRECTION ? ScoreWords.published(row) : (Object) figure.value());
        json.put("bound", word(figure.bound()));
        json.put("low", figure.low());
        json.put("high", figure.high());
        json.put("sd", figure.sd());
        json.put("n", figure.n());
        json.put("noise", row.noise().word());
        return json;
    }

    private static List<Map<String, String>> sources(EvidenceRow row, Catalog papers) {
        return row.evidence().sources().stream()
                .map(key -> {
                    Map<String, String> json = new LinkedHashMap<>();
                    json.put("key", key);
                    json.put("doi", papers.reference(key).map(r -> r.doi()).orElse(""));
                    return json;
                })
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
