package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes, each at its line and column. The stage starts on line 7, the start on line 3. */
class ProtocolErrorsTest {
    private final Bench bench = new Bench();

    private static Arguments stage(String text, String code, String place, String words) {
        return Arguments.of(Bench.head() + "  - {id: S1, lasts: 4 d, " + text + "}\n", code, place, words);
    }

    private static Arguments file(String text, String code, String place, String words) {
        return Arguments.of(text, code, place, words);
    }

    private static String start(String text) {
        return "protocol: mine\nmodel: small\nstart: " + text + "\nstages: [{id: S1, lasts: 1 d}]\n";
    }

    static List<Arguments> mistakes() {
        List<Arguments> all = new ArrayList<>();
        all.addAll(inStages());
        all.addAll(inActions());
        all.addAll(inFiles());
        return all;
    }

    private static List<Arguments> inStages() {
        return List.of(
                stage("medum: {CHIR: 3 uM}", "E201", "7:26", "unknown key 'medum'"),
                stage("medium: {CHIR99201: 3 uM}", "E203", "7:35", "unknown compound 'CHIR99201'"),
                stage("medium: {CHIR: 3}", "E302", "7:41", "no unit"),
                stage("medium: {CHIR: 3 h}", "E304", "7:41", "concentration"),
                stage("medium: {KGF: 2 % v/v}", "E304", "7:40", "cannot be a dose of FGF7"),
                stage("medium: {CHIR: -1 uM}", "E305", "7:41", "must not be negative"),
                stage("base: Basel", "E203", "7:32", "unknown base medium 'Basel'"),
                stage("windows: {CHIR: {dose: 3 uM, to: 5 d}}", "E402", "7:59", "reaches beyond stage S1"),
                stage("windows: {CHIR: {dose: 3 uM, from: 2 d, to: 1 d}}", "E403", "7:70", "ends before it begins"),
                stage("windows: {CHIR: {dose: 3 uM, from: S9+1d}}", "E416", "7:61", "neither a time nor a stage"),
                stage("windows: {CHIR: {dose: 3 uM, from: noon!}}", "E401", "7:61", "is not a time"),
                stage("windows: {CHIR: [{dose: 3 uM, to: 2 d}, {dose: 1 uM, from: 1 d}]}", "E404", "7:85", "overlap"),
                stage("windows: {CHIR: {from: 1 d}}", "E202", "7:42", "'dose' is missing"),
                stage("change: {every: 0 h}", "E305", "7:42", "more than 0"),
                stage("change: {every: 1 s}", "E420", "7:34", "at most 100000"),
                stage("change: {every: 24 h, fraction: 150 %}", "E309", "7:58", "not between"),
                stage("change: {every: 24 h, fraction: 0 %}", "E305", "7:58", "nothing would be done"),
                stage("change: {at: 5 d}", "E405", "7:34", "lies outside stage S1"),
                stage("measure: [{at: end, markers: [SOX71]}]", "E203", "7:56", "unknown marker 'SOX71'"),
                stage("measure: [{at: 6 d, markers: [SOX17]}]", "E405", "7:41", "lies outside stage S1"),
                stage("gates: [OCT4-SOX71+ >= 80 %]", "E203", "7:39", "unknown marker 'SOX71'"),
                stage("gates: [SOX17 about 80 %]", "E407", "7:34", "a gate is needed"),
                stage("gates: [SOX17 >= 80 uM]", "E309", "7:43", "is not a fraction"),
                stage("gates: [state PCS <= 1 %]", "E203", "7:40", "unknown cell state 'PCS'"),
                stage("gates: [SOX17 >= 80 % at 9 d]", "E405", "7:34", "lies outside stage S1"));
    }

    private static List<Arguments> inActions() {
        return List.of(
                stage("actions: [{at: 1 d}]", "E410", "7:36", "does not say what is done"),
                stage("actions: [{at: 1 d, wash: 1, pick: {gate: OCT4}}]", "E410", "7:55", "two actions in one"),
                stage("actions: [{at: 5 d, wash: 1}]", "E405", "7:36", "'wash' lies outside"),
                stage("actions: [{at: 1 d, wash: 0}]", "E305", "7:52", "out of range"),
                stage("actions: [{wash: 1, every: 1 d, repeat: 9}]", "E405", "7:36", "repeated beyond"),
                stage("actions: [{wash: 1, repeat: 3}]", "E202", "7:54", "needs 'every'"),
                stage("actions: [{passage: {ratio: 6:1}}]", "E305", "7:54", "out of nothing"),
                stage("actions: [{passage: {ratio: 1:6, seed: 5 cells}}]", "E411", "7:59", "not both"),
                stage("actions: [{passage: {method: scraping}}]", "E205", "7:55", "is not one of"),
                stage("actions: [{sort: {gate: CD177+}}]", "E203", "7:50", "unknown marker 'CD177'"),
                stage("actions: [{sample: {fraction: 1 %}, volume: 1 uL}]", "E201", "7:62", "goes with 'dose' only"),
                stage(
                        "actions: [{aggregate: {seed: 1e3 cells/cm2, vessel: {culture: suspension, volume: 5 mL}}}]",
                        "E409",
                        "7:55",
                        "needs to know the area"),
                stage("actions: [{passage: {vessel: {volume: 5 mL}}}]", "E409", "7:55", "needs its area"));
    }

