package fatewise.protocol;

import fatewise.model.Layout;
import fatewise.model.MarkerGate;

/**
 * Sorts cells by markers and keeps those in the gate (eq. A8). They stay in their vessel and medium; a passage at the
 * same moment plates them anew.
 *
 * @param gate who is kept
 * @param efficiency share of the cells in the gate that come through
 * @param impurity share of the sorted cells that are not in the gate
 */
public record Sort(MarkerGate gate, double efficiency, double impurity) implements Action {
    static final String KEY = "sort";

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
        Handled.select(y, layout, gate, efficiency, impurity, Manner.SORT, culture);
    }

    @Override
    public String describe() {
        return "sort for " + gate.name();
    }
}
