package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.Figure.Bound;
import fatewise.library.Library;
import fatewise.model.Grade;
import fatewise.protocol.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {
    private final Problems problems = new Problems();
    private final ExperimentBook book = new ExperimentBook(Library.bundled());

    private List<EvidenceRow> read(String header, String... lines) {
        Source table = Source.of("arms.csv", header + "\n" + String.join("\n", lines) + "\n");
        return new EvidenceReader(book, problems).read(table);
    }

    private EvidenceRow one(String header, String line) {
        List<EvidenceRow> rows = read(header, line);
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private void told(String place, String words) {
        assertEquals(1, problems.all().size(), problems::toString);
        Problem problem = problems.all().get(0);
        assertEquals("W701", problem.code());
        assertEquals("arms.csv:" + place, problem.span().place());
        assertTrue(problem.message().contains(words), problem.message());
    }

    @Test
    void aRowSaysWhatWasDoneWhenAndWhatWasSeen() {
        EvidenceRow row = one(
                "id,protocol,changes,time,readout,value,low,high,n,source,grade,use,topic,note",
                "j-1,jiang-2019,omit XAV939; omit LDN193189,PP+8d,CDX2,>0.7,,,3,jiang-2019 chu-2016,measured,check,S3,read");
        assertEquals(
                new Experiment("jiang-2019", List.of("omit XAV939", "omit LDN193189")),
                row.at().experiment());
        assertArrayEquals(new double[] {12}, row.at().when().days());
        assertEquals("CDX2", row.what().text());
        assertEquals(new Figure(0.7, Double.NaN, Double.NaN, Double.NaN, 3, Bound.ABOVE), row.figure());
        assertEquals(Noise.FRACTION, row.noise());
        assertEquals(Grade.MEASURED, row.evidence().grade());
        assertEquals(List.of("jiang-2019", "chu-2016"), row.evidence().sources());
        assertEquals(Use.CHECK, row.use());
        assertEquals("arms", row.theme());
        assertEquals("S3", row.topic());
    }

    @Test
    void aFoldIsSetAgainstTheSameProtocolUnchangedAtTheSameTime() {
        EvidenceRow row = one(
                "id,protocol,changes,time,readout,compare,value", "f,hogrebe-2021,omit KGF in S2,S3+2d,PDX1,fold,0.4");
        Point reference = row.reference().orElseThrow();
        assertEquals(Experiment.of("hogrebe-2021"), reference.experiment());
        assertEquals(row.at().when(), reference.when());
        assertEquals(Noise.LOG_RATIO, row.noise());
    }

    @Test
    void theSameStageEndsLaterInAChangedProtocol() {
        EvidenceRow row = one(
                "protocol,changes,time,stage,readout,compare,value",
                "hogrebe-2021,lengthen S1 by 2 d,end,S3,PDX1,direction,down");
        assertArrayEquals(new double[] {10}, row.at().when().days());
        assertArrayEquals(new double[] {8}, row.reference().orElseThrow().when().days());
        assertEquals(-1, row.figure().value());
        assertEquals(Noise.SIGN, row.noise());
    }

    @Test
    void aFoldMayBeSetAgainstAnEarlierTimeOfTheSameArm() {
        EvidenceRow row = one(
                "protocol,changes,time,readout,compare,ref-changes,ref-time,value",
                "balboa-2022,omit NAC,S7+21d,MKI67,fold,same,S7,0.2");
        assertEquals(row.at().experiment(), row.reference().orElseThrow().experiment());
        assertEquals(
                21,
                row.at().when().last() - row.reference().orElseThrow().when().last(),
                1e-9);
    }

    @Test
    void severalTimesStandForTheirMean() {
        EvidenceRow row = one("protocol,time,readout,value", "guan-2022,D1;D8;D28,state EPI,0.8");
        assertArrayEquals(new double[] {1, 8, 28}, row.at().when().days());
    }

    @Test
    void readOutsAreSharesCountsConcentrationsAndRatios() {
        String header = "protocol,time,readout,value";
        String start = "pagliuca-2014,S5+4d,";
        List<EvidenceRow> rows = read(
                header,
                start + "state SCA+PH of EP+SCA+PH,0.5",
                start + "viability,0.9",
                start + "cells SCB,1e6",
                start + "yield,2",
                start + "medium retinoic acid,0.1",
                start + "state SCB per state SCEC,0.6");
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(
                List.of(
                        What.Share.class,
                        What.Viability.class,
                        What.Cells.class,
                        What.Yield.class,
                        What.Medium.class,
                        What.Ratio.class),
                rows.stream().map(r -> (Object) r.what().getClass()).toList());
        assertEquals(
                List.of(Noise.FRACTION, Noise.FRACTION, Noise.COUNT, Noise.COUNT, Noise.COUNT, Noise.LOG_RATIO),
                rows.stream().map(EvidenceRow::noise).toList());
    }

    @Test
    void everyFaultOfARowIsToldAtOnce() {
        List<EvidenceRow> rows =
                read("protocol,time,readout,value,grade,use", "hogrebe-2021,S9+1d,PDX2,0.5,sure,guess");
        assertEquals(List.of(), rows);
        assertEquals(
                List.of("arms.csv:2:14", "arms.csv:2:20", "arms.csv:2:29", "arms.csv:2:34"),
                problems.all().stream().map(p -> p.span().place()).toList());
    }

    @Test
    void anUnknownProtocolIsToldWithNearNames() {
        read("protocol,time,readout,value", "hogreb-2021,S1+1d,T,0.5");
        told("2:1", "unknown protocol 'hogreb-2021'");
        assertTrue(problems.toString().contains("did you mean hogrebe-2021"), problems::toString);
    }

    @Test
    void aChangeThatCannotBeMadeIsToldWhereItStands() {
        read("protocol,changes,time,readout,value", "hogrebe-2021,omit NAC,S1+1d,T,0.5");
        told("2:14", "NAC");
    }

    @Test
    void aRowWithoutAProtocolHasNothingToRun() {
        read("protocol,time,readout,value", ",S1+1d,T,0.5");
        told("2:1", "which protocol was run");
    }

    @Test
    void aDirectionIsAWord() {
        read("protocol,changes,time,readout,compare,value", "hogrebe-2021,omit T3,S5+7d,INS,direction,0.5");
        told("2:42", "'0.5' is no direction");
    }

    @Test
    void aFoldOfNothingIsNone() {
        read("protocol,changes,time,readout,compare,value", "hogrebe-2021,omit T3,S5+7d,INS,fold,0");
        told("2:37", "no fold change");
    }

    @Test
    void aRowComparedWithItselfSaysNothing() {
        read("protocol,time,readout,compare,value", "hogrebe-2021,S5+7d,INS,fold,2");
        told("2:24", "compared with itself");
    }

    @Test
    void aValueLiesWithinItsOwnInterval() {
        read("protocol,time,readout,value,low,high", "hogrebe-2021,S5+7d,INS,0.5,0.6,0.7");
        told("2:24", "between its low and its high");
    }

    @Test
    void signNoiseGoesWithDirectionsOnly() {
        read("protocol,time,readout,value,noise", "hogrebe-2021,S5+7d,INS,0.5,sign");
        told("2:28", "a direction has the noise 'sign'");
    }

    @Test
    void ofTwoRowsWithOneIdTheSecondIsLeftOut() {
        Source table = Source.of(
                "arms.csv", "id,protocol,time,readout,value\na,hogrebe-2021,S1+1d,T,0.5\na,hogrebe-2021,S1+2d,T,0.5\n");
        EvidenceSet set = EvidenceSet.read(List.of(table), book, problems);
        assertEquals(1, set.rows().size());
        told("3:1", "its id 'a' is taken");
        assertTrue(problems.toString().contains("arms.csv:2:1"), problems::toString);
    }

    @Test
    void aTableBesideAProtocolNeedNotNameIt() {
        Protocol protocol =
                Library.bundled().protocol("hogrebe-2021", List.of()).orThrow();
        Source table = Source.of("x/hogrebe-2021.data.csv", "time,readout,value\nS1+24h,T,0.9\n");
        Experiment own = Experiment.of("hogrebe-2021");
        List<EvidenceRow> rows = new EvidenceReader(book, problems).beside(table, own, protocol);
        assertTrue(problems.isEmpty(), problems::toString);
        assertEquals(own, rows.get(0).at().experiment());
        assertEquals("hogrebe-2021:2", rows.get(0).id());
        assertEquals(Use.FIT, rows.get(0).use());
        assertEquals(Grade.ASSUMED, rows.get(0).evidence().grade());
    }

    @Test
    void anArmOfATableBesideAProtocolIsItsChanges() {
        Protocol protocol =
                Library.bundled().protocol("hogrebe-2021", List.of()).orThrow();
        Source table =
                Source.of("hogrebe-2021.data.csv", "changes,time,readout,value\nomit latrunculin A,S5+7d,CHGA,0.5\n");
        List<EvidenceRow> rows =
                new EvidenceReader(book, problems).beside(table, Experiment.of("hogrebe-2021"), protocol);
        assertEquals(
                new Experiment("hogrebe-2021", List.of("omit latrunculin A")),
                rows.get(0).at().experiment());
    }
}
