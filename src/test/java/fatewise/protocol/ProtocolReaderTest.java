package fatewise.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.model.Grade;
import fatewise.tree.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtocolReaderTest {
    private static final String BASE = """
            protocol: base
            model: small
            source: somebody-2020
            grade: related
            start:
              cells: {PSC: {value: 1e4 cells/cm2, grade: measured}}
              vessel: {format: dish, area: 10 cm2, volume: 2 mL}
            stages:
              - {id: S1, lasts: 2 d, base: Basal, medium: {CHIR: 3 uM}, change: {every: 24 h}}
              - {id: S2, lasts: 1 d, medium: {KGF: {value: 50 ng/mL, grade: assumed, source: other-2021}}}
            """;

    private final Bench bench = new Bench();

    private Protocol shelved(String name) {
        return bench.tryRead(name)
                .orElseThrow(() -> new AssertionError(bench.problems().toString()));
    }

    @Test
    void theNearestEvidenceWins() {
        Protocol protocol = bench.read(BASE);
        Stage first = protocol.stages().get(0);
        assertEquals(Grade.RELATED, first.doses().get(0).evidence().grade());
        assertEquals(List.of("somebody-2020"), first.doses().get(0).evidence().sources());
        Dose kgf = protocol.stages().get(1).doses().get(0);
        assertEquals(Grade.ASSUMED, kgf.evidence().grade());
        assertEquals(List.of("somebody-2020", "other-2021"), protocol.sources());
        assertEquals(
                Grade.MEASURED,
                protocol.start().cells().values().iterator().next().evidence().grade());
    }

    @Test
    void massTurnsMolarAndAStageWithoutBaseKeepsTheOneBefore() {
        Protocol protocol = bench.read(BASE);
        assertEquals(50.0 / 19000, protocol.stages().get(1).doses().get(0).concentration(), 1e-15);
        assertEquals("Basal", protocol.stages().get(1).base().orElseThrow().id());
        assertEquals(
                List.of("CHIR99021", "FBS", "FGF7"),
                protocol.compounds().stream().map(c -> c.id()).toList());
    }

    @Test
    void aModelMayStandInTheProtocolItself() {
        String inline = "protocol: one\nmodel:\n" + Bench.MODEL.indent(2)
                + Bench.head().substring(Bench.head().indexOf("start:"))
                + "  - {id: S1, lasts: 1 d, medium: {CHIR: 1 uM}}\n";
        assertEquals("small", bench.read(inline).model().id());
    }

    @Test
    void aVariantIsItsParentWithChanges() {
        bench.put("base", BASE);
        bench.put("mine", "protocol: mine\nextends: base\nchanges:\n  - omit CHIR\n  - lengthen S2 by 1 d\n");
        Protocol mine = shelved("mine");
        assertEquals("mine", mine.id());
        assertEquals(Optional.of("base"), mine.parent());
        assertEquals(4, mine.end());
        assertTrue(mine.stages().get(0).doses().isEmpty());
        assertEquals(
                List.of("mine.yaml", "base.yaml"),
                mine.files().stream().map(f -> f.name()).toList());
        assertEquals(List.of("somebody-2020", "other-2021"), mine.sources());
    }

    @Test
    void aVariantOfAVariantHasTheChangesOfBoth() {
        bench.put("base", BASE);
        bench.put("mine", "protocol: mine\nextends: base\nchanges: [omit CHIR]\n");
        bench.put("yours", "protocol: yours\nextends: mine\nchanges: [set S2 KGF 10 ng/mL]\n");
        assertEquals(
                List.of("omit CHIR99021", "set S2 FGF7 10 ng/mL"),
                shelved("yours").changes().stream().map(Change::toString).toList());
    }

    @Test
    void circlesAreShownAsAPath() {
        bench.put("a", "protocol: a\nextends: b\n");
        bench.put("b", "protocol: b\nextends: c\n");
        bench.put("c", "protocol: c\nchain: [{id: X, run: a}]\n");
        assertTrue(bench.tryRead("a").isEmpty());
        Problem problem = bench.problems().all().get(0);
        assertEquals("E415", problem.code());
        assertEquals("protocols go in a circle: a.yaml -> b -> c -> a", problem.message());
        assertEquals("c.yaml:2:22", problem.span().place());
    }

    @Test
    void aChainLaysItsPartsEndToEnd() {
        bench.put("base", BASE);
        bench.put(
                "both",
                chain(
                        "  - {id: D, run: base, changes: [omit CHIR], by: [{pick: {gate: OCT4+, fraction: 30 %}}, {passage: {ratio: 1:6}}]}\n"));
        Protocol both = shelved("both");
        assertEquals(
                List.of("R.S1", "R.S2", "D.S1", "D.S2"),
                both.stages().stream().map(Stage::id).toList());
        assertEquals(6, both.end());
        Moment handOver = Timeline.of(both).moments().stream()
                .filter(m -> m.t() == 3)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("pick", "passage"),
                handOver.acts().stream().map(a -> a.action().key()).toList());
        assertEquals(
                "dish",
                ((Passage) handOver.acts().get(1).action())
                        .vessel()
                        .orElseThrow()
                        .format());
        assertTrue(both.stages().get(2).doses().isEmpty());
    }

    private static String chain(String more) {
        return "protocol: both\nchain:\n  - {id: R, run: base}\n" + more;
    }

    @Test
    void aStageThatSeveralPartsHaveMustBeNamedInFull() {
        bench.put("base", BASE);
        bench.put("both", chain("  - {id: D, run: base}\n"));
        Protocol both = shelved("both");
        bench.change(both, "drop S1");
        assertEquals("E417", bench.problems().all().get(0).code());
        assertTrue(bench.problems().all().get(0).message().contains("R.S1 or D.S1"));
        assertEquals(4, new Bench().change(both, "drop D.S1").end());
    }

    @Test
    void timesInAPartMeanThatPart() {
        bench.put("base", BASE.replace("change: {every: 24 h}}", "change: {at: [D1, S1+12h]}}"));
        bench.put("both", chain("  - {id: D, run: base}\n"));
        double[] times = Timeline.of(shelved("both")).times();
        assertEquals(
                List.of(0.0, 0.5, 1.0, 2.0, 3.0, 3.5, 4.0, 5.0, 6.0),
                java.util.Arrays.stream(times).boxed().toList());
    }

    @Test
    void theSchemaKnowsEveryKeyTheReaderReads() {
        String schema = Schema.of(ProtocolKeys.PROTOCOL).toString();
        for (String key :
                List.of("windows", "carry-over", "purity-loss", "re-aggregate", "at-start", "extends", "run")) {
            assertTrue(schema.contains(key), key);
        }
        assertFalse(schema.isEmpty());
    }
}
