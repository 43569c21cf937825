package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Jump ADD = (t, y) -> y[0] += 1;
    private static final Jump DOUBLE = (t, y) -> y[0] *= 2;

    private static double jumped(Schedule schedule, int stop) {
        double[] y = {1};
        schedule.momentsAt(stop).forEach(moment -> moment.jump().apply(moment.t(), y));
        return y[0];
    }

    @Test
    void stopsAreSortedWhateverTheOrderOfDeclaration() {
        Schedule schedule = Schedule.of(0, 10, List.of(new Moment(7, ADD), new Moment(3, ADD)), 5, 1);
        double[] expected = {0, 1, 3, 5, 7, 10};
        assertEquals(expected.length - 1, schedule.segments());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], schedule.stop(i));
            assertEquals(
                    expected[i] == 3 || expected[i] == 7 ? 1 : 0,
                    schedule.momentsAt(i).size());
        }
    }

    @Test
    void tiesApplyInDeclaredOrder() {
        Schedule sum = Schedule.of(0, 10, List.of(new Moment(3, ADD), new Moment(3, DOUBLE)));
        Schedule product = Schedule.of(0, 10, List.of(new Moment(3, DOUBLE), new Moment(3, ADD)));
        assertEquals(4, jumped(sum, 1));
        assertEquals(3, jumped(product, 1));
    }

    @Test
    void timesWithinANanodayAreOneStopAndStillATie() {
        Schedule schedule = Schedule.of(0, 10, List.of(new Moment(3 + 5e-10, ADD), new Moment(3, DOUBLE)), 3 + 8e-10);
        assertEquals(2, schedule.segments());
        assertEquals(3, schedule.stop(1));
        assertEquals(4, jumped(schedule, 1));
    }

    @Test
    void timesFartherApartAreTwoStops() {
        assertEquals(3, Schedule.of(0, 10, List.of(), 3, 3 + 2e-9).segments());
    }

    @Test
    void theEndsKeepTheirTimes() {
        Schedule schedule = Schedule.of(0, 10, List.of(new Moment(-5e-10, ADD), new Moment(10 - 5e-10, DOUBLE)));
        assertEquals(1, schedule.segments());
        assertEquals(0, schedule.start());
        assertEquals(10, schedule.end());
        assertEquals(2, jumped(schedule, 0));
        assertEquals(2, jumped(schedule, 1));
    }

    @Test
    void timesOutsideAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Schedule.of(0, 10, List.of(new Moment(11, ADD))));
        assertThrows(IllegalArgumentException.class, () -> Schedule.of(0, 10, List.of(), -1));
        assertThrows(IllegalArgumentException.class, () -> Schedule.of(0, 10, List.of(), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Schedule.between(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Moment(Double.NaN, ADD));
    }
}
