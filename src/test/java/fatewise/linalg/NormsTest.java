package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormsTest {
    @Test
    void theLargestSizeCountsWhateverItsSign() {
        assertEquals(3, Norms.max(new double[] {1, -3, 2}));
        assertEquals(0, Norms.max(new double[0]));
    }

    @Test
    void theRootMeanSquareIsTakenInUnitsOfTheScale() {
        assertEquals(Math.sqrt(2.5), Norms.scaledRms(new double[] {2, 2}, new double[] {1, 2}), 1e-15);
        assertEquals(0, Norms.scaledRms(new double[0], new double[0]));
    }

    @Test
    void nothingHidesANaN() {
        assertTrue(Double.isNaN(Norms.max(new double[] {1, Double.NaN, 2})));
        assertTrue(Double.isNaN(Norms.scaledRms(new double[] {1, Double.NaN}, new double[] {1, 1})));
    }
}
