package fatewise.analysis.uncertainty;

/**
 * A gate as a probability.
 *
 * @param stage index of the stage that asks
 * @param text as written
 * @param readout what is looked at
 * @param value where it lies
 * @param chance share of the members that pass
 */
public record GateChance(int stage, String text, String readout, Interval value, double chance) {}
