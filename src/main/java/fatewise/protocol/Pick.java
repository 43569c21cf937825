package fatewise.protocol;

import fatewise.model.Layout;
import fatewise.model.MarkerGate;

/**
 * Picks colonies by markers (eq. A8). They stay in their vessel and medium; a passage at the same moment plates them
 * anew.
 *
 * @param gate which colonies
 * @param fraction share of them that is picked
 * @param contamination share of the picked cells that are not in the gate
 */
public record Pick(MarkerGate gate, double fraction, double contamination) implements Action {
    static final String KEY = "pick";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int rank() {
        return 4;
    }

    @Override
    public void apply(double[] y, Layout layout, AtHand atHand, CultureView culture) {
        Handled.select(y, layout, gate, fraction, contamination, Manner.PICK, culture);
    }

    @Override
    public String describe() {
        return "pick " + Words.percent(fraction) + " of the " + gate.name() + " colonies";
    }
}
