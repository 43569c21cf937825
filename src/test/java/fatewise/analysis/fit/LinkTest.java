package fatewise.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkTest {
    static List<Link> all() {
        return List.of(Link.IDENTITY, Link.LOG, Link.LOGIT, new Link.Logit(0.02, 0.05));
    }

    @ParameterizedTest
    @MethodSource("all")
    void goesThereAndBackWithItsSlope(Link link) {
        for (double value = 0.05; value < 1; value += 0.1) {
            assertEquals(value, link.inverse(link.of(value)), 1e-12);
            double slope = Differences.slope(link::of, value, 1e-4);
            assertEquals(slope, link.slope(value), 1e-7 * Math.abs(slope));
        }
    }

    @Test
    void cellsThatAreMisreadAreSeenInTheFraction() {
        Link.Logit gate = new Link.Logit(0.02, 0.05);
        assertEquals(Math.log(0.02 / 0.98), gate.of(0), 1e-12);
        assertEquals(Math.log(0.95 / 0.05), gate.of(1), 1e-12);
    }

    @Test
    void nothingAndAllHaveAPlaceOnTheScale() {
        for (Link link : all()) {
            assertTrue(Double.isFinite(link.of(0)) && Double.isFinite(link.of(1)) && Double.isFinite(link.of(-1e-12)));
        }
    }
}
