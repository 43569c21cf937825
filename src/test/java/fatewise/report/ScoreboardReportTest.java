package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.evidence.Rows;
import fatewise.evidence.Scoreboard;
import fatewise.library.Library;
import org.junit.jupiter.api.Test;

class ScoreboardReportTest {
    private static final Scoreboard BOARD = Rows.board();

    @Test
    void aRowIsALineWithBothNumbers() {
        String text = new ScoreboardText(BOARD).rows();
        assertTrue(text.contains("state A  50 % (40 % to 60 %)  53 %"), text);
        assertTrue(text.contains("yield    10 (5 to 20)         40"), text);
        assertTrue(text.contains("× 2 (× 1 to × 4)"), text);
        assertTrue(text.contains("down                 up (× 1.5)"), text);
        assertTrue(text.contains("(no cells are alive then)"), text);
    }

    @Test
    void marksSayWhatAgrees() {
        String[] lines = new ScoreboardText(BOARD).rows().split("\n");
        assertTrue(lines[2].startsWith("✓  a"), lines[2]);
        assertTrue(lines[4].startsWith("✗  c"), lines[4]);
        assertTrue(lines[9].startsWith("–  h"), lines[9]);
    }

    @Test
    void topicsCountRowsAndAgreement() {
        assertEquals(
                "topic      fit  agree  check  agree\nS1 things  6    4      2      0\n",
                new ScoreboardText(BOARD).topics());
    }

    @Test
    void totalsStandByUse() {
        String text = new ScoreboardText(BOARD).totals();
        assertTrue(text.startsWith("rows for fitting\n"), text);
        assertTrue(text.contains("rows for checking only\n"), text);
        assertTrue(text.contains("3.5 points"), text);
        assertTrue(text.contains("67 %"), text);
    }

    @Test
    void oneSentenceSaysItAll() {
        assertEquals(
                "Of 8 published figures, 4 agree with the model, 3 do not, and it has no number for 1.",
                new ScoreboardText(BOARD).sentence());
    }

    @Test
    void programsGetEveryNumber() {
        String json = ScoreboardJson.of(BOARD, Library.bundled());
        assertTrue(json.contains("\"id\": \"fit-agreeing\""), json);
        assertTrue(json.contains("\"verdict\": \"silent\""), json);
        assertTrue(json.contains("\"bound\": \"below\""), json);
        assertTrue(json.contains("\"value\": \"down\""), json);
        assertFalse(json.contains("NaN"), json);
    }

    @Test
    void thePageStandsAloneAndEscapesRemarks() {
        String html = new ScoreboardHtml(BOARD, Library.bundled()).html();
        assertTrue(html.contains("a &lt;remark&gt;"), "the remark is missing or not escaped");
        assertTrue(html.contains("<svg"), "no figure");
        assertFalse(html.contains("<script"), "a script");
        assertFalse(html.contains("src=\"http"), "something is fetched");
        assertTrue(html.contains("no cells are alive then"), "a reason is missing");
    }

    @Test
    void aBoardWithoutFractionsHasNoScatter() {
        Scoreboard counts = new Scoreboard(
                BOARD.scores().stream().filter(s -> s.row().id().equals("d")).toList());
        assertTrue(new ScoreboardHtml(counts, Library.bundled()).html().contains("No row is a fraction."));
    }
}
