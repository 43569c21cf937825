package fatewise.model;

import java.util.Map;

/**
 * Room for cells: division slows as 1 - (N/K)^exponent (eq. F7).
 *
 * @param capacity K per culture kind ({@code planar} and {@code air-liquid} per cm2, {@code suspension} per mL)
 * @param exponent nu
 */
public record Crowding(Map<String, Parameter> capacity, Parameter exponent) {
    public Crowding {
        capacity = Map.copyOf(capacity);
    }
}
