package fatewise.codegen;

import fatewise.model.CellState;
import fatewise.model.Edge;
import fatewise.model.Layout;
import fatewise.model.Model;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tells which components of a state can change until hands do something: not the volume, not compounds that neither
 * decay nor are exchanged, not what only hands count, and no cells of states that nobody is in or can come to.
 */
final class Support {
    private final Layout layout;
    private final BitSet still = new BitSet();
    private final int[][] next;
    private final Map<BitSet, int[]> known = new HashMap<>();

    Support(Layout layout, MediumLayer medium) {
        this.layout = layout;
        still.set(layout.volume());
        still.set(layout.removed());
        still.set(layout.lost());
        for (int c = 0; c < medium.decay.length; c++) {
            int compound = c;
            boolean exchanged = Arrays.stream(medium.flows).anyMatch(flow -> flow.compound() == compound);
            if (medium.decay[c] == 0 && !exchanged) {
                still.set(layout.amount(c));
            }
        }
        Model model = layout.model();
        next = model.states().stream()
                .map((CellState state) -> ends(model, state))
                .toArray(int[][]::new);
    }

    private static int[] ends(Model model, CellState state) {
        List<String> ids = model.states().stream().map(CellState::id).toList();
        return model.exits(state).stream()
                .mapToInt((Edge edge) -> ids.indexOf(edge.to()))
                .toArray();
    }

    /** The components, rising; equal answers are one array. */
    int[] components(double[] y) {
        BitSet held = new BitSet();
        for (int s = 0; s < next.length; s++) {
            for (int i = layout.stateFrom(s); i < layout.stateTo(s) && !held.get(s); i++) {
                held.set(s, !(y[i] == 0));
            }
        }
        int[] there = known.get(held);
        if (there == null) {
            there = list(reached(held));
            known.put(held, there);
        }
        return there;
    }

    private BitSet reached(BitSet from) {
        BitSet reached = (BitSet) from.clone();
        Deque<Integer> open = new ArrayDeque<>(reached.stream().boxed().toList());
        while (!open.isEmpty()) {
            for (int to : next[open.pop()]) {
                if (!reached.get(to)) {
                    reached.set(to);
                    open.push(to);
                }
            }
        }
        return reached;
    }

    private int[] list(BitSet reached) {
        int[] components = IntStream.range(0, layout.size())
                .filter(i -> !still.get(i))
                .filter(i -> i < layout.cellsFrom() || i >= layout.cellsTo() || reached.get(layout.stateOf(i)))
                .toArray();
        return known.values().stream()
                .filter(other -> Arrays.equals(other, components))
                .findFirst()
                .orElse(components);
    }
}
