package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.protocol.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at any time, by every method that carries derivatives, and many runs of one structure. */
class SensitivityLooksTest {
    private static final Settings TIGHT = Settings.USUAL.rtol(1e-11).atol(1e-6);

    private static Protocol dying(double rate, double hill) {
        return Written.protocol("""
                model: m
                states:
                  A: {divides: 0.7 /d, dies: %s /d}
                  B: {}
                edges:
                  A -> B: {rate: 0.3 /d, needs: {X: {half: 40 %%, hill: %s}}}
                pathways:
                  X: {baseline: 30 %%, rises: 24 h, falls: 24 h, driven-by: [{culture: planar, weight: 50 %%}]}
                markers:
                  M: {cells: {B: 60 %%, A: 2 %%}}
                """.formatted(rate, hill), """
                start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
                stages:
                  - id: S1
                    lasts: 5 d
                    actions: [{at: 2 d, passage: {ratio: 1:4}}]
                """);
    }

    private static Protocol simple(double rate) {
        return Written.protocol("""
                model: m
                states:
                  A: {divides: 0.7 /d, dies: %s /d}
                """.formatted(rate), """
                start: {cells: {A: 1e5 cells}, vessel: {culture: planar, wells: 1, area: 10 cm2, volume: 2 mL}}
                stages:
                  - id: S1
                    lasts: 5 d
                    actions: [{at: 2 d, sample: {fraction: 75 %}}]
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "tsit5", "dop853", "rodas5p", "hipparchus-dop853"})
    void growthIsSeenBeforeAndAfterWhatIsDoneAndBetween(String method) {
        Protocol protocol = simple(0.2);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT.method(method),
                        List.of(Influence.parameter(protocol, "A.divides"), Influence.action(protocol, "S1", 0)),
                        List.of(
                                Seen.cells(At.after(2)),
                                Seen.cells(At.before(2)),
                                Seen.cells(At.before(0.7)),
                                Seen.cells(At.before(4.1)),
                                Seen.yieldOf(At.after(5))))
                .run();
        double[] days = {2, 2, 0.7, 4.1, 5};
        double[] share = {0.25, 1, 1, 0.25, 1e-5};
        for (int r = 0; r < days.length; r++) {
            double value = 1e5 * share[r] * Math.exp(0.5 * days[r]);
            assertEquals(1, table.values()[r] / value, 1e-8);
            assertEquals(0.7 * days[r], table.ofLogarithm(r, 0), 1e-8);
        }
        assertEquals(0, table.ofLogarithm(3, 1), 1e-8);
    }

    @Test
    void viabilityHasTheSlopeOfItsFormula() {
        Protocol protocol = simple(0.2);
        SensitivityTable table = Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(Influence.parameter(protocol, "A.dies")),
                        List.of(Seen.viability(At.before(1.5))))
                .run();
        double h = 1e-4;
        double high = viability(0.2 * Math.exp(h));
        double low = viability(0.2 * Math.exp(-h));
        assertEquals(1, table.slopes()[0][0] / ((high - low) / (2 * h)), 1e-6);
        assertTrue(table.values()[0] < 1);
    }

    private static double viability(double rate) {
        return Simulation.run(simple(rate), TIGHT.every(36).until(1.5)).end().viability();
    }

    @Test
    void oneCodeServesOtherNumbersAsCodeOfTheirOwnDoes() {
        SensitivityCode code = new SensitivityCode();
        run(dying(0.2, 2.3), code);
        Protocol other = dying(0.35, 3.1);
        SensitivityTable shared = run(other, code);
        SensitivityTable own = run(other, new SensitivityCode());
        assertArrayEquals(own.values(), shared.values(), 1e-9 * own.values()[2]);
        for (int r = 0; r < own.values().length; r++) {
            for (int d = 0; d < own.influences().size(); d++) {
                double expected = own.slopes()[r][d];
                assertEquals(expected, shared.slopes()[r][d], 1e-9 * Math.abs(expected) + 1e-12, r + " by " + d);
                assertTrue(expected != 0, r + " by " + d);
            }
        }
    }

    private static SensitivityTable run(Protocol protocol, SensitivityCode code) {
        return Sensitivities.of(
                        protocol,
                        TIGHT,
                        List.of(
                                Influence.parameter(protocol, "A->B.needs.X.hill"),
                                Influence.parameter(protocol, "A->B.needs.X.half"),
                                Influence.parameter(protocol, "A->B"),
                                Influence.parameter(protocol, "A.dies"),
                                Influence.parameter(protocol, "X.baseline"),
                                Influence.action(protocol, "S1", 0)),
                        List.of(Seen.marker("S1", "M"), Seen.state(At.before(3.3), "B"), Seen.cells("S1")),
                        code)
                .run();
    }

    @Test
    void aDayBeyondTheProtocolIsRefused() {
        Protocol protocol = simple(0.2);
        Sensitivities late = Sensitivities.of(
                protocol, TIGHT, List.of(Influence.parameter(protocol, "A.dies")), List.of(Seen.cells(At.before(6))));
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, late::run);
        assertTrue(error.getMessage().contains("ends at day 5"), error.getMessage());
    }
}
