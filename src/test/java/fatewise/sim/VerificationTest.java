package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.protocol.Protocol;
import fatewise.solver.Method;
import fatewise.solver.method.Methods;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final String MODEL = """
            model: m
            compounds: {X: {half-life: 6 h, targets: {T: {effect: activates, potency: 1 nM}}}}
            pathways: {P: {rises: 1 h, falls: 3 h, driven-by: [{target: T}]}}
            states:
              A: {divides: 1 /d, dies: 0.1 /d}
              B: {dies: 0.05 /d}
              C: {dies: 0.05 /d}
            edges: {A -> B: {rate: 1 /d, needs: {P: 50 %}}, B -> C: 1e-6 /d}
            markers: {M: {cells: {B: 90 %}}}
            """;

    private static final Protocol PROTOCOL =
            Written.protocol(MODEL, "start: {cells: {A: 1000 cells}, " + Written.DISH + "}\n" + """
            stages:
              - id: S1
                lasts: 3 d
                medium: {X: 1 uM}
                change: {every: 1 d}
                gates: ["M >= 20 %"]
              - {id: S2, lasts: 2 d}
            """);

    private static Agreement line(double value, double again) {
        return new Agreement("cells", "at the end", Agreement.Scale.NUMBER, value, again, 1);
    }

    @Test
    void digitsAreThoseBothValuesShare() {
        assertEquals(3, line(1000, 1001).digits(), 0.001);
        assertEquals(0, line(1, -1).digits());
        assertEquals(Agreement.MOST, line(0.1, 0.1).digits());
        assertEquals(Agreement.MOST, line(Double.NaN, Double.NaN).digits());
        assertEquals(0, line(Double.NaN, 1).digits());
        assertEquals(0, line(0, 5).digits());
    }

    @Test
    void lessThanACellIsNoiseAndDoesNotSpoilTheVerdict() {
        assertTrue(line(0.1, 0.9).isNoise());
        assertFalse(line(0.1, 1.1).isNoise());
        TimeCourse course = Simulation.run(PROTOCOL);
        assertTrue(new Verification(course, List.of(line(5, 5), line(0.1, 0.9))).holds());
        assertFalse(new Verification(course, List.of(line(5, 5.1), line(5, 5))).holds());
    }

    @Test
    void theRepetitionIsOfTheOtherFamilyAndAHundredTimesMoreExact() {
        TimeCourse course = Simulation.run(PROTOCOL);
        for (Method method : Methods.ALL) {
            Settings settings = Settings.USUAL.method(method.id());
            Settings tighter = Verification.tighter(settings, course.info());
            Method other = Methods.named(tighter.method()).orElseThrow();
            assertNotEquals(method.implicit(), other.implicit(), method.id());
            assertEquals(1e-8, tighter.rtol(), 1e-20);
            assertEquals(1e-5, tighter.atolCells(), 1e-15);
        }
    }

    @Test
    void everythingAPersonReadsIsComparedWorstFirst() {
        Settings settings = Settings.USUAL.method("dop853");
        Verification check = Verification.of(Simulation.run(PROTOCOL, settings), settings);
        List<String> readouts =
                check.lines().stream().map(Agreement::readout).sorted().toList();
        assertEquals(List.of("M", "cells", "state A", "state B", "viability", "yield"), readouts);
        for (int i = 1; i < check.lines().size(); i++) {
            assertTrue(check.lines().get(i - 1).digits() <= check.lines().get(i).digits(), check.toString());
        }
        assertTrue(check.holds() && check.worst().digits() > 4, check.toString());
    }

    @Test
    void aCoarseRunDoesNotHold() {
        Settings coarse = Settings.USUAL.method("dop853").rtol(0.9).atol(1e4);
        Verification check = Verification.of(Simulation.run(PROTOCOL, coarse), coarse);
        assertFalse(check.holds(), check.toString());
        assertTrue(check.worst().digits() < Verification.ENOUGH);
    }
}
