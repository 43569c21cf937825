package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLayerTest {
    /** ON shows how far T is activated, OFF how far it is inhibited. */
    private static String model(String competitive, String compounds) {
        return """
                model: m
                states: {A: {}}
                targets: {T: {competitive: %s, turnover: 24 h}}
                pathways:
                  ON: {rises: 1 h, falls: 1 h, driven-by: [{target: T, when: activated}]}
                  OFF: {rises: 1 h, falls: 1 h, driven-by: [{target: T, when: inhibited}]}
                compounds:
                %s""".formatted(competitive, compounds.indent(2));
    }

    private static final String ONE = "X: {targets: {T: {effect: activates, potency: 2 uM, hill: 3}}}\n";
    private static final String TWO = ONE + "Y: {targets: {T: {effect: activates, potency: 2 uM, hill: 3}}}\n";

    @ParameterizedTest
    @CsvSource({"2, 0.5", "4, 0.88888888888888888", "0, 0", "1e9, 1"})
    void occupancyIsAHillCurveOfConcentrationOverPotency(double c, double theta) {
        assertEquals(theta, Dish.of(model("no", ONE)).medium("X", c).settle().felt("ON"), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 3, 40})
    void aDoseSplitBetweenTwoNamesOfOneThingDoesTheSame(double c) {
        double whole = Dish.of(model("no", ONE)).medium("X", c).settle().felt("ON");
        Dish split = Dish.of(model("no", TWO)).medium("X", c / 2).medium("Y", c / 2);
        assertEquals(whole, split.settle().felt("ON"));
        Dish uneven = Dish.of(model("no", TWO)).medium("X", 0.3 * c).medium("Y", 0.7 * c);
        assertEquals(whole, uneven.settle().felt("ON"), 1e-14);
    }

    @Test
    void compoundsOfDifferentPotencyPoolByTheirShareOfIt() {
        Dish dish = Dish.of(model("no", ONE + "Y: {targets: {T: {effect: activates, potency: 20 uM, hill: 3}}}\n"));
        double both = dish.medium("X", 1).medium("Y", 10).settle().felt("ON");
        assertEquals(0.5, both, 1e-12);
    }

    @Test
    void aPartialAgonistHasASmallerLargestEffectAndTheMixtureLiesBetween() {
        String partial = "P: {targets: {T: {effect: activates, potency: 1 uM, max: 40 %}}}\n";
        String full = "F: {targets: {T: {effect: activates, potency: 1 uM}}}\n";
        Dish dish = Dish.of(model("no", partial + full));
        assertEquals(0.4, dish.medium("P", 1e12).settle().felt("ON"), 1e-9);
        assertEquals(0.7, dish.medium("F", 1e12).settle().felt("ON"), 1e-9);
    }

    /** a / (1 + a + b), b / (1 + a + b). */
    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "0.2, 5", "100, 100"})
    void aCompetitivePairIsGaddumsWhenSteepnessIsOne(double a, double b) {
        Dish dish = Dish.of(model("yes", """
                X: {targets: {T: {effect: activates, potency: 2 uM}}}
                Y: {targets: {T: {effect: inhibits, potency: 4 uM}}}
                """));
        dish.medium("X", 2 * a).medium("Y", 4 * b).settle();
        assertEquals(a / (1 + a + b), dish.felt("ON"), 1e-12);
        assertEquals(b / (1 + a + b), dish.felt("OFF"), 1e-12);
    }

    @Test
    void withoutCompetitionAgonistAndAntagonistDoNotSeeEachOther() {
        Dish dish = Dish.of(model("no", """
                X: {targets: {T: {effect: activates, potency: 2 uM}}}
                Y: {targets: {T: {effect: inhibits, potency: 4 uM}}}
                """));
        dish.medium("X", 6).medium("Y", 4).settle();
        assertEquals(0.75, dish.felt("ON"), 1e-12);
        assertEquals(0.5, dish.felt("OFF"), 1e-12);
    }

    /** dB/dt = k (1 - B) - d B with k = kinact C / (KI + C), d = ln 2 / turnover. */
    @ParameterizedTest
    @CsvSource({"inactivates, OFF", "transduces, ON"})
    void aCovalentEffectFillsUpAndWearsOffWithTurnover(String effect, String shown) {
        String covalent = "X: {targets: {T: {effect: " + effect + ", KI: 3 uM, kinact: 8 /d}}}\n";
        Dish dish = Dish.of(model("no", covalent));
        double k = 8 * 1.0 / (3 + 1);
        double d = Math.log(2);
        dish.medium("X", 1).waitFor(0.4).settle();
        double bound = k / (k + d) * (1 - Math.exp(-0.4 * (k + d)));
        assertEquals(bound, dish.felt(shown), 1e-9);
        dish.medium("X", 0).waitFor(2).settle();
        assertEquals(bound / 4, dish.felt(shown), 1e-9);
    }
}