    private static List<Arguments> inFiles() {
        String dish = "vessel: {area: 10 cm2, volume: 2 mL}";
        return List.of(
                file(start("{cells: {PCS: 1e5 cells}, " + dish + "}"), "E203", "3:17", "unknown cell state 'PCS'"),
                file(start("{cells: {PSC: 0 cells}, " + dish + "}"), "E408", "3:9", "no cells"),
                file(start("{cells: {PSC: 1e5 uM}, " + dish + "}"), "E304", "3:22", "cells"),
                file(start("{cells: {PSC: 5 cells}, vessel: {area: 1 cm2}}"), "E202", "3:40", "'volume' is missing"),
                file(start("{cells: {PSC: 5 cells}}"), "E202", "3:8", "'vessel' is missing"),
                file(
                        "protocol: mine\nmodel: small\nstages: [{id: S1, lasts: 1 d}]\n",
                        "E202",
                        "1:1",
                        "'start' is missing"),
                file("protocol: mine\nmodel: small\n", "E202", "1:1", "no stages"),
                file("protocol: mine\nmodel: tiny\n" + rest(), "E203", "2:8", "unknown model 'tiny'"),
                file("protocol: mine\n" + rest(), "E202", "1:1", "'model' is missing"),
                file("model: small\n" + rest(), "E202", "1:1", "'protocol' is missing"),
                file("protocol: mine\nextends: nobody\n", "E203", "2:10", "unknown protocol 'nobody'"),
                file("protocol: mine\nextends: nobody\nchain: []\n", "E411", "3:1", "either stages"),
                file(
                        Bench.head() + "  - {id: S1, lasts: 1 d}\n  - {id: S1, lasts: 1 d}\n",
                        "E406",
                        "8:10",
                        "second stage"),
                file(Bench.head() + "  - {id: D5, lasts: 1 d}\n", "E412", "7:10", "which is a time"),
                file(Bench.head() + "  - {id: S1, lasts: 0 d}\n", "E305", "7:21", "more than 0"),
                file(Bench.head() + "  - {id: S1}\n", "E202", "7:5", "'lasts' is missing"),
                file("- a\n- b\n", "E204", "1:1", "a mapping"));
    }

    private static String rest() {
        String head = Bench.head();
        return head.substring(head.indexOf("start:")) + "  - {id: S1, lasts: 1 d}\n";
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsShownAtItsPlace(String text, String code, String place, String words) {
        assertTrue(bench.put("mine", text).tryRead("mine").isEmpty());
        Problem first = bench.problems().all().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(bench.problems().toString()));
        assertEquals("mine.yaml:" + place, first.span().place(), bench.problems()::toString);
        assertTrue(first.message().contains(words), first.message());
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        bench.put(
                "mine",
                Bench.head()
                        + "  - {id: S1, lasts: 1 d, medium: {CHIRR: 3 uM, KGF: 3}, gates: [SOX71 >= 1 %], chnge: none}\n");
        bench.tryRead("mine");
        assertEquals(4, bench.problems().errors(), bench.problems()::toString);
    }

    @Test
    void aMisspeltCompoundIsShownWithWhatItIs() {
        bench.put("mine", Bench.head() + "  - {id: S1, lasts: 1 d, medium: {CHIR99201: 3 uM}}\n")
                .tryRead("mine");
        assertEquals(
                "did you mean CHIR99021 (GSK3 inhibitor, also CHIR, CT99021)?",
                bench.problems().all().get(0).hints().get(0));
    }

    @Test
    void millimolarForMicromolarIsWarnedOf() {
        bench.stages("  - {id: S1, lasts: 1 d, medium: {CHIR: 3 mM}}\n");
        assertEquals("W402", bench.problems().all().get(0).code());
        assertEquals("did you mean 3 uM?", bench.problems().all().get(0).hints().get(0));
    }

    @Test
    void aCompoundThatNoPathwayListensToIsWarnedOfOnce() {
        bench.put("mine", """
                        protocol: mine
                        model:
                          model: deaf
                          states: {A: {}}
                          pathways: {WNT: {rises: 1 h, falls: 1 h, driven-by: [{target: GSK3, when: inhibited}]}}
                        start: {cells: {A: 1e4 cells}, vessel: {area: 1 cm2, volume: 1 mL}, medium: {RA: 1 uM}}
                        stages:
                          - {id: S1, lasts: 1 d, medium: {CHIR: 3 uM, retinoic acid: 1 uM}}
                        """).tryRead("mine");
        List<Problem> all = bench.problems().all();
        assertEquals(1, all.size(), all::toString);
        assertEquals("W405", all.get(0).code());
        assertTrue(all.get(0).pointer().contains("RAR"), all::toString);
    }

    @Test
    void aDoseJustBeforeAPassageIsWarnedOf() {
        bench.stages("  - {id: S1, lasts: 1 d, actions: [{passage: {ratio: 1:2}}, {dose: {CHIR: 1 uM}}]}\n");
        assertEquals("W403", bench.problems().all().get(0).code());
    }

    @Test
    void aWindowBesideADoseForTheWholeStageIsWarnedOf() {
        bench.stages("  - {id: S1, lasts: 2 d, medium: {KGF: 5 ng/mL}, windows: {FGF7: {dose: 1 ng/mL, to: 1 d}}}\n");
        assertEquals("W401", bench.problems().all().get(0).code());
    }

    @Test
    void windowsOfOneCompoundUnderTwoNamesAddUpWithAWarning() {
        Protocol p = bench.stages(
                "  - {id: S1, lasts: 2 d, windows: {KGF: {dose: 5 ng/mL, to: 1 d}, FGF7: {dose: 5 ng/mL}}}\n");
        assertEquals("W401", bench.problems().all().get(0).code());
        assertEquals(10.0 / 19000, Timeline.of(p).freshAt(0).concentration(bench.compound("KGF")), 1e-15);
    }
}
