package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {
    private static final double ROUNDOFF = Math.ulp(1.0) / 2;

    /** {@code StrictMath} is right to one unit in the last place. */
    @Test
    void powersAreAsGoodAsTheirLogarithm() {
        Random random = new Random(11);
        double worst = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double x = Math.exp(20 * random.nextGaussian());
            double n = 0.05 + 12 * random.nextDouble();
            double exact = StrictMath.pow(x, n);
            double t = Math.abs(n * Math.log(x));
            if (t < 700) {
                double error = Math.abs(Power.of(x, n) / exact - 1) / ROUNDOFF;
                worst = Math.max(worst, error / (4 + 2 * t));
            }
        }
        assertTrue(worst < 1, "in units of what is promised: " + worst);
    }

    @Test
    void logarithmsAreRightToARoundoffOrTwo() {
        Random random = new Random(12);
        for (int i = 0; i < 1_000_000; i++) {
            double x = i % 2 == 0 ? 1 + 0.6 * (random.nextDouble() - 0.4) : Math.exp(100 * random.nextGaussian());
            assertEquals(StrictMath.log(x), Power.log(x), 3 * ROUNDOFF * Math.abs(StrictMath.log(x)), "ln " + x);
        }
    }

    /** Whole powers in as many digits as it takes. */
    @ParameterizedTest
    @CsvSource({"1.1, 7", "0.3, 5", "123.456, 9", "0.9999999, 100", "1.0000001, 3", "2, 10", "7e-5, 4"})
    void wholePowersAgreeWithExactArithmetic(double x, int n) {
        double exact = new BigDecimal(x).pow(n, MathContext.DECIMAL128).doubleValue();
        assertEquals(exact, Power.of(x, n), (4 + 2 * Math.abs(n * Math.log(x))) * ROUNDOFF * exact);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2.7, 1",
        "0, 1.5, 0",
        "Infinity, 2.3, Infinity",
        "NaN, 2.3, NaN",
        "1e300, 1.7, Infinity",
        "1e-300, 1.7, 0",
        "4.9e-324, 1, 4.9e-324",
        "5, 0, 1",
        "0.5, NaN, NaN"
    })
    void theEndsOfTheRangeAreKept(double x, double n, double expected) {
        assertEquals(expected, Power.of(x, n), 0);
    }

    /** Where exp leaves the normal numbers, nothing jumps. */
    @Test
    void nothingJumpsWhereTheWayIsChanged() {
        for (double t : new double[] {Power.LEAST, Power.MOST}) {
            double below = Power.of(Math.E, t - 1e-9);
            double above = Power.of(Math.E, t + 1e-9);
            assertEquals(2e-9, above / below - 1, 1e-11);
        }
    }

    @Test
    void itRisesWithItsArgument() {
        double before = 0;
        for (double x = 1e-3; x < 10; x *= 1.0001) {
            double now = Power.of(x, 2.3);
            assertTrue(now > before, "at " + x);
            before = now;
        }
    }
}
