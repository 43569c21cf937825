package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.analysis.uncertainty.Interval;
import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.analysis.uncertainty.UncertaintyAnalysis;
import fatewise.evidence.CsvRow;
import fatewise.library.Library;
import fatewise.protocol.Protocol;
import fatewise.sim.LocalWorkers;
import fatewise.sim.MemberFailure;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private static final Library LIBRARY = Library.bundled();
    private static final Protocol PROTOCOL =
            LIBRARY.protocol("three-states", List.of()).protocol().orElseThrow();
    private static final Uncertainty SURE =
            new UncertaintyAnalysis(20, 1, LocalWorkers.of(2)).of(PROTOCOL, Settings.USUAL, Watch.NONE);
    private static final ReportData DATA = RunView.of(
                    Simulation.run(PROTOCOL),
                    LIBRARY.protocol("three-states", List.of()).catalog(),
                    List.of(),
                    "fatewise run three-states")
            .with(SURE);

    @ParameterizedTest
    @CsvSource({
        "viability, 0.52, 0.95, 52 to 95 %",
        "viability, 0.0001, 0.95, < 0.1 % to 95 %",
        "cells, 1200000, 8900000, 1.2 to 8.9 million",
        "cells, 1200, 8900000, 1 200 to 8.9 million",
        "yield, 0.5, 12, 0.5 to 12"
    })
    void intervalsSayTheirUnitOnce(String readout, double low, double high, String words) {
        double middle = (low + high) / 2;
        Interval interval = new Interval(low, middle, middle, middle, high);
        assertEquals(words, SpreadWords.within(readout, interval).replace('\u202f', ' '));
    }

    @Test
    void neverAndAlwaysAreNotSaidOfAHandfulOfRuns() {
        assertEquals("< 1.6 %", SpreadWords.chance(0, 64));
        assertEquals("> 98 %", SpreadWords.chance(1, 64));
        assertEquals("50 %", SpreadWords.chance(0.5, 64));
    }

    @Test
    void theTableHasALineAStageAndSaysTooFewMembersAreTooFew() {
        String text = new ResultTable(DATA).text();
        assertTrue(text.contains("Drawn anew 20 times"), text);
        assertTrue(text.contains("HORM >= 60 %: "), text);
        assertTrue(text.contains("too few members to tell "), text);
    }

    @Test
    void failuresAreCountedAndNamed() {
        Uncertainty failed = new Uncertainty(
                1,
                22,
                20,
                SURE.numbers(),
                List.of(new MemberFailure(3, 1.5, "stuck"), new MemberFailure(9, Double.NaN, "no room")),
                SURE.time(),
                SURE.stage(),
                SURE.bands(),
                SURE.stages(),
                SURE.shares(),
                SURE.structures());
        String words =
                "2 of 22 members did not reach the end and are left out (member 3 on day 1.5: stuck; member 9: no room).";
        assertTrue(new ResultTable(DATA.with(failed)).text().contains(words));
        assertTrue(new ReportFoot(DATA.with(failed)).html().contains(words));
        assertTrue(Report.summary(DATA.with(failed)).contains("\"reason\": \"stuck\""));
    }

    @Test
    void bandsAreALongTableThatHoldsEveryColumnAndTime(@TempDir Path temp) throws IOException {
        Report.write(DATA, temp.resolve("three-states"));
        List<String> lines = Files.readAllLines(temp.resolve("three-states/" + Report.BANDS));
        assertEquals("column,day,stage,low90,low50,median,high50,high90", lines.get(0));
        assertEquals(1 + SURE.bands().size() * SURE.time().length, lines.size());
        assertTrue(lines.stream().allMatch(l -> CsvRow.fields(l).size() == 8));
        try (Stream<Path> files = Files.list(temp.resolve("three-states"))) {
            Set<String> names = files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
            assertTrue(names.containsAll(Report.FILES) && names.contains(Report.BANDS), names.toString());
        }
    }

    @Test
    void theSummaryKeepsItsKeysAndGetsIntervals() {
        String summary = Report.summary(DATA);
        for (String key :
                List.of("\"end\"", "\"stages\"", "\"uncertainty\"", "\"chance\"", "\"low90\"", "\"structures\"")) {
            assertTrue(summary.contains(key), key);
        }
    }

    @Test
    void everyFigureHasBandsAndTheReportSaysWhatTheyAre() {
        String chart = ChartData.of(DATA);
        for (String figure : List.of("states", "markers", "seen", "pathways", "sure")) {
            int from = chart.indexOf("\"" + figure + "\":");
            assertTrue(chart.indexOf("\"b\":[[", from) > 0, figure);
        }
        String html = new String(new HtmlReport(DATA).bytes(), StandardCharsets.UTF_8);
        assertTrue(html.contains("How sure this is") && html.contains("Other forms of the model"));
        assertTrue(html.contains("<th scope=\"col\">chance</th>"));
    }

    @Test
    void aRunNobodyAskedHowSureItIsHasNoBands() {
        String chart = ChartData.of(SampleRun.data());
        assertFalse(chart.contains("\"b\":"), "bands");
        assertFalse(new ReportFoot(SampleRun.data()).html().contains("How sure this is"));
    }
}
