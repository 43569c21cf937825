package fatewise.protocol;

import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import java.util.function.IntToDoubleFunction;

/** Cells that pass through hands: who is kept, who survives, and the books (eq. A6). */
final class Handled {
    private Handled() {}

    /** Living cells of all states. */
    static double total(double[] y, Layout layout) {
        double sum = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            sum += y[i];
        }
        return sum;
    }

    /** Keeps a share of the cells at each index; of these a share survives. Those killed are the dead in the dish. */
    static void keep(double[] y, Layout layout, IntToDoubleFunction share, Manner manner, CultureView culture) {
        double removed = 0;
        double killed = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            double taken = share.applyAsDouble(i) * y[i];
            double alive = culture.survival(layout.stateOf(i), manner) * taken;
            removed += y[i] - taken;
            killed += taken - alive;
            y[i] = alive;
        }
        y[layout.removed()] += removed;
        y[layout.lost()] += killed;
        y[layout.dead()] = killed;
        y[layout.stress()] = Math.max(y[layout.stress()], manner.stress());
    }

    /** Puts the cells into fresh medium in {@code vessel}; none of the old medium comes along (eq. A6). */
    static void replate(double[] y, Layout layout, Recipe fresh, Vessel vessel, CultureView culture) {
        double volume = vessel.totalVolume();
        for (int j = 0; j < layout.compounds().size(); j++) {
            y[layout.amount(j)] =
                    volume * fresh.concentration(layout.compounds().get(j));
        }
        y[layout.volume()] = volume;
        culture.moveTo(vessel);
    }

    /** Share of the cells at an index that stain as {@code gate} wants. */
    static double inGate(MarkerGate gate, Layout layout, int index) {
        String state = layout.model().states().get(layout.stateOf(index)).id();
        return gate.share(state, layout.progress(index));
    }

    /** Keeps {@code efficiency} of the cells in the gate, and so many others that they are {@code impurity} of all. */
    static void select(
            double[] y,
            Layout layout,
            MarkerGate gate,
            double efficiency,
            double impurity,
            Manner manner,
            CultureView culture) {
        double inside = 0;
        double outside = 0;
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            double p = inGate(gate, layout, i);
            inside += p * y[i];
            outside += (1 - p) * y[i];
        }
        double wanted = impurity < 1 ? impurity / (1 - impurity) * efficiency * inside : outside;
        double others = outside > 0 ? Math.min(1, wanted / outside) : 0; // eq. A8
        keep(
                y,
                layout,
                i -> {
                    double p = inGate(gate, layout, i);
                    return efficiency * p + others * (1 - p);
                },
                manner,
                culture);
        culture.wentOn(manner == Manner.PICK ? efficiency : 1); // colonies left behind on purpose do not count as loss
    }
}
