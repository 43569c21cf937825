package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HillTest {
    @ParameterizedTest
    @CsvSource({
        "2, 2, 4, 0.8",
        "2, 2, 0, 0",
        "2, 2, -1, 0",
        "2, 2, 1e300, 1",
        "3, 1.5, 12, 0.88888888888888889",
        "4, 0.5, 16, 0.66666666666666667",
        "1e-30, 8, 1e-30, 0.5",
        "1e30, 8, 1e30, 0.5",
        "1e-30, 8, 1, 1",
        "1e-30, 8, 0, 0"
    })
    void aCurveIsAHalfAtItsHalfAndStaysBetweenZeroAndOne(double half, double n, double x, double value) {
        assertEquals(value, Hill.of(half, n).at(x), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 2.5, 3, 4, 7, 15.5, 16, 1.3, 20})
    void aPowerIsWhatLogarithmsSay(double n) {
        for (double x : new double[] {1e-3, 0.4, 1, 1.9, 12}) {
            assertEquals(1, Hill.power(x, n) / Math.exp(n * Math.log(x)), 1e-13);
        }
    }
}
