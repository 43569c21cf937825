package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.protocol.Protocol;
import fatewise.solver.Method;
import fatewise.solver.method.Methods;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final String MODEL = """
            model: m
            compounds:
              X: {molar-mass: 100 g/mol, half-life: 30 h, targets: {T: {effect: activates, potency: 1 uM}}}
            pathways:
              P: {baseline: 5 %, rises: 4 h, falls: 8 h, driven-by: [{target: T, weight: 90 %}], adapts: {strength: 0.5, time: 12 h}}
            crowding: {planar: 1e5 cells/cm2, suspension: 1e6 cells/mL}
            handling: {survives: {single cells: 80 %, aggregate: 70 %, sort: 60 %, pick: 90 %, clumps: 95 %}}
            states:
              A: {phases: 4, commit-at: 2, dwell: 2 d, divides: 0.6 /d, dies: 0.1 /d, anoikis: 1 /d}
              B: {phases: 2, divides: 0.2 /d, dies: {rate: 0.3 /d, blocked-by: {P: 30 %}}}
              C: {dies: 0.05 /d}
            edges:
              A -> B: {rate: 0.6 /d, needs: {P: 30 %}}
              A -> C: {rate: 0.1 /d}
              B -> C: {rate: 0.3 /d, leak: 0.05 /d, blocked-by: {P: 40 %}}
            markers:
              M: {cells: {A: 90 % -> 20 %, B: 5 %}}
              N: {false-positive: 1 %, cells: {B: 95 %}}
            """;
    private static final String EVERYTHING = """
            start: {cells: {A: 2e4 cells/cm2}, vessel: {culture: planar, wells: 2, area: 10 cm2, volume: 2 mL}}
            stages:
              - id: S1
                lasts: 3 d
                medium: {X: 2 uM}
                change: {every: 24 h}
                actions:
                  - {at: 1 d, sample: {fraction: 5 %}}
                  - {at: 36 h, dose: {X: 1 uM}}
                  - {at: 2 d, wash: 2}
                measure: [{at: 30 h, markers: [M, M+N-]}]
                gates: [M >= 99 %, viability >= 10 %, "yield >= 0.1", state B <= 100 %, N+ >= 1 % at 2 d]
              - id: S2
                lasts: 2 d
                windows: {X: {dose: 3 uM, from: 6 h, to: 30 h}}
                change: {every: 12 h, fraction: 50 %}
                actions:
                  - {at: 0 h, passage: {ratio: 1:4}}
                  - {at: 1 d, sort: {gate: N+, efficiency: 80 %, purity-loss: 2 %}}
                  - {at: 40 h, pick: {gate: M+, fraction: 50 %, contamination: 1 %}}
              - id: S3
                lasts: 36 h
                change: none
                actions:
                  - {at: 0 h, aggregate: {seed: 1e4 cells/mL, size: 100 cells, vessel: {culture: suspension, wells: 1, volume: 3 mL}}}
                  - {at: 1 d, re-aggregate: {seed: 100 cells/mL, size: 100 cells, vessel: {culture: suspension, wells: 1, volume: 5 mL}}}
            """;
    private static final Protocol PROTOCOL = Written.protocol(MODEL, EVERYTHING);
    private static final TimeCourse COURSE = Simulation.run(PROTOCOL);

    private static int rowAt(TimeCourse course, double day) {
        int row = Arrays.binarySearch(course.time(), day);
        assertTrue(row >= 0, "no row at " + day);
        return row;
    }

    @Test
    void cellsAreWhatWasThereAndBornLessDeadRemovedAndLostAfterEveryAction() {
        assertEquals(0, Written.imbalance(COURSE), 1e-6);
        assertTrue(Written.last(COURSE, "removed") > 1e4);
        assertTrue(Written.last(COURSE, "lost") > 1e3);
        assertEquals(
                -1,
                Arrays.stream(Written.column(COURSE, "cells"))
                        .filter(c -> c <= 0)
                        .findFirst()
                        .orElse(-1));
    }

    @Test
    void everyHourHasARowAtItsTimeBitForBit() {
        double[] hours =
                IntStream.rangeClosed(0, 156).mapToDouble(k -> k / 24.0).toArray();
        assertArrayEquals(hours, COURSE.time(), 0.0);
    }

    @Test
    void aRunGivesTheSameBytesWheneverItIsRepeated() {
        assertArrayEquals(Written.bits(COURSE), Written.bits(Simulation.run(PROTOCOL)));
        assertArrayEquals(Written.bits(COURSE), Written.bits(Written.run(MODEL, EVERYTHING)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {6, 0.25, 7})
    void theOutputGridDoesNotSteer(double every) {
        TimeCourse other = Simulation.run(PROTOCOL, Settings.USUAL.every(every));
        int common = 0;
        for (int row = 0; row < other.time().length; row++) {
            int same = Arrays.binarySearch(COURSE.time(), other.time()[row]);
            if (same >= 0) {
                common++;
                for (Column column : other.columns()) {
                    assertEquals(Written.column(COURSE, column.id())[same], column.values()[row], 0.0, column.id());
                }
            }
        }
        assertTrue(common > 20, "rows in common: " + common);
        assertEquals(COURSE.info().evaluations(), other.info().evaluations());
        assertEquals(COURSE.end(), other.end());
    }

    @Test
    void allMethodsAgree() {
        for (Method method : Methods.ALL) {
            TimeCourse other = Simulation.run(PROTOCOL, Settings.USUAL.method(method.id()));
            for (String id : List.of("cells", "A", "B", "C", "births", "deaths", "X", "P", "M+", "N+")) {
                for (double day : new double[] {0.5, 2, 3, 4, 6.5}) {
                    double ours = Written.at(COURSE, id, day);
                    double slack = 1e-4 * Math.abs(ours) + 1e-6;
                    assertEquals(ours, Written.at(other, id, day), slack, method.id() + " " + id + " on day " + day);
                }
            }
        }
    }

    @Test
    void theRunSaysWhichMethodsWereChosen() {
        assertTrue(
                COURSE.info().methodTitle().endsWith(": tsit5"), COURSE.info().methodTitle());
    }

    @Test
    void tighterTolerancesChangeLittle() {
        TimeCourse tight = Simulation.run(PROTOCOL, Settings.USUAL.rtol(1e-10).atol(1e-6));
        assertEquals(1, Written.last(COURSE, "cells") / Written.last(tight, "cells"), 1e-5);
    }

    @Test
    void theRowAtAStagesEndShowsTheCultureBeforeTheNextStage() {
        int end = rowAt(COURSE, 3);
        double[] cells = Written.column(COURSE, "cells");
        assertEquals(0, COURSE.stage()[end]);
        assertEquals(1, COURSE.stage()[end + 1]);
        assertTrue(cells[end + 1] < 0.25 * cells[end], "passage 1:4 comes after the row");
        assertEquals(cells[end], COURSE.stages().get(0).cells());
        assertEquals(
                List.of("S1", "S2", "S3"),
                COURSE.stages().stream().map(StagePoint::stage).toList());
        assertEquals(
                List.of(3.0, 5.0, 6.5),
                COURSE.stages().stream().map(StagePoint::day).toList());
        assertEquals(COURSE.stages().get(2), COURSE.end());
    }

    @Test
    void theRowAtAnyOtherMomentShowsTheCultureAfterIt() {
        double[] removed = Written.column(COURSE, "removed");
        int sample = rowAt(COURSE, 1);
        assertEquals(0, removed[sample - 1]);
        assertTrue(removed[sample] > 0);
        assertEquals(removed[sample], removed[sample + 1], 1e-9);
    }

    @Test
    void aStagePointsFractionsAreThoseOfItsRow() {
        StagePoint s1 = COURSE.stages().get(0);
        int row = rowAt(COURSE, 3);
        double cells = Written.column(COURSE, "cells")[row];
        for (String id : List.of("A", "B", "C")) {
            assertEquals(Written.column(COURSE, id)[row] / cells, s1.states().get(id), 1e-12);
        }
        assertEquals(1, s1.states().values().stream().mapToDouble(v -> v).sum(), 1e-12);
        assertEquals(Written.column(COURSE, "M+N-")[row], s1.markers().get("M+N-"));
        assertEquals(cells / (cells + Written.column(COURSE, "dead")[row]), s1.viability(), 1e-12);
    }

    @Test
    void gatesAreJudgedInOrderOfTimeWithTheValueTheyLookAt() {
        List<GateResult> gates = COURSE.stages().get(0).gates();
        assertEquals(
                List.of("N", "M", "viability", "yield", "state B"),
                gates.stream().map(GateResult::readout).toList());
        assertEquals(
                List.of(true, false, true, true, true),
                gates.stream().map(GateResult::pass).toList());
        assertEquals(Written.at(COURSE, "N+", 2), gates.get(0).value(), 1e-9);
        assertEquals(COURSE.stages().get(0).markers().get("M"), gates.get(1).value());
        assertEquals(0.99, gates.get(1).limit(), 1e-12);
        assertEquals(COURSE.stages().get(0).yield(), gates.get(3).value());
        assertEquals(
                List.of(1.25, 2.0),
                COURSE.readings().stream().map(StagePoint::day).toList());
    }

    @Test
    void aRunMayStopEarly() {
        TimeCourse part = Simulation.run(PROTOCOL, Settings.USUAL.until(3.4));
        assertEquals(3.4, part.time()[part.time().length - 1]);
        assertFalse(part.failure().isPresent());
        assertEquals(
                List.of("S1"), part.stages().stream().map(StagePoint::stage).toList());
        assertEquals(
                List.of("S2", "3.4"),
                List.of(part.end().stage(), Double.toString(part.end().day())));
        int row = rowAt(COURSE, 3);
        for (Column column : part.columns()) {
            assertEquals(Written.column(COURSE, column.id())[row], column.values()[row], 0.0, column.id());
        }
        TimeCourse toTheStage = Simulation.run(PROTOCOL, Settings.USUAL.until(3));
        assertEquals(COURSE.stages().get(0), toTheStage.end());
    }

    @Test
    void pathwaysBeginAtRestInTheMediumOfTheStart() {
        TimeCourse course = Written.run(
                MODEL,
                "start: {cells: {C: 10 cells}, medium: {X: 1 uM}, " + Written.DISH
                        + "}\nstages: [{id: S1, lasts: 1 d, change: {every: 2 d, at-start: none}}]\n");
        double p = 1 - 0.95 * (1 - 0.9 * 0.5);
        assertEquals(p / (1 + 0.5 * p), Written.at(course, "P", 0), 1e-12);
    }

    @Test
    void anUnknownMethodIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Simulation.run(PROTOCOL, Settings.USUAL.method("euler")));
        assertThrows(IllegalArgumentException.class, () -> Settings.USUAL.every(0));
    }
}
