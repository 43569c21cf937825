package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TolerancesTest {
    private final Tolerances tolerances = new Tolerances(0.1, new double[] {1, 2});

    @Test
    void aComponentMayErrByItsOwnToleranceAndAPartOfItsSize() {
        assertEquals(2, tolerances.scale(0, 3, -10));
        assertEquals(3, tolerances.scale(1, 10, 3));
    }

    @Test
    void theNormIsOneWhenEveryErrorIsJustAllowed() {
        assertEquals(1, tolerances.norm(new double[] {2, 3}, new double[] {10, 10}, new double[] {0, 0}), 1e-15);
    }

    @Test
    void aNaNIsNeverWithinTolerance() {
        assertFalse(tolerances.norm(new double[] {0, Double.NaN}, new double[2], new double[2]) <= 1);
        assertFalse(tolerances.norm(new double[2], new double[2], new double[] {Double.NaN, 0}) <= 1);
    }

    @Test
    void tolerancesThatAllowNothingOrAnythingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Tolerances.uniform(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Tolerances.uniform(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Tolerances.uniform(0.1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Tolerances.uniform(0.1, Double.NaN, 1));
    }

    @Test
    void whatTheCallerDoesToItsArrayChangesNothing() {
        double[] atol = {1};
        Tolerances copied = new Tolerances(0.1, atol);
        atol[0] = 7;
        copied.atol()[0] = 8;
        assertEquals(1, copied.atol(0));
    }

    @Test
    void theNormOfAStepIsTheSameToRounding() {
        int n = 11;
        double[] err = new double[n];
        double[] yOld = new double[n];
        double[] yNew = new double[n];
        for (int i = 0; i < n; i++) {
            err[i] = Math.sin(i) * 1e-5;
            yOld[i] = Math.cos(i);
            yNew[i] = Math.cos(i + 0.1);
        }
        Tolerances tolerances = Tolerances.uniform(1e-5, 1e-7, n);
        double norm = tolerances.norm(err, yOld, yNew);
        assertEquals(norm, tolerances.normOf(err, yOld, yNew, new double[n]), 1e-14 * norm);
        err[7] = Double.NaN;
        assertFalse(tolerances.normOf(err, yOld, yNew, new double[n]) <= 1);
    }
}
