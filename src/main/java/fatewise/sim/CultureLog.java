package fatewise.sim;

import fatewise.codegen.Setting;
import fatewise.model.CellState;
import fatewise.model.Model;
import fatewise.model.Parameter;
import fatewise.protocol.CultureView;
import fatewise.protocol.Manner;
import fatewise.protocol.Vessel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The culture as actions see it, and a record of what only actions change: vessel, share handed on, clusters. */
final class CultureLog implements CultureView {
    /** Clusters wider than this are short of oxygen inside [um]; the model has no gradients. */
    private static final double WIDE_CLUSTER = 300;
    /** Volume of a cell in a cluster [um3], of a cluster of 1000 cells 150 to 200 um wide. */
    private static final double CELL_VOLUME = 2500;

    private final Model model;
    private final Consumer<Setting> kernel;
    private final List<Note> notes = new ArrayList<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private double now;
    private Vessel vessel;
    private double handedOn = 1;

    /** From a time on: the vessel and the share of all cells' descendants that were carried on. */
    record Epoch(double from, Vessel vessel, double handedOn) {}

    /** {@code kernel} is told what every vessel means. */
    CultureLog(Model model, Consumer<Setting> kernel) {
        this.model = model;
        this.kernel = kernel;
    }

    /** Before anything is done. */
    void begin(Vessel first) {
        now = Double.NEGATIVE_INFINITY;
        enter(first);
    }

    /** Actions of a moment follow. */
    void at(double t, double[] y) {
        now = t;
    }

    List<Note> notes() {
        return notes;
    }

    /** What was so just after the actions at {@code t}. */
    Epoch after(double t) {
        Epoch found = epochs.get(0);
        for (Epoch epoch : epochs) {
            if (epoch.from <= t) {
                found = epoch;
            }
        }
        return found;
    }

    /** What was so just before the actions at {@code t}. */
    Epoch before(double t) {
        Epoch found = epochs.get(0);
        for (Epoch epoch : epochs) {
            if (epoch.from < t) {
                found = epoch;
            }
        }
        return found;
    }

    /** The kernel's view of a vessel. */
    Setting setting(Vessel v) {
        String culture = v.culture().word();
        Parameter perUnit = model.crowding().capacity().get(culture);
        double units = v.culture().needsArea() ? v.totalArea() : v.totalVolume();
        double capacity = perUnit == null || !(units > 0) ? Double.POSITIVE_INFINITY : perUnit.value() * units;
        return new Setting(culture, capacity);
    }

    private void enter(Vessel next) {
        vessel = next;
        kernel.accept(setting(next));
        epochs.add(new Epoch(now, vessel, handedOn));
    }

    @Override
    public double survival(int state, Manner manner) {
        return survival(model, state, manner);
    }

    /** As the state has it, or else the model for all states. */
    static double survival(Model model, int state, Manner manner) {
        CellState cell = model.states().get(state);
        Parameter own = cell.survives().get(manner.word());
        Parameter shared = own == null ? model.handling().survives().get(manner.word()) : own;
        return shared == null ? 1 : shared.value();
    }

    @Override
    public void moveTo(Vessel next) {
        enter(next);
    }

    @Override
    public void wentOn(double share) {
        handedOn *= share;
        epochs.add(new Epoch(now, vessel, handedOn));
    }

    @Override
    public void clustered(double cellsPerCluster) {
        double wide = Math.cbrt(6 / Math.PI * CELL_VOLUME * cellsPerCluster);
        if (wide > WIDE_CLUSTER) {
            note(String.format(
                    java.util.Locale.ROOT,
                    "clusters of %.0f cells are about %.0f um wide; above %.0f um their core runs short of oxygen,"
                            + " which this model does not see",
                    cellsPerCluster,
                    wide,
                    WIDE_CLUSTER));
        }
    }

    @Override
    public void note(String sentence) {
        notes.add(new Note(now, sentence));
    }
}
