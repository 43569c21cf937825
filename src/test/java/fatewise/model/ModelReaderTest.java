package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
    private static final String BASE = """
            model: base
            pathways:
              WNT: {baseline: 10 %, rises: 1 h, falls: 2 h, driven-by: [{target: GSK3, when: inhibited}]}
              BMP: {rises: 1 h, falls: 1 h}
            states:
              A: {phases: 3, divides: 0.2 /d, dies: 0.1 /d}
              B: {divides: 0.1 /d}
              C: {}
            edges:
              A -> B: {rate: 1 /d, needs: {WNT: 30 %}}
              B -> C: {rate: 0.5 /d}
            """;

    @Test
    void aStatesKeysAreRead() {
        Model model = ModelText.model("""
                model: m
                pathways: {ROCK: {rises: 1 h, falls: 1 h}}
                states:
                  A:
                    title: first
                    group: pluripotent
                    phases: 6
                    commit-at: 4
                    dwell: 72 h
                    regress: 0.1 /d
                    divides: 0.5 /d
                    dies: [0.1 /d, {rate: 0.2 /d, leak: 0.05 /d, blocked-by: {ROCK: 40 %}}]
                    anoikis: {rate: 4 /d, needs: {ROCK: {half: 40 %, hill: 4, by: 90 %}}}
                    toxicity: 2
                    footprint: 3
                    survives: {single cells: 60 %}
                  B: {}
                edges: {A -> B: {rate: 0.4 /d, per-division: 0.2}}
                """);
        CellState a = model.state("A").orElseThrow();
        assertEquals(List.of(6, 4), List.of(a.phases(), a.commitAt()));
        assertEquals(3, a.dwell().value(), 1e-12);
        assertEquals(2, a.dies().size());
        assertEquals(0.05, a.dies().get(1).leak().value(), 1e-12);
        Response rock = a.anoikis().responses().get(0);
        assertEquals(
                List.of(0.4, 4.0, 0.9),
                List.of(rock.half().value(), rock.hill().value(), rock.by().value()));
        assertEquals(0.6, a.survives().get("single cells").value(), 1e-12);
        assertEquals(
                List.of(2.0, 3.0), List.of(a.toxicity().value(), a.footprint().value()));
        Edge edge = model.exits(a).get(0);
        assertEquals(List.of("A", "B"), List.of(edge.from(), edge.to()));
        assertEquals(0.2, edge.perDivision().value(), 1e-12);
    }

    @Test
    void aStateWithoutKeysIsOnePhaseThatDoesNothing() {
        CellState c = ModelText.model(BASE).state("C").orElseThrow();
        assertEquals(List.of(1, 1), List.of(c.phases(), c.commitAt()));
        assertNull(c.divides());
        assertTrue(c.dies().isEmpty());
        assertEquals(1, c.footprint().value());
    }

    @Test
    void ordersOfEdgesAndResponsesAreDefaulted() {
        Edge edge = ModelText.model(BASE).edges().get(0);
        Response wnt = edge.rate().responses().get(0);
        assertEquals(Response.Sign.NEEDS, wnt.sign());
        assertEquals(3, wnt.hill().value());
        assertEquals(1, wnt.by().value());
        assertNull(edge.perDivision());
    }

    @Test
    void compoundsAndMediaMayStandInTheModel() {
        Model model = ModelText.model("""
                model: m
                compounds:
                  FGF2: {aliases: [bFGF], kind: protein, molar-mass: 17000 g/mol, half-life: 8 h}
                media:
                  mine: {contains: {bfgf: 34 ng/mL}, price: 80 USD/L}
                exchange:
                  - {compound: bFGF, cleared-by: [A], rate: 2e-7 mL/cell/d}
                  - {compound: FGF2, secreted-by: all, rate: 17 pg/cell/d, leak: 1.7 pg/cell/d}
                  - {compound: FGF2, taken-up-by: [A], rate: 1e-9 nmol/cell/d, half: 17 ng/mL}
                states: {A: {}}
                """);
        Compound fgf = model.compounds().get(0);
        assertEquals(0.002, model.media().get(0).concentration(fgf), 1e-12);
        Exchange secreted = model.exchanges().get(1);
        assertEquals(Exchange.Kind.CLEARANCE, model.exchanges().get(0).kind());
        assertEquals(List.of(), secreted.states());
        assertEquals(1e-6, secreted.rate().base().value(), 1e-18);
        assertEquals(1e-7, secreted.rate().leak().value(), 1e-19);
        assertEquals(0.001, model.exchanges().get(2).half().value(), 1e-15);
    }

    @Test
    void aModelThatExtendsAnotherMergesKeyByKeyAndTakesOutWhatIsNone() {
        Model model = ModelText.model("""
                model: mine
                extends: base
                pathways: {WNT: {baseline: 20 %}, BMP: none}
                states: {A: {dies: none, phases: 4}, D: {}}
                edges: {B -> C: none, B -> D: {rate: 1 /d}}
                """, BASE);
        assertEquals("mine", model.id());
        assertEquals(List.of("WNT"), model.pathways().stream().map(Pathway::id).toList());
        Pathway wnt = model.pathways().get(0);
        assertEquals(0.2, wnt.baseline().value(), 1e-12);
        assertEquals(1.0 / 12, wnt.falls().value(), 1e-12);
        CellState a = model.state("A").orElseThrow();
        assertEquals(List.of(), a.dies());
        assertEquals(4, a.phases());
        assertNotNull(a.divides());
        assertEquals(
                List.of("A -> B", "B -> D"),
                model.edges().stream().map(Edge::toString).toList());
        assertEquals(
                List.of("A", "B", "C", "D"),
                model.states().stream().map(CellState::id).toList());
    }

    @Test
    void aSpanOfAnInheritedEntryPointsIntoTheFileItWasWrittenIn() {
        Model model = ModelText.model("model: mine\nextends: base\nstates: {A: {phases: 4}}\n", BASE);
        assertEquals("base.yaml:7:3", model.state("B").orElseThrow().span().place());
        assertEquals("m.yaml:3:10", model.state("A").orElseThrow().span().place());
    }

    @Test
    void modelsThatExtendEachOtherAreRefused() {
        Problems problems = new Problems();
        ModelText.read("model: mine\nextends: base\nstates: {A: {}}\n", "model: base\nextends: mine\n", problems);
        assertEquals("E603", problems.all().get(0).code());
        assertEquals(1, problems.errors());
    }

    @Test
    void aPathwayReadsItsInputs() {
        Model model = ModelText.model("""
                model: m
                pathways:
                  P:
                    rises: 1 h
                    falls: 2 h
                    driven-by:
                      - {target: T, when: inhibited, weight: 80 %}
                      - {density: low, half: 150 %, hill: 4}
                      - {culture: planar}
                    held-by:
                      - {pathway: Q, when: low, half: 30 %, only: [baseline, T]}
                    adapts: {strength: 2, time: 18 h}
                  Q: {rises: 1 h, falls: 1 h}
                states: {A: {}}
                """);
        Pathway p = model.pathways().get(0);
        assertEquals(
                List.of(Input.Kind.TARGET, Input.Kind.DENSITY, Input.Kind.CULTURE),
                p.drivers().stream().map(Input::kind).toList());
        assertEquals(
                List.of(Input.When.LOW, Input.When.LOW, Input.When.HIGH),
                p.drivers().stream().map(Input::when).toList());
        assertEquals(1.5, p.drivers().get(1).half().value(), 1e-12);
        assertEquals(2, p.holders().get(0).hill().value());
        assertEquals(List.of("baseline", "T"), p.holders().get(0).only());
        assertEquals(0.75, p.adaptation().time().value(), 1e-12);
        assertTrue(model.hears("T"));
        assertEquals(false, model.hears("GSK3"));
    }

    @Test
    void everyNumberOfTheFileIsAParameterWithItsPlace() {
        Model model = ModelText.model(BASE);
        List<String> ids = model.parameters().stream().map(Parameter::id).toList();
        assertTrue(
                ids.containsAll(
                        List.of("WNT.baseline", "WNT.rises", "A.divides", "A.dies", "A->B", "A->B.needs.WNT.half")),
                ids.toString());
        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
        Parameter rate = model.edges().get(0).rate().base();
        assertEquals("m.yaml:10:18", rate.span().place());
    }
}
