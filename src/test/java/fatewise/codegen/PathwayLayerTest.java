package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathwayLayerTest {
    private static final String COMPOUNDS = """
            compounds:
              X: {targets: {T: {effect: activates, potency: 1 uM}}}
              Y: {targets: {U: {effect: activates, potency: 1 uM}}}
              Z: {targets: {V: {effect: inhibits, potency: 1 uM}}}
            """;

    private static String model(String pathways) {
        return "model: m\nstates: {A: {}}\n" + COMPOUNDS + "pathways:\n" + pathways.indent(2);
    }

    private static final String LAGGING = "P: {rises: 6 h, falls: 18 h, driven-by: [{target: T}]}\n";

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 1})
    void activityRisesAndFallsWithItsOwnTimes(double days) {
        Dish dish = Dish.of(model(LAGGING)).medium("X", 1e12).waitFor(days);
        double up = 1 - Math.exp(-4 * days);
        assertEquals(up, dish.felt("P"), 1e-9);
        dish.medium("X", 0).waitFor(days);
        assertEquals(up * Math.exp(-days / 0.75), dish.felt("P"), 1e-9);
    }

    @Test
    void independentMechanismsCombineAsOneMinusTheProductOfWhatTheyLeave() {
        Dish dish = Dish.of(model("""
                P:
                  baseline: 20 %
                  rises: 1 h
                  falls: 1 h
                  driven-by: [{target: T, weight: 80 %}, {target: U, weight: 50 %}]
                  held-by: [{target: V, when: inhibited, weight: 90 %}]
                """));
        assertEquals(0.2, dish.settle().felt("P"), 1e-12);
        dish.medium("X", 1).medium("Y", 3).settle();
        double active = 1 - 0.8 * (1 - 0.8 * 0.5) * (1 - 0.5 * 0.75);
        assertEquals(active, dish.felt("P"), 1e-12);
        assertEquals(active * (1 - 0.9 * 0.5), dish.medium("Z", 1).settle().felt("P"), 1e-12);
    }

    @Test
    void theOrderOfMechanismsDoesNotMatter() {
        String drivers = "P: {baseline: 0.1, rises: 1 h, falls: 1 h, driven-by: [%s, %s]}\n";
        String t = "{target: T, weight: 70 %}";
        String u = "{target: U, weight: 35 %}";
        double one = Dish.of(model(drivers.formatted(t, u)))
                .medium("X", 0.7)
                .medium("Y", 2)
                .settle()
                .felt("P");
        double other = Dish.of(model(drivers.formatted(u, t)))
                .medium("X", 0.7)
                .medium("Y", 2)
                .settle()
                .felt("P");
        assertEquals(one, other, 1e-15);
    }

    @Test
    void aHolderUpstreamWeakensOnlyWhatItHolds() {
        Dish dish = Dish.of(model("""
                P:
                  baseline: 40 %
                  rises: 1 h
                  falls: 1 h
                  driven-by: [{target: T, weight: 80 %}, {target: U, weight: 50 %}]
                  held-by: [{target: V, when: inhibited, only: [baseline, T]}]
                """));
        dish.medium("X", 1e12).medium("Y", 1e12).settle();
        assertEquals(1 - 0.6 * 0.2 * 0.5, dish.felt("P"), 1e-9);
        assertEquals(0.5, dish.medium("Z", 1e12).settle().felt("P"), 1e-9);
    }

    /** At rest R = P, so P / (1 + alpha P) is felt; at once after a step R lags and more is felt. */
    @Test
    void anAdaptingPathwayAnswersAChangeMoreThanALevel() {
        Dish dish = Dish.of(
                model("P: {rises: 1 h, falls: 1 h, driven-by: [{target: T}], adapts: {strength: 2, time: 24 h}}\n"));
        dish.medium("X", 4).waitFor(0.25);
        double early = dish.felt("P");
        dish.waitFor(40);
        assertEquals(0.8, dish.activity("P"), 1e-9);
        assertEquals(0.8 / (1 + 2 * 0.8), dish.felt("P"), 1e-9);
        assertEquals(true, early > 1.5 * dish.felt("P"), "felt early " + early);
    }

    @Test
    void pathwaysFollowPathwaysCulturesAndDensity() {
        Dish dish = Dish.of(model("""
                P: {rises: 1 h, falls: 1 h, driven-by: [{target: T}]}
                HIGH: {rises: 1 h, falls: 1 h, driven-by: [{pathway: P, half: 40 %, hill: 2}]}
                LOW: {rises: 1 h, falls: 1 h, driven-by: [{pathway: P, when: low, half: 40 %, hill: 2}]}
                PLAIN: {rises: 1 h, falls: 1 h, driven-by: [{pathway: P, weight: 50 %}]}
                FLAT: {rises: 1 h, falls: 1 h, driven-by: [{culture: planar}]}
                CROWD: {rises: 1 h, falls: 1 h, driven-by: [{density: high, half: 50 %, hill: 2}]}
                """));
        dish.in(new Setting("planar", 1000)).cells("A", 500).medium("X", 0.25).settle();
        assertEquals(0.2, dish.felt("P"), 1e-12);
        assertEquals(0.2, dish.felt("HIGH"), 1e-12);
        assertEquals(0.8, dish.felt("LOW"), 1e-12);
        assertEquals(0.1, dish.felt("PLAIN"), 1e-12);
        assertEquals(1, dish.felt("FLAT"));
        assertEquals(0.5, dish.felt("CROWD"), 1e-12);
        dish.in(new Setting("suspension", 1000)).settle();
        assertEquals(0, dish.felt("FLAT"));
    }

    @Test
    void settlingIsWhereWaitingLeads() {
        String chain = """
                P: {baseline: 5 %, rises: 1 h, falls: 3 h, driven-by: [{target: T}], adapts: {strength: 1, time: 5 h}}
                Q: {baseline: 90 %, rises: 1 h, falls: 2 h, held-by: [{pathway: P, half: 20 %}]}
                R: {rises: 4 h, falls: 2 h, driven-by: [{pathway: Q, when: low, half: 50 %}]}
                """;
        Dish settled = Dish.of(model(chain)).medium("X", 0.5).settle();
        Dish waited = Dish.of(model(chain)).medium("X", 0.5).waitFor(60);
        for (String id : new String[] {"P", "Q", "R"}) {
            assertEquals(waited.felt(id), settled.felt(id), 1e-8, id);
        }
    }
}
