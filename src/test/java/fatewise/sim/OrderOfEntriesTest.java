package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Swapping two entries of a file, where order has no meaning, changes nothing. */
class OrderOfEntriesTest {
    private static final String WNT =
            "W: {molar-mass: 1 g/mol, half-life: 20 h, targets: {GSK3: {effect: inhibits, potency: 1 uM}}}";
    private static final String NODAL =
            "N: {molar-mass: 1 g/mol, half-life: 9 h, targets: {ALK4: {effect: activates, potency: 1 nM}}}";

    private static TimeCourse run(String first, String second, String medium) {
        String model = """
                model: m
                compounds:
                  %s
                  %s
                pathways:
                  P: {baseline: 5 %%, rises: 4 h, falls: 8 h, driven-by: [{target: GSK3, when: inhibited, weight: 80 %%}, {target: ALK4, weight: 70 %%}]}
                states: {A: {phases: 3, divides: 0.5 /d}, B: {}}
                edges: {A -> B: {rate: 0.7 /d, needs: {P: 40 %%}}}
                """.formatted(first, second);
        return Written.run(
                model,
                "start: {cells: {A: 1000 cells}, " + Written.DISH + "}\nstages:\n  - {id: S1, lasts: 3 d, medium: {"
                        + medium + "}, change: {every: 1 d}}\n");
    }

    @Test
    void compoundsOfDifferentMechanismCommute() {
        TimeCourse one = run(WNT, NODAL, "W: 2 uM, N: 3 nM");
        TimeCourse other = run(NODAL, WNT, "N: 3 nM, W: 2 uM");
        for (String id : new String[] {"W", "N", "P", "A", "B", "cells"}) {
            double[] a = Written.column(one, id);
            double[] b = Written.column(other, id);
            for (int i = 0; i < a.length; i++) {
                assertEquals(a[i], b[i], 1e-9 * (1 + Math.abs(a[i])), id + " in row " + i);
            }
        }
    }

    @Test
    void aCompoundDoesNotTouchAnotherInTheMediumButAddsToItsPathway() {
        TimeCourse both = run(WNT, NODAL, "W: 2 uM, N: 3 nM");
        TimeCourse alone = run(WNT, NODAL, "W: 2 uM");
        assertEquals(Written.last(both, "W"), Written.last(alone, "W"), 1e-7); // the steps differ
        double p = Written.at(alone, "P", 0.5);
        assertTrue(Written.at(both, "P", 0.5) > 1.1 * p, "a second mechanism adds to " + p);
    }
}
