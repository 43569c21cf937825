package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeding matters exactly as far as something in the medium changes between feeds. */
class FeedingTest {
    /** Cells divide with GROW and are held by WASTE. */
    private static double cells(String halfLife, String secretion, String every) {
        String model = """
                model: m
                compounds:
                  FACTOR: {molar-mass: 100 g/mol, half-life: %s, targets: {R: {effect: activates, potency: 1 uM}}}
                  WASTE: {molar-mass: 100 g/mol, targets: {W: {effect: activates, potency: 1 uM}}}
                pathways:
                  GROW: {rises: 1 h, falls: 1 h, driven-by: [{target: R}]}
                  HELD: {rises: 1 h, falls: 1 h, driven-by: [{target: W}]}
                states:
                  A: {divides: {rate: 0.8 /d, needs: {GROW: 40 %%}, blocked-by: {HELD: 40 %%}}}
                exchange: [{compound: WASTE, secreted-by: all, rate: %s}]
                """.formatted(halfLife, secretion);
        String protocol = "start: {cells: {A: 1e5 cells}, medium: {FACTOR: 1.5 uM}, " + Written.DISH + "}\nstages:\n"
                + "  - {id: S1, lasts: 4 d, medium: {FACTOR: 1.5 uM}, change: {every: " + every
                + ", carry-over: 0 %}}\n";
        return Written.last(Written.run(model, protocol), "cells");
    }

    @Test
    void feedingMoreOftenHelpsWhenAFactorDecays() {
        double seldom = cells("8 h", "0 nmol/cell/d", "48 h");
        double daily = cells("8 h", "0 nmol/cell/d", "24 h");
        double often = cells("8 h", "0 nmol/cell/d", "8 h");
        assertTrue(daily > 1.1 * seldom && often > 1.1 * daily, seldom + " " + daily + " " + often);
    }

    @Test
    void feedingMoreOftenHelpsWhenCellsFoulTheMedium() {
        double seldom = cells("stable", "2e-5 nmol/cell/d", "96 h");
        double daily = cells("stable", "2e-5 nmol/cell/d", "24 h");
        assertTrue(daily > 1.1 * seldom, seldom + " " + daily);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 h", "24 h", "48 h"})
    void feedingDoesNothingWhenNothingInTheMediumChanges(String every) {
        double never = cells("stable", "0 nmol/cell/d", "200 h");
        assertEquals(1, cells("stable", "0 nmol/cell/d", every) / never, 1e-6);
    }
}
