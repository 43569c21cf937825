package fatewise.analysis.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.model.Grade;
import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.LocalWorkers;
import fatewise.sim.RunInfo;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    private static final Protocol PROTOCOL =
            Library.bundled().protocol("three-states", List.of()).protocol().orElseThrow();

    private static Uncertainty of(int members, long seed, int threads) {
        return new UncertaintyAnalysis(members, seed, LocalWorkers.of(threads))
                .of(PROTOCOL, Settings.USUAL, Watch.NONE);
    }

    @Test
    void threadsChangeNothing() {
        Uncertainty one = of(32, 9, 1);
        Uncertainty three = of(32, 9, 3);
        for (int c = 0; c < one.bands().size(); c++) {
            assertEquals(one.bands().get(c).rows(), three.bands().get(c).rows());
        }
        assertEquals(one.stages(), three.stages());
        assertEquals(one.shares(), three.shares());
        assertEquals(one.structures().toString(), three.structures().toString());
        assertArrayEquals(one.time(), three.time());
    }

    @Test
    void everyColumnHasAnIntervalAtEveryRowInOrder() {
        Uncertainty u = of(64, 1, 2);
        assertEquals(u.members(), u.completed());
        for (Band band : u.bands()) {
            assertEquals(u.time().length, band.rows().size());
            for (Interval i : band.rows()) {
                boolean rising = i.low90() <= i.low50()
                        && i.low50() <= i.median()
                        && i.median() <= i.high50()
                        && i.high50() <= i.high90();
                assertTrue(rising || Double.isNaN(i.median()), band.column().id() + " " + i);
            }
        }
        assertTrue(u.time().length <= 110, "rows " + u.time().length);
    }

    @Test
    void theEndOfAStageIsTheBandThere() {
        Uncertainty u = of(64, 1, 2);
        StageBand end = u.stages().get(1);
        assertEquals("B", end.stage());
        Band cells = u.band(Column.Kind.COUNT, "cells").orElseThrow();
        assertEquals(cells.rows().get(u.time().length - 1), end.cells());
        double states =
                end.states().values().stream().mapToDouble(Interval::median).sum();
        assertTrue(states > 0.25 && states < 1.75, "medians of shares add up to " + states);
        assertEquals(
                List.of("HORM >= 60 %", "viability >= 80 %"),
                end.gates().stream().map(GateChance::text).toList());
    }

    @Test
    void theChanceOfAGateIsTheShareOfMembersThatPass() {
        GateChance gate = of(64, 1, 2).stages().get(1).gates().get(0);
        boolean likely = gate.value().median() >= 0.6;
        assertEquals(likely, gate.chance() >= 0.5);
        assertEquals(Math.rint(64 * gate.chance()), 64 * gate.chance(), 1e-9);
    }

    /** All numbers of this protocol are assumed, so no other grade can have a share beyond chance. */
    @Test
    void whatIsAllAssumedIsAttributedToAssumptions() {
        Uncertainty u = of(256, 1, 2);
        for (Shares s : u.shares()) {
            assertTrue(s.told(), s.toString());
            assertEquals(0, s.byGrade().get(Grade.MEASURED));
            assertEquals(0, s.byGrade().get(Grade.RELATED));
            assertEquals(1, s.byGrade().get(Grade.ASSUMED) + s.rest(), 1e-9);
            assertTrue(s.byGrade().get(Grade.ASSUMED) > 0.2, s.toString());
            assertTrue(s.most().size() <= 5);
        }
        assertEquals(
                u.shares().size(),
                u.shares().stream().map(s -> s.stage() + s.readout()).distinct().count());
    }

    @Test
    void cellsOfTheFirstStageHangMostOnHowFastTheyDivide() {
        Shares cells = of(256, 1, 2).shares().stream()
                .filter(s -> s.stage().equals("A") && s.readout().equals("cells"))
                .findFirst()
                .orElseThrow();
        Shares.Driver most = cells.most().get(0);
        assertTrue(
                List.of("stem.divides", "progenitor.divides", "crowding.planar").contains(most.id()), most.toString());
        assertEquals(1, most.direction());
    }

    @Test
    void scoresAreNormalAndTiesShareTheirs() {
        double[] scores = Shares.scores(new double[] {5, 1, 5, Double.NaN});
        assertEquals(scores[0], scores[2]);
        assertTrue(scores[3] < scores[1] && scores[1] < scores[0]);
        assertEquals(0.6744897501960817, scores[0], 1e-12);
    }

    @Test
    void everyOtherFormOfTheModelIsRun() {
        List<StructureRun> runs = of(20, 1, 2).structures();
        assertTrue(runs.size() >= 3, runs.toString());
        assertTrue(runs.stream().allMatch(r -> r.end().isPresent()));
    }

    @Test
    void aLongRunIsPreviewedByFewerMembersAndAShortOneByMore() {
        RunInfo shortRun = Simulation.run(PROTOCOL).info();
        assertEquals(256, UncertaintyAnalysis.preview(shortRun));
        RunInfo longRun = new RunInfo(
                shortRun.version(),
                shortRun.method(),
                shortRun.methodTitle(),
                shortRun.rtol(),
                shortRun.atolCells(),
                shortRun.atolOther(),
                shortRun.every(),
                shortRun.inputs(),
                shortRun.settings(),
                shortRun.steps(),
                shortRun.rejected(),
                1_000_000,
                shortRun.dimension(),
                shortRun.clamped());
        assertEquals(32, UncertaintyAnalysis.preview(longRun));
    }
}
