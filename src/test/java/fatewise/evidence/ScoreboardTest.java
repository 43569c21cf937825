package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.evidence.Score.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final Scoreboard BOARD = Rows.board();

    private static Tally tally(String id) {
        return BOARD.tallies().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void verdictsAreCountedByUse() {
        assertEquals(4, BOARD.count(Use.FIT, Verdict.AGREES));
        assertEquals(2, BOARD.count(Use.FIT, Verdict.MISSES));
        assertEquals(1, BOARD.count(Use.CHECK, Verdict.MISSES));
        assertEquals(1, BOARD.count(Use.CHECK, Verdict.SILENT));
    }

    @Test
    void sharesCountSilentRowsAsMisses() {
        assertEquals(4.0 / 6, tally("fit-agreeing").value(), 1e-12);
        assertEquals(0, tally("check-agreeing").value());
        assertEquals(2, tally("check-agreeing").rows());
    }

    @Test
    void aTimeCourseHasTheRootOfItsMeanSquare() {
        Tally tally = tally("fit-s1-populations");
        assertEquals(100 * Math.sqrt((0.03 * 0.03 + 0.04 * 0.04) / 2), tally.value(), 1e-9);
        assertEquals(Tally.Better.LOWER, tally.better());
        assertEquals(2, tally.rows());
    }

    @Test
    void mediansAreOfTheSizesOfErrors() {
        assertEquals(4, tally("fit-fractions").value(), 1e-9);
        assertEquals(1.5, tally("fit-folds").value(), 1e-9);
        assertEquals(4, tally("fit-counts").value(), 1e-9);
    }

    @Test
    void outcomesAndDirectionsAreShares() {
        assertEquals(0, tally("fit-outcomes").value());
        assertEquals(1, tally("fit-directions").value());
        assertEquals(0, tally("check-directions").value());
    }

    @Test
    void talliesOfNothingAreLeftOut() {
        assertTrue(BOARD.tallies().stream().allMatch(t -> t.rows() > 0));
        assertTrue(BOARD.tallies().stream().noneMatch(t -> t.id().equals("check-folds")));
    }

    @Test
    void topicsHaveTheirRowsForAFitFirst() {
        List<Score> scores = BOARD.byTopic().get("S1 things");
        assertEquals(8, scores.size());
        assertEquals(Use.CHECK, scores.get(7).row().use());
        assertEquals("a", scores.get(0).row().id());
    }

    @Test
    void aPredictorIsAskedForEveryRowInOrder() {
        EvidenceRow row = Rows.value(Rows.share(), Figure.of(0.5), 1);
        EvidenceSet set = new EvidenceSet(List.of(row, row), java.util.Map.of());
        Scoreboard board = Scoreboard.of(set, s -> List.of(Prediction.point(0.5), Prediction.point(0.9)));
        assertEquals(
                List.of(0.5, 0.9),
                board.scores().stream().map(s -> s.predicted().median()).toList());
    }
}
