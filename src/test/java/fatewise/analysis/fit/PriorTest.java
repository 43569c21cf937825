package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fatewise.diagnostics.Span;
import fatewise.model.Distribution;
import fatewise.model.Evidence;
import fatewise.model.Parameter;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PriorTest {
    static List<Prior> all() {
        return List.of(
                new Prior("rate", 0.3, Distribution.LOGNORMAL, 2.5, 0.02, 5),
                new Prior("share", 0.3, Distribution.LOGITNORMAL, 1.6, 0.05, 0.9),
                new Prior("shift", 3, Distribution.NORMAL, 0.5, 1, 5),
                new Prior("any", 0.3, Distribution.UNIFORM, 2.5, 0.02, 5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void standardAndValueAreInversesWithTheSlopeOfTheLogarithm(Prior prior) {
        for (double z = -1; z <= 1; z += 0.21) {
            assertEquals(z, prior.standard(prior.at(z)), 1e-12);
            double slope = Differences.slope(x -> Math.log(prior.at(x)), z, 1e-3);
            assertEquals(slope, prior.logSlope(z), 1e-9);
        }
        assertEquals(prior.value(), prior.at(0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noValueIsBeyondTheBounds(Prior prior) {
        assertEquals(prior.low(), prior.at(prior.lower()), 1e-12);
        assertEquals(prior.high(), prior.at(prior.upper()), 1e-12);
        assertEquals(prior.low(), prior.at(-50));
        assertEquals(prior.high(), prior.at(50));
    }

    @Test
    void theGradeOfAParameterIsItsPrior() {
        Quantity quantity = new Quantity(0.3, Units.ONE);
        Parameter parameter = new Parameter(
                "x", quantity, 0.3, Distribution.LOGNORMAL, 1.6, 0.07, 1.3, Evidence.NONE, Span.none("test"));
        Prior prior = Prior.of(parameter, 1);
        assertEquals(0.3 * 1.6, prior.at(1), 1e-15);
        assertEquals(0.3 / 1.6, prior.at(-1), 1e-15);
    }

    @Test
    void whatCannotVaryHasNoPrior() {
        assertThrows(IllegalArgumentException.class, () -> new Prior("x", 1, Distribution.FIXED, 1, 0.5, 2));
        assertThrows(IllegalArgumentException.class, () -> new Prior("x", 0, Distribution.LOGNORMAL, 2, 0, 2));
    }
}
