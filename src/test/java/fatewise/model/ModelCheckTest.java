package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCheckTest {
    /** One state of n phases that divides at g and leaves at 1/tau. */
    private static String chain(double g, double tau, int n) {
        return "model: m\nstates:\n  A: {phases: " + n + ", divides: " + g + " /d}\n  B: {}\nedges:\n  A -> B: {rate: "
                + 1 / tau + " /d}\n";
    }

    private static String only(String yaml) {
        List<String> faults = ModelText.faults(yaml);
        assertEquals(1, faults.size(), faults.toString());
        return faults.get(0);
    }

    @ParameterizedTest
    @CsvSource({"1.0, 4, 4", "0.9, 5, 4", "3.0, 1, 2"})
    void growthOfAsManyCellsAsPhasesOrMoreIsRefusedWhereItIsWritten(double g, double tau, int n) {
        String fault = only(chain(g, tau, n));
        assertTrue(fault.startsWith("E601 3:27 A grows by "), fault);
        assertTrue(fault.endsWith("it would grow without end"), fault);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 4, 4, true", "0.51, 4, 4, true", "0.49, 4, 4, false", "0.1, 2, 8, false"})
    void growthOfMoreThanHalfThePhasesIsOnlyDoubtful(double g, double tau, int n, boolean doubtful) {
        Problems problems = ModelText.problems(chain(g, tau, n));
        assertEquals(0, problems.errors(), problems.toString());
        assertEquals(doubtful ? 1 : 0, problems.warnings(), problems.toString());
    }

    @Test
    void deathIsTakenOffGrowthBeforeItIsJudged() {
        String grows =
                "model: m\nstates:\n  A: {phases: 2, divides: 1.2 /d, dies: %s}\n  B: {}\nedges: {A -> B: {rate: 0.5 /d}}\n";
        assertTrue(ModelText.faults(grows.formatted("0 /d")).get(0).startsWith("E601"));
        assertEquals(0, ModelText.problems(grows.formatted("0.5 /d")).errors());
        String optional = "{rate: 0.5 /d, needs: {P: 50 %}}"; // may be off
        String withPathway = grows.formatted(optional) + "pathways: {P: {rises: 1 h, falls: 1 h}}\n";
        assertTrue(ModelText.faults(withPathway).get(0).startsWith("E601"));
    }

    @Test
    void committedCellsThatDwellTooLongAreRefusedToo() {
        String fault = only("""
                model: m
                states:
                  A: {phases: 4, commit-at: 2, dwell: 9 d, divides: 0.5 /d}
                  B: {}
                edges:
                  A -> B: {rate: 1 /d}
                """);
        assertTrue(fault.startsWith("E601 3:53 A grows by 0.50 /d and takes 9.00 d over 4 phases"), fault);
    }

    @Test
    void anUnknownPathwayIsNamedWithTheNearestOne() {
        Problems problems = ModelText.problems("""
                model: m
                pathways: {NODAL: {rises: 1 h, falls: 1 h}}
                states: {A: {}, B: {}}
                edges:
                  A -> B: {rate: 1 /d, needs: {NODLA: 30 %}}
                """);
        assertEquals(
                "E203 5:32 unknown pathway 'NODLA'",
                ModelText.line(problems.all().get(0)));
        assertTrue(problems.toString().contains("did you mean NODAL?"), problems.toString());
    }

    @Test
    void unknownCellStatesAreNamedWhereverTheyStand() {
        List<String> faults = ModelText.faults("""
                model: m
                compounds: {X: {}}
                states: {PSC: {}, ME: {}}
                edges: {PCS -> ME: {rate: 1 /d}}
                markers: {OCT4: {cells: {PSC: 90 %, MEE: 10 %}}}
                exchange: [{compound: X, cleared-by: [DE], rate: 1e-6 mL/cell/d}]
                """);
        assertEquals(
                List.of(
                        "E203 4:9 unknown cell state 'PCS'",
                        "E203 5:37 unknown cell state 'MEE'",
                        "E203 6:12 unknown cell state 'DE'"),
                faults);
    }

    @Test
    void commitmentNeedsADwellTimeAndAnEdge() {
        List<String> faults = ModelText.faults("model: m\nstates:\n  A: {phases: 4, commit-at: 2}\n");
        assertEquals(
                List.of(
                        "E602 3:3 A commits its cells, but no edge leaves it",
                        "E602 3:3 A commits its cells: how long do they take then?",
                        "E602 3:3 A has phases, but nothing moves cells through them"),
                faults);
    }

    @Test
    void aStateMaturesOrCommits() {
        String fault = only("""
                model: m
                states:
                  A: {phases: 4, commit-at: 2, dwell: 3 d, matures: 0.1 /d}
                  B: {}
                edges: {A -> B: {rate: 1 /d}}
                """);
        assertEquals("E602 3:3 A matures and commits; it can do one of the two", fault);
    }

    @Test
    void anEdgeLeadsFromOneStateToAnother() {
        assertEquals(
                "E602 3:9 an edge leads to another state",
                only("model: m\nstates: {A: {}}\nedges: {A -> A: {rate: 1 /d}}\n"));
        assertEquals("E602 3:9 'A - B' is no edge", only("model: m\nstates: {A: {}}\nedges: {A - B: {rate: 1 /d}}\n"));
    }

    @Test
    void anInputListensToOneThingThatExists() {
        String head = "model: m\nstates: {A: {}}\npathways:\n  P: {rises: 1 h, falls: 1 h, driven-by: [";
        assertTrue(only(head + "{target: T, pathway: P}]}\n").startsWith("E602 4:43 an input listens to one thing"));
        assertTrue(only(head + "{weight: 10 %}]}\n").startsWith("E602 4:43 an input listens to one thing"));
        assertTrue(only(head + "{pathway: Q}]}\n").startsWith("E203 4:53 unknown pathway 'Q'"));
        assertTrue(only(head + "{density: high}]}\n").startsWith("E602 4:53 an input from density needs 'half'"));
        assertTrue(only(head + "{culture: planer}]}\n").startsWith("E205 4:53 "));
        String held = head + "{target: T}], held-by: [{target: U, when: inhibited, only: [V]}]}\n";
        assertTrue(only(held).startsWith("E203 4:76 unknown driver of P 'V'"), only(held));
    }

    @Test
    void twoMarkersMayNotShareAName() {
        String fault = only("""
                model: m
                states: {A: {}}
                markers:
                  OCT4: {cells: {A: 90 %}}
                  POU5F1: {aliases: [oct4], cells: {A: 90 %}}
                """);
        assertEquals("E602 5:3 two markers are called 'oct4'", fault);
    }

    @Test
    void anExchangeGoesOneWay() {
        String head = "model: m\ncompounds: {X: {}}\nstates: {A: {}}\nexchange:\n  - ";
        assertTrue(only(head + "{compound: X, rate: 1 nmol/cell/d}\n")
                .startsWith("E602 5:5 an exchange is one of secreted-by, cleared-by and taken-up-by"));
        assertTrue(only(head + "{compound: X, taken-up-by: all, rate: 1 nmol/cell/d}\n")
                .startsWith("E602 5:5 uptake needs 'half'"));
        assertTrue(only(head + "{compound: Y, secreted-by: all, rate: 1 nmol/cell/d}\n")
                .startsWith("E203 5:16 unknown compound 'Y'"));
        assertTrue(only(head + "{compound: X, cleared-by: all, rate: 1 nmol/cell/d}\n")
                .startsWith("E304 5:42 "));
    }

    @Test
    void aModelWithoutStatesIsNone() {
        assertEquals("E202 1:8 a model needs cell states", only("model: m\n"));
    }

    @Test
    void everyFaultIsReportedAtOnceAndInOrder() {
        List<String> faults = ModelText.faults("""
                model: m
                pathwys: {}
                states: {A: {phases: 0}, B: {divides: 3 h}}
                edges: {A -> B: {rate: -1 /d}}
                """);
        assertEquals(
                List.of("E201 2:1", "E305 3:22", "E304 3:39", "E305 4:24"),
                faults.stream()
                        .map(f -> f.substring(0, f.indexOf(' ', 5)))
                        .sorted(java.util.Comparator.comparing(f -> f.substring(5)))
                        .toList());
    }
}
