package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.protocol.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedDrawsTest {
    private static Map<String, Double> values(Protocol protocol, int member) {
        Ensemble ensemble = Ensemble.of(protocol, Settings.USUAL, Draws.named(4));
        double[] values = ensemble.values(member);
        Map<String, Double> named = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            Uncertain number = ensemble.uncertain().get(i);
            named.put(number.id() + " " + number.parameter().span().place(), values[i]);
        }
        return named;
    }

    private static Protocol bundled(String id, String... changes) {
        return Library.bundled().protocol(id, List.of(changes)).protocol().orElseThrow();
    }

    /** Omitting a compound takes numbers away, which shifts all places behind them. */
    @Test
    void aMemberHasTheSameNumbersInEveryProtocolTheyStandIn() {
        Map<String, Double> one = values(bundled("chu-2016-endoderm"), 7);
        Map<String, Double> other = values(bundled("chu-2016-endoderm", "omit BMP4"), 7);
        assertTrue(other.size() < one.size(), other.size() + " of " + one.size());
        other.forEach((name, value) -> assertEquals(one.get(name), value, name));
    }

    @Test
    void membersAndNumbersDiffer() {
        Map<String, Double> one = values(bundled("three-states"), 1);
        Map<String, Double> two = values(bundled("three-states"), 2);
        one.forEach((name, value) -> assertNotEquals(value, two.get(name), name));
    }

    @Test
    void drawsOfNoProtocolAreRefused() {
        assertThrows(IllegalStateException.class, () -> Draws.named(1).fill(0, new double[2]));
    }
}
