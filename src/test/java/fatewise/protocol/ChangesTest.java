package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.Span;
import fatewise.model.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final String STAGES = """
              - id: S1
                lasts: 4 d
                base: Rich
                medium: {FGF7: 50 ng/mL}
                windows: {CHIR99021: {dose: 3 uM, from: 0 h, to: 24 h}}
                change: {every: 24 h}
              - id: S2
                lasts: 2 d
                medium: {retinoic acid: 2 uM}
                actions: [{at: 1 d, dose: {CHIR99021: 1 uM}}]
            """;

    private final Bench bench = new Bench();
    private final Protocol protocol = bench.stages(STAGES);

    private Protocol change(String... sentences) {
        return bench.change(protocol, sentences);
    }

    private Stage stage(String id, String... sentences) {
        Protocol changed = change(sentences);
        assertFalse(bench.problems().hasErrors(), bench.problems()::toString);
        return changed.stage(id).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "omit CHIR99021",
                "omit CHIR in S1",
                "omit ct99021 from S2",
                "OMIT sb-431542 In S1",
                "set CHIR99021 1 uM",
                "set S1 CHIR 0.5 uM",
                "set S1 KGF 1e-3 mg/mL",
                "set S2 retinoic acid 100 nM",
                "set S1 SB 431542 10 uM",
                "add RA 2 uM to S1",
                "add FBS 2 % v/v to S1 from 12 h to end-12h",
                "add CHIR 1 uM to S2 from S2+6h",
                "replace CHIR with SB431542",
                "replace retinoic acid with CHIR at 3 uM in S2",
                "shift CHIR in S1 by 12 h",
                "shift CHIR in S1 by -1 d",
                "stretch CHIR in S1 to 48 h",
                "stretch CHIR in S1 by -12 h",
                "lengthen S1 by 1 d",
                "shorten S1 by 12 h",
                "set S2 lasts 72 h",
                "set S2 base Basal",
                "drop S2",
                "start PSC 3e5 cells/cm2",
                "start DE 1e3 cells",
                "feed every 12 h",
                "feed S1 never",
                "feed S1 fraction 50 %",
                "feed fraction 1/3"
            })
    void aChangeReadsBackAsItself(String sentence) {
        Changes changes = new Changes(bench.catalog(), bench.problems());
        Edit edit = changes.parse(protocol, sentence, Span.commandLine("--change", sentence))
                .orElseThrow()
                .edit();
        String written = edit.toString();
        Edit again = changes.parse(protocol, written, Span.commandLine("--change", written))
                .orElseThrow()
                .edit();
        assertEquals(edit, again, written);
        assertEquals(written, again.toString());
    }

    @Test
    void omittingTakesACompoundOutEverywhere() {
        Protocol changed = change("omit CHIR");
        assertTrue(changed.stages().stream().allMatch(s -> EditSite.doses(s).stream()
                .noneMatch(d -> d.compound().id().equals("CHIR99021"))));
        assertEquals(
                1,
                EditSite.doses(change("omit CHIR in S1").stages().get(1)).stream()
                        .filter(d -> d.compound().id().equals("CHIR99021"))
                        .count());
    }

    @Test
    void settingADoseKeepsItsWindowAndItsGradeFalls() {
        Window window = stage("S1", "set S1 CHIR 1 uM").windows().get(0);
        assertEquals(1, window.dose().concentration());
        assertEquals("24 h", window.to().text());
        assertEquals(Grade.ASSUMED, window.dose().evidence().grade());
        assertEquals("changed: set S1 CHIR 1 uM", window.dose().evidence().note());
    }

    @Test
    void addingWithTimesMakesAWindow() {
        assertEquals(
                2, stage("S1", "add RA 2 uM to S1 from 12 h to 36 h").windows().size());
        assertEquals(2, stage("S2", "add FBS 1 % v/v to S2").doses().size());
    }

    @Test
    void replacingKeepsDoseAndWindow() {
        Window window =
                stage("S1", "replace CHIR with SB431542 in S1").windows().get(0);
        assertEquals("SB 431542", window.dose().compound().id());
        assertEquals(3, window.dose().concentration());
    }

    @Test
    void aShiftedWindowIsLater() {
        Window window = stage("S1", "shift CHIR in S1 by 12 h").windows().get(0);
        assertEquals(0.5, window.from().offset());
        assertEquals(1.5, window.to().offset());
    }

    @Test
    void shiftingAWholeStageDoseDelaysItsStart() {
        Stage stage = stage("S1", "shift KGF in S1 by 1 d");
        assertTrue(stage.doses().isEmpty());
        assertEquals(1, stage.windows().get(1).from().offset());
        assertEquals(TimeText.STAGE_END, stage.windows().get(1).to());
    }

    @Test
    void stretchingMovesTheEnd() {
        assertEquals(
                2,
                stage("S1", "stretch CHIR in S1 to 48 h").windows().get(0).to().offset());
        assertEquals(
                0.5,
                stage("S1", "stretch CHIR in S1 by -12 h").windows().get(0).to().offset());
    }

    @Test
    void laterStagesFollowALongerOne() {
        Protocol changed = change("lengthen S1 by 1 d");
        assertEquals(5, changed.stages().get(1).start());
        assertEquals(7, changed.end());
        assertEquals(1.5, change("set S1 lasts 36 h").stages().get(1).start());
        assertEquals(4, change("drop S2").end());
    }

    @Test
    void whatNoLongerFitsIsLeftOutWithAWarning() {
        Stage stage = stage("S2", "shorten S2 by 36 h");
        assertTrue(stage.actions().isEmpty());
        assertEquals("W404", bench.problems().all().get(0).code());
    }

    @Test
    void cellsAndFeedingChange() {
        Protocol changed =
                change("start PSC 2e4 cells/cm2", "start DE 500 cells", "feed S1 every 12 h", "feed fraction 50 %");
        assertEquals(200_500, changed.start().total(), 1e-6);
        assertEquals(0.5, changed.stages().get(0).feed().every());
        assertEquals(0.5, changed.stages().get(1).feed().fraction());
        assertEquals(4, changed.changes().size());
        assertEquals(0, change("feed never").stages().get(0).feed().every());
    }

    @Test
    void changesAddUpInOrder() {
        assertEquals(
                2,
                stage("S1", "set S1 CHIR 1 uM", "stretch CHIR in S1 to 2 d")
                        .windows()
                        .get(0)
                        .to()
                        .offset());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "omitt CHIR                        | E413 | 1",
                "omit CHIR99201                    | E203 | 6",
                "omit CHIR in S9                   | E416 | 14",
                "omit SB431542                     | E418 | 1",
                "omit FBS in S1                    | E418 | 6",
                "omit CHIR in                      | E413 | 11",
                "omit CHIR now                     | E413 | 11",
                "omit                              | E413 | 1",
                "set S1 CHIR 1                     | E302 | 13",
                "set S1 CHIR 1 uMM                 | E303 | 15",
                "set S1 CHIR 1 h                   | E304 | 13",
                "set S1 CHIR 2 % v/v               | E304 | 13",
                "set S1 CHIR                       | E413 | 8",
                "set S7 CHIR 1 uM                  | E416 | 5",
                "set S1 lasts 0 d                  | E305 | 14",
                "set S1 base Basel                 | E203 | 13",
                "add RA 1 uM S1                    | E308 | 13",
                "add RA 1 uM to S1 from noon+      | E401 | 24",
                "replace CHIR SB431542             | E413 | 14",
                "replace CHIR with nothing         | E203 | 19",
                "replace CHIR with FBS             | E304 | 19",
                "shift CHIR in S1 by -12 h         | E419 | 22",
                "shift CHIR in S1 by 4 d           | E419 | 21",
                "shift CHIR in S1                  | E413 | 15",
                "stretch CHIR in S1 to 5 d         | E419 | 23",
                "lengthen S1 1 d                   | E413 | 13",
                "shorten S1 by 4 d                 | E419 | 1",
                "drop S3                           | E416 | 6",
                "start PCS 1e5 cells               | E203 | 7",
                "start PSC 1e5                     | E302 | 11",
                "feed S1 sometimes                 | E413 | 9",
                "feed every 0 h                    | E305 | 12",
                "feed fraction 120 %               | E309 | 15",
            })
    void aChangeThatMakesNoSenseIsShownWhere(String sentence, String code, int column) {
        Protocol changed = change(sentence);
        List<Problem> problems = bench.problems().all();
        assertEquals(1, problems.size(), bench.problems()::toString);
        assertEquals(code, problems.get(0).code(), bench.problems()::toString);
        assertEquals(column, problems.get(0).span().column(), bench.problems()::toString);
        assertSame(protocol, changed);
    }

    @Test
    void theOnlyStageCannotBeDropped() {
        change("drop S1", "drop S2");
        assertEquals("E419", bench.problems().all().get(0).code());
    }
}
