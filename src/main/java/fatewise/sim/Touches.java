package fatewise.sim;

import fatewise.protocol.Protocol;
import java.util.HashMap;
import java.util.Map;

/** Remembers what numbers touch, by their names: for protocols that differ in numbers only. */
final class Touches {
    private final Map<String, Touch> known = new HashMap<>();

    synchronized Touch of(Protocol protocol, Influence number) {
        return known.computeIfAbsent(number.id(), id -> Touch.of(protocol, number));
    }
}
