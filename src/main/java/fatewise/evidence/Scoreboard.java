package fatewise.evidence;

import fatewise.evidence.Score.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Every row of evidence beside what the model says to it, and what that adds up to.
 *
 * @param scores in the order of the rows
 */
public record Scoreboard(List<Score> scores) {
    private static final String OUTCOMES = "stage-outcomes";
    private static final String COURSE = "time-course";

    public Scoreboard {
        scores = List.copyOf(scores);
    }

    /** Asks a predictor for every row of a set. */
    public static Scoreboard of(EvidenceSet set, Predictor predictor) {
        List<Prediction> predictions = predictor.predict(set);
        return new Scoreboard(IntStream.range(0, set.rows().size())
                .mapToObj(i -> new Score(set.rows().get(i), predictions.get(i)))
                .toList());
    }

    /** The scores by topic, topics in alphabetical order, rows for a fit first. */
    public Map<String, List<Score>> byTopic() {
        Map<String, List<Score>> groups = new LinkedHashMap<>();
        scores.stream()
                .map(s -> s.row().topic())
                .distinct()
                .sorted()
                .forEach(topic -> groups.put(topic, new ArrayList<>()));
        for (Use use : Use.values()) {
            scores.stream()
                    .filter(s -> s.row().use() == use)
                    .forEach(s -> groups.get(s.row().topic()).add(s));
        }
        return groups;
    }

    /** How many rows of a use came to a verdict. */
    public int count(Use use, Verdict verdict) {
        return (int) scores.stream()
                .filter(s -> s.row().use() == use && s.verdict() == verdict)
                .count();
    }

    /** What it adds up to, by use; tallies of no rows are left out. */
    public List<Tally> tallies() {
        List<Tally> all = new ArrayList<>();
        for (Use use : Use.values()) {
            List<Score> rows = scores.stream().filter(s -> s.row().use() == use).toList();
            all.addAll(tallies(use.word(), rows));
        }
        return all.stream().filter(t -> t.rows() > 0).toList();
    }

    private static List<Tally> tallies(String use, List<Score> rows) {
        List<Tally> all = new ArrayList<>();
        all.add(Tally.agreeing(use + "-agreeing", "rows within 2 standard deviations, or on the right side", rows));
        all.add(Tally.covered(use + "-covered", "figures inside the 90 % band", rows));
        rows.stream()
                .map(s -> s.row().theme())
                .filter(t -> t.endsWith(COURSE))
                .distinct()
                .sorted()
                .forEach(theme -> courses(use, theme, rows, all));
        List<Score> fractions =
                only(rows, r -> r.compare() == Compare.VALUE && r.what().isFraction());
        all.add(Tally.near(
                use + "-outcomes",
                "stage outcomes within the published spread or 10 points",
                only(fractions, r -> r.theme().equals(OUTCOMES))));
        all.add(Tally.medianPoints(use + "-fractions", "median error of fractions", fractions));
        all.add(Tally.medianFold(
                use + "-folds", "median error of fold changes", only(rows, r -> r.compare() == Compare.FOLD)));
        all.add(Tally.medianFold(
                use + "-counts",
                "median error of counts and yields",
                only(rows, r -> r.compare() == Compare.VALUE && !r.what().isFraction())));
        all.add(Tally.agreeing(
                use + "-directions", "directions that are right", only(rows, r -> r.compare() == Compare.DIRECTION)));
        return all;
    }

    /** Populations and stains apart: the first is composition itself, the second a marker's threshold, too. */
    private static void courses(String use, String theme, List<Score> rows, List<Tally> all) {
        String name = theme.replace("-" + COURSE, "");
        List<Score> course = only(rows, r -> r.theme().equals(theme) && r.isFraction());
        all.add(Tally.rootMeanSquare(
                use + "-" + name + "-populations",
                name.toUpperCase(java.util.Locale.ROOT) + " time course, gated populations, root mean square error",
                only(course, r -> r.what() instanceof What.Share)));
        all.add(Tally.rootMeanSquare(
                use + "-" + name + "-markers",
                name.toUpperCase(java.util.Locale.ROOT) + " time course, markers, root mean square error",
                only(course, r -> r.what() instanceof What.Gate)));
    }

    private static List<Score> only(List<Score> scores, Predicate<EvidenceRow> wanted) {
        return scores.stream().filter(s -> wanted.test(s.row())).toList();
    }
}
