package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Span;
import fatewise.evidence.CsvRow;
import fatewise.model.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void theTrajectoryHasARowAnHourAndEveryColumn() {
        ReportData data = SampleRun.data();
        String[] lines = CsvWriter.trajectory(data).split("\n");
        assertEquals(1 + data.time().length, lines.length);
        assertTrue(lines[0].startsWith("time_h,day,stage,Activin A,CHIR99021,"), lines[0]);
        assertTrue(lines[1].startsWith("0,0,S1,100,3,"), lines[1]);
        assertEquals(3 + data.columns().size(), CsvRow.fields(lines[500]).size());
    }

    @Test
    void aNumberThatDoesNotExistIsAnEmptyField() {
        assertEquals("", Decimal.text(Double.NaN));
    }

    @Test
    void fieldsWithCommasAndQuotesReadBack() {
        StringBuilder line = new StringBuilder();
        CsvWriter.field(line, "a,b \"c\"");
        CsvWriter.field(line.append(','), "plain");
        assertEquals("\"a,b \"\"c\"\"\",plain", line.toString());
        assertEquals(List.of("a,b \"c\"", "plain"), CsvRow.fields(line.toString()));
    }

    @Test
    void theSummaryNamesEndStagesAndGates() {
        String json = SummaryJson.of(SampleRun.data());
        for (String part : List.of(
                "\"end\"",
                "\"stages\"",
                "\"viability\": 0.95",
                "\"PDX1+NKX6-1\": 0.75",
                "\"pass\": false",
                "\"limit\": 0.6",
                "\"day\": 34")) {
            assertTrue(json.contains(part), part);
        }
    }

    @Test
    void theRecordHoldsDigestsOfWhatCameOut() {
        String json = RunJson.of(SampleRun.data(), java.util.Map.of("empty", new byte[0]));
        assertTrue(json.contains("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), json);
    }

    @Test
    void aSparklineRisesFromLowToHigh() {
        assertEquals("▁▂▃▄▅▆▇█", Sparkline.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}));
        assertEquals("▁▁ ▁", Sparkline.of(new double[] {2, 2, Double.NaN, 2}));
        assertEquals(5, Sparkline.pick(new double[100], 5).length);
    }

    @Test
    void theTableForATerminalSaysWhatMatters() {
        String text = new ResultTable(SampleRun.data()).text();
        assertTrue(text.contains("56 % of them are stem-cell-derived beta cells."), text);
        assertTrue(text.contains("✗ INS+NKX6-1+ >= 60 % (52 %)"), text);
        assertTrue(text.lines().noneMatch(l -> l.endsWith(" ")), text);
    }

    @Test
    void papersAreListedAsTextHtmlAndBibtex() {
        Citations c = new Citations(List.of(new Reference(
                "a-2020", "10.1000/a(1)<2>", "Cells & signals", "Ann et al.", 2020, "J Test", "full", Span.none("x"))));
        assertEquals("[1] Ann et al. (2020). Cells & signals. J Test. https://doi.org/10.1000/a(1)<2>\n", c.text());
        assertTrue(c.html().contains("href=\"https://doi.org/10.1000/a(1)%3C2%3E\""), c.html());
        assertTrue(c.bibtex().startsWith("@article{a-2020,\n  author = {Ann and others}"), c.bibtex());
        assertTrue(c.bibtex().contains("Cells \\& signals"), c.bibtex());
        assertEquals(1, c.number("a-2020"));
        assertEquals(0, c.number("b"));
    }

    @Test
    void theMeanOfAnExposureIsWeightedByTime() {
        double[] seen = Exposure.of(new double[] {0, 1, 3}, new double[] {4, 2, 2}, 0, 4);
        assertEquals(2, seen[0]);
        assertEquals((3 + 4) / 3.0, seen[1], 1e-12);
        assertEquals(4, seen[2]);
    }
}
