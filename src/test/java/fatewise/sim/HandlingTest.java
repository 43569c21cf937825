package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hands do to cells, on cells that do nothing by themselves. */
class HandlingTest {
    private static final String IDLE = """
            model: m
            crowding: {planar: 1e5 cells/cm2, suspension: 1e6 cells/mL}
            handling: {survives: {single cells: 0.8, clumps: 0.95, aggregate: 0.7, sort: 0.6, pick: 0.9}, clearance: 1 d}
            states: {A: {}, B: {survives: {single cells: 0.5}}}
            markers: {M: {false-positive: 10 %, cells: {A: 90 %}}, Z: {cells: {}}}
            """;

    private static TimeCourse after(String action) {
        return Written.run(
                IDLE,
                "start: {cells: {A: 6000 cells, B: 4000 cells}, " + Written.DISH + "}\nstages:\n"
                        + "  - {id: S1, lasts: 1 d, change: none, actions: [{at: 12 h, " + action + "}]}\n");
    }

    private static double now(TimeCourse course, String id) {
        return Written.at(course, id, 0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sample: {fraction: 10 %}                                       | 5400 | 3600 | 1000 | 0
                    passage: {ratio: 1:4}                                        | 1200 | 500  | 7500 | 800
                    passage: {ratio: 1:4, method: clumps}                        | 1425 | 950  | 7500 | 125
                    passage: {seed: 500 cells/cm2}                                 | 2400 | 1000 | 5000 | 1600
                    passage: {seed: 1e9 cells}                                     | 4800 | 2000 | 0    | 3200
                    aggregate: {seed: 1000 cells/mL, size: 100 cells}              | 840  | 560  | 8000 | 600
                    re-aggregate: {seed: 1000 cells/mL, size: 100 cells}           | 840  | 560  | 8000 | 600
                    sort: {gate: M+, efficiency: 100 %, purity-loss: 0 %}          | 3276 | 240 | 4140 | 2344
                    sort: {gate: M+, efficiency: 80 %, purity-loss: 5 %}           | 2640.109840 | 320.732265 | 5065.263158 | 1973.894737
                    pick: {gate: M-, fraction: 50 %, contamination: 0 %}           | 243  | 1620 | 7930  | 207
                    """)
    void everyActionKeepsItsBooks(String action, double a, double b, double removed, double lost) {
        TimeCourse course = after(action);
        assertEquals(0, Written.imbalance(course), 1e-12);
        assertEquals(a, now(course, "A"), 1e-6);
        assertEquals(b, now(course, "B"), 1e-6);
        assertEquals(removed, now(course, "removed"), 1e-6);
        assertEquals(lost, now(course, "lost"), 1e-6);
    }

    @Test
    void yieldCountsOnlyWhatWasCarriedOn() {
        assertEquals(1, Written.last(after("passage: {ratio: 1:4, method: clumps}"), "yield"), 0.0501);
        assertEquals(0.95, Written.last(after("passage: {ratio: 1:4, method: clumps}"), "yield"), 1e-12);
        TimeCourse sampled = after("sample: {fraction: 50 %}");
        assertEquals(5000, Written.last(sampled, "cells"), 1e-9);
    }

    @Test
    void cellsKilledInHandlingLieInTheDishUntilTheyAreCleared() {
        TimeCourse course = after("passage: {ratio: 1:4}");
        assertEquals(800, now(course, "dead"), 1e-9);
        assertEquals(1700.0 / 2500, now(course, "viability"), 1e-12);
        assertEquals(800 / Math.sqrt(2), Written.last(course, "dead"), 1e-3);
    }

    @Test
    void aNewVesselBringsItsMediumAndItsRoom() {
        TimeCourse course =
                after("passage: {ratio: 1:4, method: clumps, vessel: {culture: suspension, wells: 2, volume: 5 mL}}");
        assertEquals(2, Written.at(course, "volume", 0.25), 1e-12);
        assertEquals(10, now(course, "volume"), 1e-12);
        assertEquals(1e4 / 1e6, Written.at(course, "density", 0.25), 1e-12);
        assertEquals(2375 / 1e7, now(course, "density"), 1e-12);
    }

    @Test
    void seedingMoreThanThereIsUsesAllOfItAndSaysSo() {
        TimeCourse course = after("passage: {seed: 1e9 cells}");
        assertTrue(
                course.notes().stream().anyMatch(n -> n.text().contains("all of them were used")),
                course.notes().toString());
        assertEquals(0.5, course.notes().get(0).day(), 1e-12);
    }

    @Test
    void aFractionOfNoCellsIsNoNumber() {
        String deadly = IDLE.replace("sort: 0.6", "sort: 0");
        TimeCourse course = Written.run(
                deadly,
                "start: {cells: {A: 6000 cells}, " + Written.DISH + "}\nstages:\n"
                        + "  - {id: S1, lasts: 1 d, change: none, gates: [M >= 0 %, M <= 100 %, cells <= 10 cells], "
                        + "actions: [{at: 12 h, sort: {gate: M+}}]}\n");
        assertEquals(0, now(course, "cells"));
        assertTrue(Double.isNaN(now(course, "M+")));
        assertTrue(Double.isNaN(course.end().states().get("A")));
        assertEquals(0, now(course, "viability"));
        assertEquals(0, now(course, "yield"));
        assertEquals(
                List.of(false, false, true),
                course.end().gates().stream().map(GateResult::pass).toList());
    }

    @Test
    void aGateNobodyPassesLeavesNoCells() {
        TimeCourse course = after("sort: {gate: Z+, purity-loss: 0 %}");
        assertEquals(0, now(course, "cells"));
        assertEquals(1e4, now(course, "removed"), 1e-9);
        assertFalse(course.failure().isPresent());
        assertTrue(Double.isNaN(now(course, "viability")), "neither living nor dead cells are left");
    }
}
