package fatewise.model;

import java.util.Map;

/**
 * What handling costs, for states that do not say otherwise.
 *
 * @param survives share of cells that live through {@code single cells}, {@code clumps}, {@code aggregate},
 *     {@code sort}, {@code pick}
 * @param stress half-life of the stress after dissociation [d] (eq. F10)
 * @param clearance half-life of dead cells in the dish [d] (eq. F12)
 */
public record Handling(Map<String, Parameter> survives, Parameter stress, Parameter clearance) {
    public Handling {
        survives = Map.copyOf(survives);
    }
}
