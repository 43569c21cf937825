package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.protocol.Protocol;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureTest {
    /** Division a thousand times a day leaves the numbers of a computer on day 0.7 of stage 2. */
    private static final String EXPLODING = """
            model: m
            compounds: {X: {targets: {T: {effect: activates, potency: 1 nM}}}}
            pathways: {P: {rises: 1 h, falls: 1 h, driven-by: [{target: T}]}}
            states: {A: {divides: {rate: 1000 /d, needs: {P: 50 %}}}, B: {}}
            """;

    private static final String PROTOCOL = "start: {cells: {A: 1000 cells, B: 5 cells}, " + Written.DISH + "}\n" + """
                    stages:
                      - {id: S1, lasts: 1 d}
                      - {id: S2, lasts: 9 d, medium: {X: 1 uM}, change: {every: 12 h}}
                      - {id: S3, lasts: 1 d}
                    """;
    private static final TimeCourse COURSE = explode();

    private static TimeCourse explode() {
        return Simulation.run(Written.protocol(EXPLODING, PROTOCOL), Settings.USUAL.method("dop853"));
    }

    /** Dies so fast that no explicit step is small enough; of no account to an implicit method. */
    private static final String STALLING = """
            model: m
            states: {A: {divides: 1 /d, dies: 1e17 /d}, B: {dies: 0.1 /d}}
            edges: {B -> A: 0.5 /d}
            """;

    private static final Protocol STIFF = Written.protocol(
            STALLING, "start: {cells: {B: 1000 cells}, " + Written.DISH + "}\nstages: [{id: S1, lasts: 1 d}]\n");

    private static Failure stalled() {
        return Simulation.run(STIFF, Settings.USUAL.method("dop853")).failure().orElseThrow();
    }

    @Test
    void aRunThatCannotGoOnSaysWhenWhereAndWhy() {
        Failure failure = COURSE.failure().orElseThrow();
        assertTrue(failure.day() > 1 && failure.day() < 2.5, failure.toString());
        assertEquals("S2", failure.stage());
        assertEquals("A, phase 1", failure.culprits().get(0).what());
        assertTrue(failure.culprits().get(0).amount().matches("[0-9.]+e30[0-9] cells"), failure.toString());
        assertTrue(failure.lastAction().startsWith("change all medium"), failure.lastAction());
        assertTrue(Set.of(1.0, 1.5).contains(failure.lastDay()), failure.toString());
        assertFalse(failure.reason().isEmpty());
    }

    @Test
    void whatIsBehindTheWorstComponentIsNamedWithTheLineOfItsNumber() {
        Failure failure = COURSE.failure().orElseThrow();
        assertTrue(failure.terms().get(0).startsWith("division of A "), failure.toString());
        assertEquals("written.yaml", failure.place().source().name());
        String line = failure.place().source().line(failure.place().line());
        assertTrue(line.contains("rate: 1000 /d"), line);
        assertTrue(failure.advice().contains("lower A.divides"), failure.advice());
    }

    @Test
    void theFastestProcessOfABlowUpIsItsGrowth() {
        Failure failure = COURSE.failure().orElseThrow();
        assertEquals("A, phase 1", failure.fastestIn());
        assertTrue(failure.fastest() > 500 && failure.fastest() < 1001, failure.toString());
    }

    @Test
    void aRunTooStiffForItsMethodNamesTheFastestProcessAndAMethodThatMendsIt() {
        Failure failure = stalled();
        assertEquals(1e17, failure.fastest(), 1e15);
        assertEquals("A, phase 1", failure.fastestIn());
        assertEquals("death of A 1e17 /d", failure.number());
        assertTrue(failure.advice().startsWith("the model is stiff: try --method "), failure.advice());
        String method = failure.advice().replaceFirst(".*--method ([a-z0-9]+).*", "$1");
        assertEquals(
                Optional.empty(),
                Simulation.run(STIFF, Settings.USUAL.method(method)).failure());
    }

    @Test
    void edgesInAndOutAreAmongTheTermsOfAState() {
        assertTrue(stalled().terms().contains("B -> A 0.5 /d"), stalled().toString());
    }

    @Test
    void whatWasReachedIsReported() {
        double end = COURSE.time()[COURSE.time().length - 1];
        assertEquals(COURSE.failure().orElseThrow().day(), end);
        assertEquals(1, COURSE.stages().size());
        assertEquals(1005, COURSE.stages().get(0).cells(), 1e-6);
        assertEquals(end, COURSE.end().day());
        for (Column column : COURSE.columns()) {
            assertEquals(COURSE.time().length, column.values().length, column.id());
        }
        assertTrue(Arrays.stream(Written.column(COURSE, "cells")).allMatch(Double::isFinite));
    }

    @Test
    void aFailureIsTheSameEveryTime() {
        TimeCourse again = explode();
        assertEquals(COURSE.failure(), again.failure());
        assertEquals(Arrays.hashCode(Written.bits(COURSE)), Arrays.hashCode(Written.bits(again)));
    }
}
