package fatewise.analysis.uncertainty;

import java.util.List;
import java.util.Map;

/**
 * The end of a stage with its intervals; as {@code sim.StagePoint}, but nothing is one number.
 *
 * @param stage id
 * @param day of it
 * @param cells living
 * @param viability fraction
 * @param yield cells per cell at the start
 * @param states fraction of living cells in each
 * @param markers fraction positive
 * @param gates of the stage
 */
public record StageBand(
        String stage,
        double day,
        Interval cells,
        Interval viability,
        Interval yield,
        Map<String, Interval> states,
        Map<String, Interval> markers,
        List<GateChance> gates) {
    public StageBand {
        gates = List.copyOf(gates);
    }
}
