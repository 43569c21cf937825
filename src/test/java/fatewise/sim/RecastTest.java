package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.protocol.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecastTest {
    private static Protocol bundled(String id) {
        return Library.bundled().protocol(id, List.of()).protocol().orElseThrow();
    }

    private static double[] asWritten(Recast recast) {
        return recast.uncertain().stream()
                .mapToDouble(u -> u.parameter().value())
                .toArray();
    }

    @Test
    void theSameValuesGiveTheSameProtocol() {
        for (String id : List.of("three-states", "hogrebe-2021")) {
            Timeline timeline = Timeline.of(bundled(id));
            Recast recast = Recast.of(timeline, timeline.protocol().model());
            assertEquals(timeline, recast.with(asWritten(recast)), id);
        }
    }

    /** A rewritten protocol, laid out in time anew, is the rewritten timeline. */
    @Test
    void mediaOfTheTimelineAreMixedFromTheNewNumbers() {
        Protocol protocol = bundled("hogrebe-2021");
        Timeline timeline = Timeline.of(protocol);
        Recast recast = Recast.of(timeline, protocol.model());
        double[] values =
                recast.uncertain().stream().mapToDouble(u -> u.value(0.8)).toArray();
        Timeline other = (Timeline) recast.with(values);
        assertNotEquals(timeline, other);
        assertEquals(Timeline.of(other.protocol()), other);
    }

    @Test
    void onlyTheNumberThatChangesIsAnother() {
        Protocol protocol = bundled("three-states");
        Recast recast = Recast.of(protocol, protocol.model());
        int at = IntStream.range(0, recast.uncertain().size())
                .filter(i -> recast.uncertain().get(i).id().equals("stem.divides"))
                .findFirst()
                .orElseThrow();
        double[] values = asWritten(recast);
        values[at] *= 2;
        Protocol faster = (Protocol) recast.with(values);
        Protocol expected = Rewrite.of(protocol, o -> {
            return o instanceof Parameter p && p.id().equals("stem.divides") ? p.at(2 * p.value()) : o;
        });
        assertEquals(expected.model().states(), faster.model().states());
        assertEquals(protocol.stages(), faster.stages());
    }

    @Test
    void pricesAndUnheardTargetsAreNotDrawn() {
        Protocol protocol = bundled("three-states");
        Recast recast = Recast.of(protocol, protocol.model());
        List<String> ids = recast.uncertain().stream().map(Uncertain::id).toList();
        assertTrue(ids.stream().noneMatch(id -> id.contains("price") || id.contains("molar-mass")), ids.toString());
        assertTrue(ids.contains("instructin.half-life"), ids.toString());
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void numbersOfMarkersAreKnownAsSuch() {
        Protocol protocol = bundled("three-states");
        for (Uncertain u : Recast.of(protocol, protocol.model()).uncertain()) {
            boolean marker = List.of("POU", "MID", "HORM").stream().anyMatch(m -> u.id().startsWith(m + "."));
            assertEquals(marker, u.stains(), u.id());
        }
    }

    /** Immutable maps of the model are in an order that differs from JVM to JVM; the numbers drawn are not. */
    @Test
    void theOrderOfNumbersIsThatOfTheirNamesWhereTheModelHasNone() {
        Protocol protocol = bundled("hogrebe-2021");
        List<String> ids = Recast.of(protocol, protocol.model()).uncertain().stream()
                .map(Uncertain::id)
                .toList();
        for (var marker : protocol.model().markers()) {
            List<String> states = ids.stream()
                    .filter(id -> id.startsWith(marker.id() + "."))
                    .map(id -> id.substring(marker.id().length() + 1).replaceFirst("\\..*", ""))
                    .filter(marker.levels()::containsKey)
                    .distinct()
                    .toList();
            assertEquals(states.stream().sorted().toList(), states, marker.id());
        }
    }
}
