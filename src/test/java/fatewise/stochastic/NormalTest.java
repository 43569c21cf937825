package fatewise.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
    /** The first three are those of AS 241 itself; the others are tabulated percentage points. */
    @ParameterizedTest
    @CsvSource({
        "0.25, -0.6744897501960817",
        "0.001, -3.090232306167814",
        "1e-20, -9.262340089798408",
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.95, 1.6448536269514722",
        "0.84134474606854293, 1"
    })
    void inverseGivesTabulatedPercentagePoints(double p, double z) {
        assertEquals(z, Normal.inverse(p), 2e-15 * Math.max(1, Math.abs(z)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-1.959963984540054, 0.025",
        "-3, 0.0013498980316300946",
        "-8, 6.220960574271785e-16",
        "-37, 5.725571222524577e-300"
    })
    void belowGivesTabulatedShares(double z, double p) {
        assertEquals(p, Normal.below(z), z < -7 ? 1e-12 * p : 2e-16 * 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6.9, -4.2, -2, -0.3, 0, 0.7, 1.5, 3.3, 5})
    void oneUndoesTheOther(double z) {
        assertEquals(z, Normal.inverse(Normal.below(z)), 1e-15 / Math.exp(-z * z / 2) * 10 + 1e-15);
    }

    @Test
    void theEdgesAreInfinite() {
        assertEquals(Double.NEGATIVE_INFINITY, Normal.inverse(0));
        assertEquals(Double.POSITIVE_INFINITY, Normal.inverse(1));
        assertEquals(0, Normal.below(Double.NEGATIVE_INFINITY));
        assertEquals(1, Normal.below(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.000001, Double.NaN})
    void whatIsNoProbabilityIsRefused(double p) {
        assertThrows(IllegalArgumentException.class, () -> Normal.inverse(p));
    }
}
