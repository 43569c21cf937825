package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossTableTest {
    private static final String ROWS = """
            id,protocol,changes,time,readout,compare,value,use,source
            a,chu-2016-endoderm,,S1+24h,T,value,%s,fit,chu-2016
            b,chu-2016-endoderm,omit CHIR99021,S1+24h,T,direction,down,fit,chu-2016
            c,chu-2016-endoderm,,S1+48h,T,value,0.9,fit,chu-2016
            """;
    private static final List<String> FITTED = List.of("PSC->ME");

    private static EvidenceSet rows(String first) {
        Problems problems = new Problems();
        EvidenceSet set = EvidenceSet.read(
                List.of(Source.of("arms.csv", ROWS.formatted(first))), new ExperimentBook(Library.bundled()), problems);
        assertEquals(3, set.rows().size(), problems.toString());
        return set;
    }

    private static CrossTable table(EvidenceSet set, double... predicted) {
        List<CrossTable.Line> lines = List.of(
                new CrossTable.Line("a", "Chu, \"2016\"", predicted[0]),
                new CrossTable.Line("b", "chu-2016", predicted[1]),
                new CrossTable.Line("c", "chu-2016", predicted[2]));
        String text = CrossTable.text(Stamp.of(set, FITTED), "fatewise fit x --cross-validate", lines);
        return CrossTable.read(Source.of("x.cross.csv", text)).orElseThrow();
    }

    @Test
    void whatWasWrittenIsReadAndScored() {
        EvidenceSet set = rows("0.8");
        Scoreboard board = table(set, 0.7, 0.5, Double.NaN).board(set);
        assertEquals(0.7, board.scores().get(0).predicted().median(), 1e-6);
        assertEquals(Score.Verdict.AGREES, board.scores().get(1).verdict());
        assertEquals(Score.Verdict.SILENT, board.scores().get(2).verdict());
        Tally points = board.crossTallies().stream()
                .filter(t -> t.id().equals("crossed-fractions"))
                .findFirst()
                .orElseThrow();
        assertEquals(10, points.value(), 1e-4);
    }

    @Test
    void itIsStaleWhenARowHasChangedOrGone() {
        EvidenceSet set = rows("0.8");
        CrossTable table = table(set, 0.7, 0.5, 0.9);
        assertTrue(table.isFresh(set, FITTED));
        assertFalse(table.isFresh(rows("0.81"), FITTED));
        assertFalse(table.isFresh(set.only(row -> !row.id().equals("c")), FITTED));
    }

    @Test
    void theStampLooksAtEveryNumberOfTheModelThatIsNotFitted() {
        EvidenceSet set = rows("0.8");
        assertNotEquals(Stamp.of(set, FITTED), Stamp.of(set, List.of()));
        assertEquals(Stamp.of(set, FITTED), Stamp.of(rows("0.8"), FITTED));
    }

    @Test
    void anotherTableIsNone() {
        assertTrue(CrossTable.read(Source.of("x.csv", ROWS)).isEmpty());
    }
}
