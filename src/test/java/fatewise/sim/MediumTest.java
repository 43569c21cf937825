package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.solver.method.Methods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What medium changes, washes, doses and windows do to what cells see. */
class MediumTest {
    private static final String FACTOR = """
            model: m
            compounds: {FGF2: {aliases: [bFGF], molar-mass: 17000 g/mol, half-life: 8 h}, Y: {molar-mass: 1 g/mol}}
            states: {A: {}}
            """;

    private static String stage(String keys) {
        return "start: {cells: {A: 1000 cells}, " + Written.DISH + "}\nstages:\n  - {id: S1, " + keys + "}\n";
    }

    /** Death that is at once and at 2/d while a toxin is there; cells dead after a pulse are 1 - exp(-2 pulse). */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1813", "0.5, 0.6321", "1.0, 0.8647"})
    void aPulseOfAWindowIsNeverSteppedOver(double lasts, double converted) {
        String model = """
                model: m
                compounds: {X: {molar-mass: 1 g/mol, toxicity: {TC50: 1e-6 nM, max: 2 /d}}}
                states: {A: {}}
                """;
        String pulse = stage(
                "lasts: 60 d, change: {every: 100 d, carry-over: 0 %}, windows: {X: {dose: 1 mM, from: 37.3 d, to: "
                        + (37.3 + lasts) + " d}}");
        for (var method : Methods.ALL) {
            Settings settings = Settings.USUAL.method(method.id()).every(240);
            TimeCourse course = Simulation.run(Written.protocol(model, pulse), settings);
            assertEquals(converted, Written.last(course, "deaths") / 1000, 5e-5, method.id());
        }
    }

    /** Trough over peak exp(-k D), mean over peak (1 - exp(-k D)) / (k D). */
    @ParameterizedTest
    @CsvSource({"1, 0.125, 0.42", "2, 0.016, 0.24"})
    void aFactorOfEightHoursIsMostlyGoneBeforeTheNextChange(double every, double trough, double mean) {
        String feeding = "lasts: 6 d, medium: {FGF2: 100 ng/mL}, change: {every: " + every + " d, carry-over: 0 %}";
        TimeCourse course = Simulation.run(
                Written.protocol(FACTOR, stage(feeding)),
                Settings.USUAL.every(0.05).rtol(1e-9));
        double k = 3 * Math.log(2);
        double[] seen = Written.column(course, "FGF2");
        assertEquals(100, Written.at(course, "FGF2", 2), 1e-6);
        assertEquals(100 * Math.exp(-k * every), seen[seen.length - 1], 1e-5);
        assertEquals(trough, seen[seen.length - 1] / 100, 5e-4);
        double area = 0;
        int rows = (int) Math.round(every * 480);
        for (int i = 0; i < rows; i++) { // the row at a change shows the peak after it
            double after = i + 1 < rows ? seen[i + 1] : 100 * Math.exp(-k * every);
            area += (seen[i] + after) / 2 / rows;
        }
        assertEquals((1 - Math.exp(-k * every)) / (k * every), area / 100, 1e-5);
        assertEquals(mean, area / 100, 5e-3);
    }

    @Test
    void aPartialChangeMixes() {
        TimeCourse course = Written.run(
                FACTOR, stage("lasts: 4 d, medium: {FGF2: 100 ng/mL}, change: {every: 1 d, fraction: 40 %}"));
        double decay = Math.exp(-3 * Math.log(2));
        double c = 100 * 0.97; // the full change at the start carries 3 % of nothing over
        for (int day = 1; day < 4; day++) {
            c = 0.6 * c * decay + 40;
            assertEquals(c, Written.at(course, "FGF2", day), 1e-3, "day " + day);
        }
        assertEquals(2, Written.last(course, "volume"), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.03", "1, 0.0009", "2, 0.000027"})
    void eachWashLeavesTheCarryOverOfWhatWasThere(int washes, double left) {
        String rest = "start: {cells: {A: 1 cells}, " + Written.DISH + ", medium: {Y: 50 uM}}\nstages:\n"
                + "  - {id: S1, lasts: 1 d, change: {every: 5 d, washes: " + washes + "}}\n";
        assertEquals(50 * left, Written.at(Written.run(FACTOR, rest), "Y", 0), 1e-9);
    }

    @Test
    void aDoseRaisesTheConcentrationByWhatItSays() {
        TimeCourse course = Written.run(
                FACTOR,
                stage("lasts: 2 d, medium: {Y: 1 uM}, change: {every: 5 d, carry-over: 0 %}, "
                        + "actions: [{at: 1 d, dose: {Y: 3 uM}}]"));
        assertEquals(1, Written.at(course, "Y", 0.5), 1e-9);
        assertEquals(4, Written.at(course, "Y", 1), 1e-9);
    }

    @Test
    void splittingADoseOrNamingACompoundTwiceChangesNotAByte() {
        String one = "lasts: 2 d, medium: {FGF2: 20 ng/mL}, actions: [{at: 1 d, dose: {FGF2: 4 ng/mL}}]";
        String two = "lasts: 2 d, medium: {FGF2: 15 ng/mL, bFGF: 5 ng/mL}, "
                + "actions: [{at: 1 d, dose: {FGF2: 1 ng/mL}}, {at: 24 h, dose: {bFGF: 3 ng/mL}}]";
        assertArrayEquals(Written.bits(Written.run(FACTOR, stage(one))), Written.bits(Written.run(FACTOR, stage(two))));
    }

    @Test
    void whatCoincidesIsDoneInItsOrderWhateverTheFileSays() {
        String actions = "lasts: 2 d, medium: {Y: 8 uM}, change: {every: 1 d, fraction: 0.5}, actions: [%s, %s, %s]";
        String dose = "{at: 1 d, dose: {FGF2: 10 ng/mL}}";
        String sample = "{at: 1 d, sample: {fraction: 0.25}}";
        String wash = "{at: 1 d, wash: 1}";
        TimeCourse course = Written.run(FACTOR, stage(actions.formatted(dose, sample, wash)));
        TimeCourse other = Written.run(FACTOR, stage(actions.formatted(wash, dose, sample)));
        assertArrayEquals(Written.bits(course), Written.bits(other));
        assertEquals(10, Written.at(course, "FGF2", 1), 1e-9, "the dose goes in after change and wash");
        assertEquals(2, Written.at(course, "volume", 1), 1e-12, "the change fills up what the sample took");
        assertEquals(250, Written.at(course, "removed", 1), 1e-9);
    }

    @Test
    void cultureWithoutDecayAndInTheSameMediumIsNotMovedByAChange() {
        String medium = "lasts: 3 d, medium: {Y: 8 uM}, change: {every: %s, carry-over: 3 %%}";
        TimeCourse often = Written.run(FACTOR, stage(medium.formatted("6 h")));
        TimeCourse never = Written.run(FACTOR, stage(medium.formatted("9 d")));
        assertEquals(Written.last(never, "Y"), Written.at(never, "Y", 0), 1e-12);
        assertTrue(Math.abs(Written.last(often, "Y") - 8) < 1e-9);
    }
}
