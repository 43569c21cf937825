package fatewise.sim;

import java.util.List;
import java.util.Map;

/**
 * The culture at the end of a stage, before the next stage's actions.
 *
 * @param stage id
 * @param name in words
 * @param start of the stage [d]
 * @param end of the stage [d]
 * @param day of this point [d], the end unless a run was cut short
 * @param cells alive
 * @param viability alive over alive and dead in the dish (eq. R5)
 * @param yield cells now, and handed over, per cell at the start (eq. R4)
 * @param states fractions by id
 * @param markers fractions by name, joint ones too
 * @param gates those of this stage
 */
public record StagePoint(
        String stage,
        String name,
        double start,
        double end,
        double day,
        double cells,
        double viability,
        double yield,
        Map<String, Double> states,
        Map<String, Double> markers,
        List<GateResult> gates) {}
