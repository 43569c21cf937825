package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.protocol.Protocol;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Derivatives of runs whose result can be written down. */
class SensitivitiesTest {
    private static final Settings TIGHT = Settings.USUAL.rtol(1e-10).atol(1e-6);
    private static final String GROWING = """
            model: m
            crowding: {planar: 1e5 cells/cm2}
            handling: {survives: {single cells: 80 %}}
            states:
              A: {divides: 0.7 /d}
            """;
    private static final String PASSAGED = """
            start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
            stages:
              - id: S1
                lasts: 5 d
                actions: [{at: 2 d, passage: {ratio: 1:4}}]
            """;

    private static double differences(DoubleUnaryOperator f, double x) {
        double h = 1e-3 * Math.max(1e-3, Math.abs(x));
        double near = f.applyAsDouble(x + h) - f.applyAsDouble(x - h);
        double far = f.applyAsDouble(x + 2 * h) - f.applyAsDouble(x - 2 * h);
        return (8 * near - far) / (12 * h);
    }

    private static double logistic(double n, double rate, double room, double t) {
        return room / (1 + (room / n - 1) * Math.exp(-rate * t));
    }

    /** Cells at day 5 after growth with crowding and a passage. */
    private static double passaged(double rate, double room, double survives, double at) {
        double before = logistic(1e5, rate, room, at);
        return logistic(before / 4 * survives, rate, room, 5 - at);
    }

    private static void assertSlope(double expected, SensitivityTable table, int readout, int influence) {
        assertEquals(1, table.slope(readout, influence) / expected, 1e-7, () -> table.influences()
                .get(influence)
                .id());
    }

    @Test
    void exponentialGrowthAndDeathHaveTheirTextbookSlopes() {
        Protocol protocol = Written.protocol("""
                model: m
                states:
                  A: {divides: 0.7 /d, dies: 0.2 /d}
                """, """
                start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
                stages: [{id: S1, lasts: 3 d}, {id: S2, lasts: 2 d}]
                """);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(
                                Influence.parameter(protocol, "A.divides"),
                                Influence.parameter(protocol, "A.dies"),
                                Influence.lasts(protocol, "S1")),
                        List.of(Seen.cells("S1"), Seen.yieldOf("S2")))
                .run();
        assertEquals(1e5 * Math.exp(1.5), table.values()[0], 1e-3);
        assertEquals(0.7 * 3, table.normalised(0, 0), 1e-8);
        assertEquals(-0.2 * 3, table.normalised(0, 1), 1e-8);
        assertEquals(0.7 * 5, table.normalised(1, 0), 1e-8);
        assertSlope(0.5 * Math.exp(2.5), table, 1, 2);
        assertEquals(0.5 * 3, table.normalised(0, 2), 1e-8);
    }

    @Test
    void crowdingSurvivalAndTheTimeOfAPassageHaveTheSlopesOfTheFormula() {
        Protocol protocol = Written.protocol(GROWING, PASSAGED);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(
                                Influence.parameter(protocol, "A.divides"),
                                Influence.parameter(protocol, "crowding.planar"),
                                Influence.parameter(protocol, "handling.survives.single cells"),
                                Influence.action(protocol, "S1", 0)),
                        List.of(Seen.cells("S1"), Seen.yieldOf("S1")))
                .run();
        double room = 1e6;
        assertEquals(passaged(0.7, room, 0.8, 2), table.values()[0], 1e-3);
        assertSlope(differences(r -> passaged(r, room, 0.8, 2), 0.7), table, 0, 0);
        assertSlope(differences(k -> passaged(0.7, 10 * k, 0.8, 2), 1e5), table, 0, 1);
        assertSlope(differences(s -> passaged(0.7, room, s, 2), 0.8), table, 0, 2);
        assertSlope(differences(at -> passaged(0.7, room, 0.8, at), 2), table, 0, 3);
        assertSlope(differences(at -> passaged(0.7, room, 0.8, at) / (1e5 / 4), 2), table, 1, 3);
    }

    @Test
    void cellsInPhasesLeaveWithTheSlopeOfTheErlangDistribution() {
        Protocol protocol = Written.protocol("""
                model: m
                states:
                  A: {phases: 3, dwell: 2 d}
                  B: {}
                edges:
                  A -> B: {rate: 0.5 /d}
                markers:
                  M: {cells: {B: 60 %}}
                """, """
                start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
                stages: [{id: S1, lasts: 3 d}]
                """);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(
                                Influence.parameter(protocol, "A->B"),
                                Influence.lasts(protocol, "S1"),
                                Influence.parameter(protocol, "M.B")),
                        List.of(Seen.state("S1", "B"), Seen.marker("S1", "M")))
                .run();
        double x = 3 * 0.5 * 3;
        double left = 1 - Math.exp(-x) * (1 + x + x * x / 2);
        double density = Math.exp(-x) * x * x / 2;
        assertEquals(left, table.values()[0], 1e-9);
        assertSlope(9 * density, table, 0, 0);
        assertSlope(1.5 * density, table, 0, 1);
        assertSlope(0.6 * 9 * density, table, 1, 0);
        assertSlope(left, table, 1, 2);
    }

    @Test
    void whatNothingDependsOnHasNoSlopeAndTheCoursesAgree() {
        Protocol protocol = Written.protocol(GROWING, PASSAGED);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(Influence.parameter(protocol, "handling.stress"), Influence.lasts(protocol, "S1")),
                        List.of(Seen.cells("S1")))
                .run();
        double plain = Simulation.run(protocol, TIGHT).end().cells();
        assertEquals(0, table.slopes()[0][0], 1e-9);
        assertEquals(1, table.values()[0] / plain, 1e-9);
        assertTrue(table.slopes()[0][1] > 0);
    }

    @Test
    void aTimeAtWhichTwoThingsAreDoneIsRefused() {
        Protocol protocol = Written.protocol(GROWING, """
                start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
                stages:
                  - id: S1
                    lasts: 5 d
                    change: {every: 24 h}
                    actions: [{at: 2 d, sample: {fraction: 10 %}}]
                """);
        IllegalArgumentException error = assertThrows(
                IllegalArgumentException.class,
                () -> Sensitivities.of(
                        protocol, TIGHT, List.of(Influence.action(protocol, "S1", 0)), List.of(Seen.cells("S1"))));
        assertTrue(error.getMessage().contains("sample in S1"), error.getMessage());
    }
}
