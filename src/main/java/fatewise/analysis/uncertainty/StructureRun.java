package fatewise.analysis.uncertainty;

import fatewise.sim.StagePoint;
import java.util.Optional;

/**
 * One run, without draws, of the model in another form.
 *
 * @param words what is different
 * @param end the culture at the end; empty if the run failed
 */
public record StructureRun(String words, Optional<StagePoint> end) {}
