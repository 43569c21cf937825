package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.protocol.Protocol;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static final Settings COARSE = Settings.USUAL.every(12);

    private static Protocol bundled(String id) {
        return Library.bundled().protocol(id, List.of()).protocol().orElseThrow();
    }

    private static EnsembleRun run(Protocol protocol, int members, int threads) {
        return Ensemble.of(protocol, COARSE, Draws.independent(3)).run(members, LocalWorkers.of(threads), Watch.NONE);
    }

    /** The heart of it: whatever is shared between members, each is the run it would be alone, bit for bit. */
    @Test
    void aMemberIsTheRunItWouldBeAlone() {
        Protocol protocol = bundled("three-states");
        Ensemble ensemble = Ensemble.of(protocol, COARSE, Draws.independent(3));
        EnsembleRun run = ensemble.run(5, LocalWorkers.of(2), Watch.NONE);
        for (int k = 0; k < 5; k++) {
            TimeCourse alone = Simulation.run(ensemble.protocol(k), COARSE);
            assertArrayEquals(alone.time(), run.time());
            assertArrayEquals(alone.stage(), run.stage());
            for (int c = 0; c < alone.columns().size(); c++) {
                assertEquals(alone.columns().get(c).id(), run.columns().get(c).id());
                for (int r = 0; r < alone.time().length; r++) {
                    assertEquals((float) alone.columns().get(c).values()[r], (float) run.values(c, r)[k]);
                }
            }
            double[] seen = alone.stages().stream()
                    .flatMap(s -> s.gates().stream())
                    .mapToDouble(GateResult::value)
                    .toArray();
            for (int g = 0; g < seen.length; g++) {
                assertEquals(seen[g], run.gateValues(g)[k]);
            }
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        Protocol protocol = bundled("three-states");
        EnsembleRun one = run(protocol, 12, 1);
        EnsembleRun many = run(protocol, 12, 5);
        for (int c = 0; c < one.columns().size(); c++) {
            for (int r = 0; r < one.time().length; r++) {
                assertArrayEquals(one.values(c, r), many.values(c, r));
            }
        }
    }

    @Test
    void moreMembersLeaveTheFirstOnesAsTheyWere() {
        Protocol protocol = bundled("feeding");
        EnsembleRun few = run(protocol, 3, 2);
        EnsembleRun more = run(protocol, 7, 2);
        int last = few.time().length - 1;
        int cells = few.column(Column.Kind.COUNT, "cells");
        assertArrayEquals(few.values(cells, last), Arrays.copyOf(more.values(cells, last), 3));
    }

    /** Cells that die at rate k: after two days exp(-2 k) are left of each member's own k. */
    @Test
    void everyMemberHasItsOwnNumbers() {
        Protocol protocol = Written.protocol(
                """
                model: m
                states: {A: {dies: {value: 0.5 /d, spread: 2}, footprint: {value: 1, distribution: fixed}}}
                """, "start: {cells: {A: 1e6 cells}, " + Written.DISH + "}\nstages: [{id: S, lasts: 2 d}]\n");
        Ensemble ensemble = Ensemble.of(protocol, COARSE.rtol(1e-9), Draws.independent(3));
        int dies = ensemble.uncertain().stream().map(Uncertain::id).toList().indexOf("A.dies");
        EnsembleRun run = ensemble.run(20, LocalWorkers.of(2), Watch.NONE);
        double[] cells = run.values(run.column(Column.Kind.COUNT, "cells"), run.time().length - 1);
        for (int k = 0; k < 20; k++) {
            double rate = ensemble.values(k)[dies];
            assertEquals(1e6 * Math.exp(-2 * rate), cells[k], 1e-5 * cells[k]);
        }
        assertTrue(Arrays.stream(cells).distinct().count() == 20);
    }

    /** A dose is exact unless its author gave it a spread; then what is poured varies and nothing else of it. */
    @Test
    void aDoseVariesWhereItsAuthorSaysSo() {
        String model = """
                model: m
                compounds: {drug: {kind: small molecule, molar-mass: 100 g/mol, half-life: 20 h, targets: {T: {effect: activates, potency: 1 uM}}}}
                pathways: {P: {baseline: 1 %, rises: 1 h, falls: 1 h, driven-by: [{target: T, when: activated, weight: 90 %}]}}
                states: {A: {dies: {rate: 0.1 /d, needs: {P: 40 %}}}}
                """;
        String rest = "start: {cells: {A: 1e6 cells}, " + Written.DISH + "}\n"
                + "stages: [{id: S, lasts: 2 d, change: {every: 24 h}, medium: {drug: %s}}]\n";
        double[] exact = doses(Written.protocol(model, rest.formatted("3 uM")));
        double[] spread = doses(Written.protocol(model, rest.formatted("{value: 3 uM, spread: 1.3}")));
        assertEquals(1, Arrays.stream(exact).distinct().count());
        assertEquals(2.91, exact[0], 1e-6); // 3 % of the old medium cannot be taken out
        assertEquals(8, Arrays.stream(spread).distinct().count());
        assertTrue(Arrays.stream(spread).allMatch(d -> d > 3 / Math.pow(1.3, 3) && d < 3 * Math.pow(1.3, 3)));
    }

    /** What is in the medium just after the first change. */
    private static double[] doses(Protocol protocol) {
        EnsembleRun run = run(protocol, 8, 2);
        return run.values(run.column(Column.Kind.COMPOUND, "drug"), 0);
    }

    /** Some members get a vessel with less than no room, others cells that divide until no number holds them. */
    @Test
    void membersThatFailAreCountedAndLeftOut() {
        Protocol protocol = Written.protocol(
                """
                model: m
                states: {A: {divides: {value: 1 /d, distribution: uniform, bounds: [1 /d, 4000 /d]}}}
                crowding: {planar: {value: 1e307 cells/cm2, distribution: normal, spread: 1e307 cells/cm2}}
                """, "start: {cells: {A: 1e6 cells}, " + Written.DISH + "}\nstages: [{id: S, lasts: 1 d}]\n");
        EnsembleRun run = run(protocol, 16, 2);
        assertFalse(run.failures().isEmpty());
        assertEquals(16, run.completed() + run.failures().size());
        assertEquals(run.completed(), run.values(run.column(Column.Kind.COUNT, "cells"), 0).length);
        assertEquals(run.completed(), run.draws().length);
        MemberFailure first = run.failures().get(0);
        assertTrue(!(first.day() > 1) && !first.reason().isBlank(), first.toString());
        assertTrue(run.failures().stream().anyMatch(f -> f.reason().startsWith("capacity")));
    }

    @Test
    void stagesEndWhereTheProtocolSaysSo() {
        Protocol protocol = bundled("three-states");
        EnsembleRun run = run(protocol, 2, 1);
        double[] ends =
                Arrays.stream(run.stageEnds()).mapToDouble(r -> run.time()[r]).toArray();
        assertArrayEquals(protocol.stages().stream().mapToDouble(s -> s.end()).toArray(), ends);
    }
}
