package fatewise.evidence;

import static fatewise.evidence.Rows.between;
import static fatewise.evidence.Rows.compared;
import static fatewise.evidence.Rows.limit;
import static fatewise.evidence.Rows.score;
import static fatewise.evidence.Rows.share;
import static fatewise.evidence.Rows.value;
import static fatewise.evidence.Rows.yieldOfAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.evidence.Figure.Bound;
import fatewise.evidence.Score.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void distanceIsInDeviations() {
        Score score = score(value(share(), between(0.4, 0.5, 0.6), 1), 0.65);
        assertEquals(3, score.z(), 1e-12);
        assertEquals(Verdict.MISSES, score.verdict());
        assertEquals(Verdict.AGREES, score(score.row(), 0.41).verdict());
    }

    @Test
    void distanceOfCountsIsLogarithmic() {
        Score score = score(value(yieldOfAll(), between(5, 10, 20), 1), 20);
        assertEquals(2, score.z(), 1e-12);
        assertEquals(Verdict.AGREES, score.verdict());
    }

    @Test
    void theRightSideOfALimitIsNoDistance() {
        EvidenceRow below = value(share(), limit(Bound.BELOW, 0.1), 1);
        assertEquals(0, score(below, 0.02).z());
        assertEquals(4, score(below, 0.3).z(), 1e-12);
        EvidenceRow above = value(share(), limit(Bound.ABOVE, 0.7), 1);
        assertEquals(0, score(above, 0.9).z());
        assertEquals(-4, score(above, 0.5).z(), 1e-12);
    }

    @Test
    void nothingWhereSomethingWasPublishedIsAMiss() {
        Score score = score(value(yieldOfAll(), between(5, 10, 20), 1), 0);
        assertEquals(Double.NEGATIVE_INFINITY, score.z());
        assertEquals(Verdict.MISSES, score.verdict());
    }

    private static Score banded(EvidenceRow row, double low, double median, double high) {
        return new Score(row, new Prediction(median, low, high, ""));
    }

    /** The half band of 30 points and 1.645 deviations of 5 points add up as 3 and 0.82 do: to 31.1. */
    @Test
    void aFigureIsCoveredWhereRunsAndItsOwnScatterTogetherPutIt() {
        EvidenceRow row = value(share(), between(0.1, 0.2, 0.3), 1);
        assertTrue(banded(row, 0.21, 0.51, 0.6).isCovered());
        assertFalse(banded(row, 0.22, 0.52, 0.6).isCovered());
        assertFalse(banded(row, 0.5, 0.51, 0.9).isCovered(), "the side of the band on which the figure lies counts");
        EvidenceRow count = value(yieldOfAll(), between(5, 10, 20), 1);
        assertTrue(banded(count, 5, 20, 21).isCovered());
        assertFalse(banded(count, 39, 40, 41).isCovered());
    }

    @Test
    void whatHasNoBandIsNotCounted() {
        EvidenceRow row = value(share(), between(0.1, 0.2, 0.3), 1);
        assertFalse(score(row, 0.2).isBanded());
        assertFalse(banded(compared(Compare.DIRECTION, share(), Figure.of(1), 1, 2), 1, 2, 3)
                .isBanded());
        Scoreboard board =
                new Scoreboard(List.of(score(row, 0.2), banded(row, 0.1, 0.2, 0.4), banded(row, 0.8, 0.81, 0.82)));
        Tally covered = board.tallies().stream()
                .filter(t -> t.id().equals("fit-covered"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, covered.rows());
        assertEquals(0.5, covered.value());
    }

    @Test
    void aDirectionNeedsAChangeThatCanBeSeen() {
        EvidenceRow up = compared(Compare.DIRECTION, share(), Figure.of(1), 1, 2);
        assertEquals(Verdict.AGREES, score(up, 1.06).verdict());
        assertEquals(Verdict.MISSES, score(up, 1.04).verdict());
        assertEquals(Verdict.MISSES, score(up, 0.5).verdict());
        EvidenceRow down = compared(Compare.DIRECTION, share(), Figure.of(-1), 1, 2);
        assertEquals(Verdict.AGREES, score(down, 0.5).verdict());
        assertEquals(Verdict.AGREES, score(down, 0).verdict());
        assertEquals(Verdict.MISSES, score(down, 0.99).verdict());
        EvidenceRow still = compared(Compare.DIRECTION, share(), Figure.of(0), 1, 2);
        assertEquals(Verdict.AGREES, score(still, 1.19).verdict());
        assertEquals(Verdict.MISSES, score(still, 0.8).verdict());
        assertTrue(Double.isNaN(score(still, 1).z()));
    }

    @Test
    void anOutcomeIsNearInsideItsIntervalOrWithinTenPoints() {
        EvidenceRow wide = value(share(), between(0.2, 0.5, 0.8), 1);
        assertTrue(score(wide, 0.21).isNear());
        assertFalse(score(wide, 0.19).isNear());
        EvidenceRow bare = value(share(), Figure.of(0.5), 1);
        assertTrue(score(bare, 0.59).isNear());
        assertFalse(score(bare, 0.61).isNear());
        assertTrue(score(value(share(), limit(Bound.ABOVE, 0.7), 1), 0.62).isNear());
        assertFalse(score(value(share(), limit(Bound.ABOVE, 0.7), 1), 0.58).isNear());
    }

    @Test
    void aRowWithoutANumberIsSilent() {
        Score score = new Score(value(share(), Figure.of(0.5), 1), Prediction.none("why"));
        assertEquals(Verdict.SILENT, score.verdict());
        assertFalse(score.isNear());
    }
}
