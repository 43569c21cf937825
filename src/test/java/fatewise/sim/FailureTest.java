package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
    private static final TimeCourse COURSE = Written.run(EXPLODING, PROTOCOL);

    @Test
    void aRunThatCannotGoOnSaysWhenWhereAndWhy() {
        Failure failure = COURSE.failure().orElseThrow();
        assertTrue(failure.day() > 1 && failure.day() < 2.5, failure.toString());
        assertEquals("S2", failure.stage());
        assertEquals(
                1, failure.culprits().stream().filter(c -> c.startsWith("A, ")).count(), failure.toString());
        assertTrue(failure.lastAction().startsWith("change all medium"), failure.lastAction());
        assertTrue(failure.lastAction().endsWith("on day 1.00")
                || failure.lastAction().endsWith("on day 1.50"));
        assertTrue(!failure.reason().isEmpty() && !failure.advice().isEmpty());
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
        TimeCourse again = Written.run(EXPLODING, PROTOCOL);
        assertEquals(COURSE.failure(), again.failure());
        assertEquals(Arrays.hashCode(Written.bits(COURSE)), Arrays.hashCode(Written.bits(again)));
    }
}
