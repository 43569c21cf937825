package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediumLayerTest {
    private static String exchange(String halfLife, String how) {
        return "model: m\nstates: {A: {}, B: {}}\ncompounds: {X: {molar-mass: 1 g/mol, half-life: " + halfLife
                + "}}\nexchange: [{compound: X, " + how + "}]\n";
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3})
    void aCompoundHalvesEveryHalfLife(double days) {
        Dish dish = Dish.of("model: m\nstates: {A: {}}\ncompounds: {X: {half-life: 8 h}, Y: {}}\n");
        dish.medium("X", 5).medium("Y", 5).waitFor(days);
        assertEquals(5 * Math.pow(2, -3 * days), dish.amount("X"), 1e-9);
        assertEquals(5, dish.amount("Y"));
    }

    /** dA/dt = N p - k A from 0: A = N p / k (1 - exp(-k t)). */
    @Test
    void secretionAgainstDecayLevelsOff() {
        Dish dish = Dish.of(exchange("12 h", "secreted-by: [A], rate: 2e-6 nmol/cell/d"));
        double k = 2 * Math.log(2);
        dish.cells("A", 1e6).cells("B", 7e6).waitFor(0.75);
        assertEquals(2 / k * (1 - Math.exp(-0.75 * k)), dish.amount("X"), 1e-9);
    }

    /** dA/dt = -CL N A / V: A = A0 exp(-CL N t / V), whatever the volume of medium. */
    @Test
    void clearanceEmptiesTheVolumeItSaysPerCellAndDay() {
        Dish dish = Dish.of(exchange("stable", "cleared-by: all, rate: 1e-6 mL/cell/d"));
        dish.cells("A", 4e5).cells("B", 6e5).medium("X", 3);
        dish.y()[dish.layout().volume()] = 2;
        dish.waitFor(1.5);
        assertEquals(3 * Math.exp(-1.5 / 2), dish.amount("X"), 1e-9);
    }

    /** dC/dt = -q C / (K + C): K ln(C/C0) + C - C0 = -q t. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 4, 12})
    void saturableUptakeFollowsMichaelisAndMenten(double days) {
        Dish dish = Dish.of(exchange("stable", "taken-up-by: [A], rate: 1e-6 nmol/cell/d, half: 0.5 uM"));
        dish.cells("A", 1e6).medium("X", 2).waitFor(days);
        double c = dish.amount("X");
        assertTrue(c > 0);
        assertEquals(-days, 0.5 * Math.log(c / 2) + c - 2, 1e-5);
    }

    @Test
    void secretionListensToPathwaysAndLeaks() {
        Dish dish = Dish.of("""
                model: m
                states: {A: {}}
                pathways: {P: {baseline: 50 %, rises: 1 h, falls: 1 h}}
                compounds: {X: {molar-mass: 1 g/mol}}
                exchange: [{compound: X, secreted-by: all, rate: 8 nmol/cell/d, leak: 1 nmol/cell/d, needs: {P: 50 %}}]
                """);
        dish.cells("A", 3).settle().waitFor(2);
        assertEquals(3 * (1 + 8 * 0.5) * 2, dish.amount("X"), 1e-8);
    }
}
