package fatewise.analysis.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void ofAHundredAndOneNumbersQuantilesAreTheNumbers() {
        double[] shuffled =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> i * 37 % 101).toArray();
        assertEquals(new Interval(5, 25, 50, 75, 95), Interval.of(shuffled));
    }

    @Test
    void betweenNumbersTheyAreInProportion() {
        assertEquals(new Interval(1.15, 1.75, 2.5, 3.25, 3.85), rounded(Interval.of(new double[] {4, 2, 3, 1})));
    }

    private static Interval rounded(Interval i) {
        return new Interval(
                round(i.low90()), round(i.low50()), round(i.median()), round(i.high50()), round(i.high90()));
    }

    private static double round(double x) {
        return Math.round(1e9 * x) / 1e9;
    }

    @Test
    void oneNumberIsAllOfThem() {
        assertEquals(new Interval(7, 7, 7, 7, 7), Interval.of(new double[] {7}));
    }

    @Test
    void whatDoesNotExistIsLeftOut() {
        assertEquals(new Interval(7, 7, 7, 7, 7), Interval.of(new double[] {Double.NaN, 7, Double.NaN}));
        assertTrue(Double.isNaN(Interval.of(new double[] {Double.NaN}).median()));
        assertEquals(Interval.NONE, Interval.of(new double[0]));
    }

    @Test
    void infinityIsNoReasonForNaN() {
        assertEquals(
                Double.POSITIVE_INFINITY,
                Interval.of(new double[] {1, 2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY})
                        .high90());
    }
}
