package fatewise.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControllerTest {
    private final Controller controller = new Controller(3);

    @BeforeEach
    void forget() {
        controller.restart();
    }

    @Test
    void anErrorSixteenTimesTooLargeHalvesTheStep() {
        assertEquals(0.45, controller.afterRefused(1, 16), 1e-15);
    }

    @Test
    void aStepThatCouldNotBeSolvedIsHalved() {
        assertEquals(0.5, controller.afterRefused(1, Double.NaN));
        assertEquals(0.5, controller.afterRefused(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void growthIsBounded() {
        assertEquals(6, controller.afterAccepted(1, 0));
    }

    @Test
    void nothingGrowsJustAfterARefusal() {
        double h = controller.afterRefused(1, 2);
        assertEquals(h, controller.afterAccepted(h, 1e-8));
    }

    @Test
    void errorsThatRiseMakeItMoreCareful() {
        double alone = controller.afterAccepted(1, 0.5);
        controller.restart();
        controller.afterAccepted(1, 0.05);
        double rising = controller.afterAccepted(1, 0.5);
        assertTrue(rising < alone, rising + " " + alone);
    }

    @Test
    void aStepThatCannotMoveTimeIsAStall() {
        assertTrue(controller.stalls(40, 1e-14));
        assertTrue(controller.stalls(0, Double.NaN));
        assertFalse(controller.stalls(0, 1e-14));
    }
}
