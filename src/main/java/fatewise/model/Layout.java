package fatewise.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which index of the state vector {@code y} is what, for one model and the compounds of one protocol.
 *
 * <p>In this order: volume [mL]; amount of each compound [nmol, ng, U or mL]; bound share of each covalent target
 * the model listens to;
 * activity of each pathway; memory of each adapting pathway; stress after dissociation; cells of each state and phase;
 * then the ledger: dead cells still in the dish, births, deaths, cells removed by hand, cells lost in handling.
 */
public final class Layout {
    private final Model model;
    private final List<Compound> compounds;
    private final List<Latch> latches;
    private final int[] stateFrom;
    private final int[] phaseOf;
    private final int[] stateOf;
    private final int[] exitOf;

    /**
     * A covalently bound target.
     *
     * @param target id
     * @param effect inactivated or transduced
     */
    public record Latch(String target, TargetEffect.Effect effect) {}

    public Layout(Model model, List<Compound> compounds) {
        this.model = model;
        this.compounds = List.copyOf(compounds);
        this.latches = latches(model, this.compounds);
        this.stateFrom = new int[model.states().size() + 1];
        List<int[]> cells = new ArrayList<>();
        for (int s = 0; s < model.states().size(); s++) {
            stateFrom[s] = cells.size();
            addCells(s, cells);
        }
        stateFrom[model.states().size()] = cells.size();
        this.stateOf = cells.stream().mapToInt(c -> c[0]).toArray();
        this.phaseOf = cells.stream().mapToInt(c -> c[1]).toArray();
        this.exitOf = cells.stream().mapToInt(c -> c[2]).toArray();
    }

    private void addCells(int s, List<int[]> cells) {
        CellState state = model.states().get(s);
        for (int phase = 0; phase < state.commitAt(); phase++) {
            cells.add(new int[] {s, phase, -1});
        }
        int exits = model.exits(state).size();
        for (int exit = 0; exit < exits; exit++) {
            for (int phase = state.commitAt(); phase < state.phases(); phase++) {
                cells.add(new int[] {s, phase, exit});
            }
        }
    }

    private static List<Latch> latches(Model model, List<Compound> compounds) {
        List<Latch> latches = new ArrayList<>();
        for (Compound compound : compounds) {
            for (TargetEffect effect : compound.targets()) {
                Latch latch = new Latch(effect.target(), effect.effect());
                boolean fresh = effect.effect().covalent() && !latches.contains(latch);
                if (fresh && model.hears(effect.target())) {
                    latches.add(latch);
                }
            }
        }
        return List.copyOf(latches);
    }

    public Model model() {
        return model;
    }

    public List<Compound> compounds() {
        return compounds;
    }

    public List<Latch> latches() {
        return latches;
    }

    /** Length of {@code y}. */
    public int size() {
        return lost() + 1;
    }

    /** Medium in all wells together [mL]. */
    public int volume() {
        return 0;
    }

    /** Amount of the i-th compound. */
    public int amount(int compound) {
        return 1 + compound;
    }

    /** Amount of a compound, or -1 when the protocol never has it. */
    public int amount(Compound compound) {
        int at = compounds.indexOf(compound);
        return at < 0 ? -1 : amount(at);
    }

    /** Bound share of the i-th covalent target. */
    public int latch(int latch) {
        return 1 + compounds.size() + latch;
    }

    /** Activity of the i-th pathway. */
    public int pathway(int pathway) {
        return latch(latches.size()) + pathway;
    }

    /** Memory of the i-th pathway; used only when it adapts. */
    public int adaptation(int pathway) {
        return pathway(model.pathways().size()) + pathway;
    }

    /** What is left of the stress of the last dissociation, 1 at once after it. */
    public int stress() {
        return adaptation(model.pathways().size());
    }

    /** First index of cells. */
    public int cellsFrom() {
        return stress() + 1;
    }

    /** One past the last index of cells. */
    public int cellsTo() {
        return cellsFrom() + stateOf.length;
    }

    /** First index of the cells of the s-th state. */
    public int stateFrom(int s) {
        return cellsFrom() + stateFrom[s];
    }

    /** One past the last index of the cells of the s-th state. */
    public int stateTo(int s) {
        return cellsFrom() + stateFrom[s + 1];
    }

    /** Which state index the cells at {@code index} are in. */
    public int stateOf(int index) {
        return stateOf[index - cellsFrom()];
    }

    /** Which phase, from 0, the cells at {@code index} are in. */
    public int phaseOf(int index) {
        return phaseOf[index - cellsFrom()];
    }

    /** Which exit of their state the cells at {@code index} are bound for, or -1 before commitment. */
    public int exitOf(int index) {
        return exitOf[index - cellsFrom()];
    }

    /** How far through its state the cells at {@code index} are: 0 in the first phase, 1 in the last (eq. R1). */
    public double progress(int index) {
        int phases = model.states().get(stateOf(index)).phases();
        return phases == 1 ? 0 : (double) phaseOf(index) / (phases - 1);
    }

    /** First cells of a committed chain, for state {@code s} and its exit. */
    public int committed(int s, int exit) {
        CellState state = model.states().get(s);
        return stateFrom(s) + state.commitAt() + exit * (state.phases() - state.commitAt());
    }

    /** Dead cells still in the dish. */
    public int dead() {
        return cellsTo();
    }

    /** Cells born since the start. */
    public int births() {
        return cellsTo() + 1;
    }

    /** Cells died since the start. */
    public int deaths() {
        return cellsTo() + 2;
    }

    /** Living cells taken away by hand since the start: samples, splits, sorts, picks. */
    public int removed() {
        return cellsTo() + 3;
    }

    /** Cells killed by handling since the start. */
    public int lost() {
        return cellsTo() + 4;
    }
}
