package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times whose sums are not what they look like: 0.1 d + 0.2 d is later than 0.3 d by a breath. */
class AwkwardTimesTest {
    private static final String MODEL =
            "model: m\nhandling: {survives: {clumps: 100 %}}\nstates: {A: {}}\nmarkers: {M: {cells: {A: 90 %}}}\n";

    private static TimeCourse run(String stages, Settings settings) {
        String start = "start: {cells: {A: 1000 cells}, " + Written.DISH + "}\nstages:\n";
        return Simulation.run(Written.protocol(MODEL, start + stages.indent(2)), settings);
    }

    private static final String STAGES = """
            - {id: S1, lasts: 0.1 d}
            - {id: S2, lasts: 0.2 d, gates: [cells >= 1000 cells, yield >= 1]}
            - {id: S3, lasts: 0.6 d, actions: [{at: 0 h, passage: {ratio: 1:10, method: clumps}}], gates: [yield >= 0.999]}
            """;

    @ParameterizedTest
    @ValueSource(doubles = {2.4, 1.2, 7.2})
    void aStageEndsOnceAndBeforeTheNextBegins(double every) {
        TimeCourse course = run(STAGES, Settings.USUAL.every(every));
        double[] time = course.time();
        for (int i = 1; i < time.length; i++) {
            assertTrue(time[i] - time[i - 1] > 1e-6, "two rows at " + time[i]);
        }
        int row = 0;
        while (Math.abs(time[row] - 0.3) > 1e-9) {
            row++;
        }
        assertEquals(1, course.stage()[row]);
        assertEquals(1000, Written.column(course, "cells")[row], 1e-9);
        assertEquals(1, Written.column(course, "yield")[row], 1e-9);
        assertEquals(100, Written.column(course, "cells")[row + 1], 1e-9);
        assertEquals(1, Written.column(course, "yield")[row + 1], 1e-9);
        assertEquals(
                List.of(1000L, 1000L, 100L),
                course.stages().stream().map(s -> Math.round(s.cells())).toList());
        assertTrue(course.stages().stream().flatMap(s -> s.gates().stream()).allMatch(GateResult::pass));
    }

    @Test
    void actionsATrillionthOfADayApartAreOneMoment() {
        TimeCourse course = run("""
                - id: S1
                  lasts: 1 d
                  actions:
                    - {at: 0.3 d, sample: {fraction: 0.5}}
                    - {at: 0.30000000000000004 d, passage: {ratio: 1:2, method: clumps}}
                """, Settings.USUAL.every(2.4));
        assertEquals(250, Written.last(course, "cells"), 1e-9);
        assertEquals(750, Written.last(course, "removed"), 1e-9);
        assertEquals(11, course.time().length);
    }

    @Test
    void anIntervalThatDoesNotDivideTheRunEndsWithAShortOne() {
        double[] time = run(STAGES, Settings.USUAL.every(5)).time();
        double[] wanted = {0, 0.1, 5 / 24.0, 0.3, 10 / 24.0, 15 / 24.0, 20 / 24.0, 0.9};
        assertEquals(wanted.length, time.length, Arrays.toString(time));
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], time[i], 1e-12);
        }
    }

    @Test
    void anIntervalLongerThanTheRunShowsStartAndStageEnds() {
        double[] time = run(STAGES, Settings.USUAL.every(1000)).time();
        assertEquals(4, time.length, Arrays.toString(time));
    }
}
