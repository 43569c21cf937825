package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.library.Library;
import fatewise.protocol.Protocol;
import fatewise.report.ReportData.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private final Library library = Library.bundled();
    private final Problems problems = new Problems();

    private Protocol protocol(String name) {
        return library.protocol(name, List.of()).orThrow();
    }

    private List<Measurement> beside(String... lines) {
        Source table = Source.of("hogrebe-2021.data.csv", String.join("\n", lines));
        return Measurements.read(table, library, protocol("hogrebe-2021"), problems);
    }

    @Test
    void publishedValuesOfAProtocolAreLaidOverItsCurves() {
        String name = "jiang-2019-noggin";
        List<Measurement> points = Measurements.published(name, library, protocol(name), problems);
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(1, points.size());
        Measurement point = points.get(0);
        assertEquals("PDX1", point.readout());
        assertEquals(12, point.day(), 1e-9);
        assertEquals("jiang-2019", point.source());
    }

    @Test
    void aLimitIsDrawnFromItsValueToItsEnd() {
        List<Measurement> points =
                beside("time,readout,value", "S1+4d,OCT4,<0.05", "S1+4d,SOX17,>0.8", "S1+4d,cells,>1e6");
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(
                List.of(0.0, 0.8),
                points.stream().limit(2).map(Measurement::low).toList());
        assertEquals(
                List.of(0.05, 1.0),
                points.stream().limit(2).map(Measurement::high).toList());
        assertTrue(Double.isNaN(points.get(2).high()), "there is no end to cells");
    }

    @Test
    void armsAndComparisonsAreNotLaidOverTheRunOfTheWhole() {
        List<Measurement> points = beside(
                "changes,time,readout,compare,value",
                ",S1+4d,SOX17,,0.9",
                "omit KGF in S2,S3+2d,PDX1,,0.3",
                "omit KGF in S2,S3+2d,PDX1,fold,0.3");
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(List.of("SOX17"), points.stream().map(Measurement::readout).toList());
    }

    @Test
    void aMeanOverSeveralTimesIsShownAtEach() {
        List<Measurement> points = beside("time,readout,value", "S1+1d;S1+2d,T,0.5");
        assertEquals(List.of(1.0, 2.0), points.stream().map(Measurement::day).toList());
    }
}
