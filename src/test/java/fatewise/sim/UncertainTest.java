package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Span;
import fatewise.model.Distribution;
import fatewise.model.Evidence;
import fatewise.model.Parameter;
import fatewise.units.Quantity;
import fatewise.units.Units;
import org.junit.jupiter.api.Test;

class UncertainTest {
    private static Uncertain of(Distribution distribution, double value, double spread, double low, double high) {
        return new Uncertain(parameter(distribution, value, spread, low, high), false, 1);
    }

    private static Parameter parameter(Distribution d, double value, double spread, double low, double high) {
        Quantity quantity = new Quantity(value, Units.ONE);
        return new Parameter("p", quantity, value, d, spread, low, high, Evidence.NONE, Span.none("test"));
    }

    @Test
    void halfLiesBelowTheValueAndTheBoundsAreReached() {
        Uncertain rate = of(Distribution.LOGNORMAL, 3, 2, 3 / 8.0, 3 * 8);
        assertEquals(3, rate.value(0.5), 1e-15);
        assertEquals(3 / 8.0, rate.value(0), 1e-12);
        assertEquals(24, rate.value(1), 1e-12);
    }

    /** Within bounds as wide as these, 84.13 % lie below one spread, less the 0.13 % cut off at each end. */
    @Test
    void oneSpreadAboveIsWhereTheNormalDistributionSays() {
        double cut = 0.0013498980316300946;
        double u = (0.8413447460685429 - cut) / (1 - 2 * cut);
        assertEquals(6, of(Distribution.LOGNORMAL, 3, 2, 3 / 8.0, 24).value(u), 1e-12);
        assertEquals(3.5, of(Distribution.NORMAL, 3, 0.5, 1.5, 4.5).value(u), 1e-12);
        double odds = 0.25 / 0.75 * 2;
        Uncertain share = of(Distribution.LOGITNORMAL, 0.25, 2, low(0.25, 2), high(0.25, 2));
        assertEquals(odds / (1 + odds), share.value(u), 1e-12);
    }

    @Test
    void numbersOfNoMoreThanTheirGradeAreNarrowerWhenTheyWereChosenTogether() {
        double spread = Evidence.NONE.grade().spread();
        Parameter plain = parameter(Distribution.LOGNORMAL, 3, spread, 0, Double.MAX_VALUE);
        double u = 0.8413447460685429;
        assertEquals(3 * spread, new Uncertain(plain, false, 1).value(u), 1e-12);
        assertEquals(3 * Math.sqrt(spread), new Uncertain(plain, false, 0.5).value(u), 1e-12);
        Parameter own = parameter(Distribution.LOGNORMAL, 3, 2, 0, Double.MAX_VALUE);
        assertEquals(6, new Uncertain(own, false, 0.5).value(u), 1e-12);
    }

    private static double low(double value, double spread) {
        double odds = value / (1 - value) / Math.pow(spread, 3);
        return odds / (1 + odds);
    }

    private static double high(double value, double spread) {
        double odds = value / (1 - value) * Math.pow(spread, 3);
        return odds / (1 + odds);
    }

    @Test
    void boundsOfTheFilesOwnCutTheDistributionThere() {
        Uncertain rate = of(Distribution.LOGNORMAL, 3, 2, 3, 4);
        for (double u = 0; u <= 1; u += 0.125) {
            assertTrue(rate.value(u) >= 3 && rate.value(u) <= 4, "at " + u);
        }
        assertTrue(rate.value(0.5) > 3.3 && rate.value(0.5) < 3.6);
    }

    @Test
    void uniformIsAStraightLine() {
        assertEquals(3.5, of(Distribution.UNIFORM, 3, 1, 2, 4).value(0.75), 1e-15);
    }

    @Test
    void whatIsFixedOrHasNoSpreadIsNotUncertain() {
        assertFalse(Uncertain.is(parameter(Distribution.FIXED, 3, 1, 3, 3)));
        assertFalse(Uncertain.is(parameter(Distribution.LOGNORMAL, 3, 1, 3, 3)));
        assertFalse(Uncertain.is(parameter(Distribution.UNIFORM, 3, 1, 3, 3)));
        assertTrue(Uncertain.is(parameter(Distribution.UNIFORM, 3, 1, 2, 3)));
    }
}
