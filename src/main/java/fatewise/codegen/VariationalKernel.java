package fatewise.codegen;

import fatewise.model.Compound;
import fatewise.model.Layout;
import fatewise.model.Model;
import fatewise.solver.Rhs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variational equations s' = J s + df/dx of a model beside its own, y' = f(y) (eq. S40): the state is y, then for
 * each component of y its derivatives by every direction. Directions are the logarithms of parameters, then any number
 * of others on which f does not depend, such as times of actions.
 *
 * <p>One generated program gives f, the entries of J and df/dx, which share their terms. For one thread; allocates
 * nothing when evaluated.
 */
public final class VariationalKernel implements Rhs {
    private final Layout layout;
    private final int n;
    private final int directions;
    private final List<Variation> variations;
    private final Model model;
    private final Formula formula;
    private final Givens givens;
    private final double[] given;
    private final double[] work;
    private final double[] out;
    private final double[] footprint;
    private final double[] room;
    private final int[] roomAt;
    private final int[] from; // of the entries of each row of J without crowding, in column and, from n on, in out
    private final int[] column;
    private final int[] crowded;
    private final int[] variedRow;
    private final int[] variedDirection;
    private final int[] capacitySlot; // by variation; -1 for those that are no capacity
    private final double[] crowding;

    /**
     * Differentiates a model.
     *
     * @param model checked
     * @param compounds as for {@link Compiler#compile}
     * @param others number of directions after those of the variations
     */
    public VariationalKernel(Model model, List<Compound> compounds, List<Variation> variations, int others) {
        Interpreter interpreter = new Interpreter(model, compounds, false);
        this.model = model;
        this.variations = List.copyOf(variations);
        layout = interpreter.layout();
        n = layout.size();
        directions = variations.size() + others;
        NumberSlopes numbers = new NumberSlopes(interpreter, variations);
        Trace trace = Trace.freeing(interpreter, numbers.chosen());
        givens = trace.givens();
        capacitySlot = new int[variations.size()];
        Derivative derivative = new Derivative(trace, bySlot(trace, numbers));
        from = new int[n + 1];
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Arrays.stream(derivative.columns()[i]).forEach(columns::add);
            from[i + 1] = columns.size();
        }
        column = columns.stream().mapToInt(j -> j).toArray();
        crowded = derivative.crowded();
        variedRow = derivative.varied().stream().mapToInt(v -> v[0]).toArray();
        variedDirection = derivative.varied().stream().mapToInt(v -> v[1]).toArray();
        formula = Emitter.formula(trace.graph, outputs(trace, derivative));
        given = givens.start();
        work = new double[formula.workLength()];
        out = new double[n + column.length + crowded.length + variedRow.length];
        footprint = interpreter.fate.footprint;
        roomAt = java.util.stream.IntStream.range(layout.cellsFrom(), layout.cellsTo())
                .filter(i -> footprint[layout.stateOf(i)] != 0)
                .toArray();
        room = new double[roomAt.length];
        crowding = new double[directions];
    }

    private static int[] outputs(Trace trace, Derivative derivative) {
        List<Integer> outputs = new ArrayList<>();
        Arrays.stream(trace.derivative()).forEach(outputs::add);
        Arrays.stream(derivative.outputs()).forEach(outputs::add);
        derivative.varied().forEach(v -> outputs.add(v[2]));
        return outputs.stream().mapToInt(i -> i).toArray();
    }

    /** Nodes of the derivatives of given numbers; of the capacity they are given themselves, known with the vessel. */
    private Map<Integer, Map<Integer, Integer>> bySlot(Trace trace, NumberSlopes numbers) {
        Map<Integer, Map<Integer, Integer>> bySlot = new HashMap<>();
        numbers.slopes().forEach((place, slopes) -> {
            Map<Integer, Integer> nodes = new TreeMap<>();
            slopes.forEach((p, slope) -> nodes.put(p, trace.graph.constant(slope)));
            bySlot.put(trace.slot(place), nodes);
        });
        Map<Integer, Integer> capacities = new TreeMap<>();
        for (int p = 0; p < variations.size(); p++) {
            String id = variations.get(p).id();
            boolean capacity = model.crowding().capacity().values().stream().anyMatch(c -> c.id().equals(id));
            capacitySlot[p] = capacity ? givens.number(0) : -1;
            if (capacity) {
                capacities.put(p, trace.graph.given(capacitySlot[p]));
            }
        }
        bySlot.put(0, capacities);
        return bySlot;
    }

    /** Which index of y is what. */
    public Layout layout() {
        return layout;
    }

    /** Number of directions. */
    public int directions() {
        return directions;
    }

    @Override
    public int dimension() {
        return n * (1 + directions);
    }

    @Override
    public boolean autonomous() {
        return true;
    }

    /** Where the derivative of component {@code i} of y by {@code direction} stands. */
    public int at(int i, int direction) {
        return n + i * directions + direction;
    }

    /** Says in which vessel the next segment happens; must be called before the first evaluation. */
    public void enter(Setting setting) {
        givens.enter(setting, given);
        for (int k = 0; k < room.length; k++) {
            room[k] = footprint[layout.stateOf(roomAt[k])] / setting.capacity();
        }
        for (int p = 0; p < capacitySlot.length; p++) {
            if (capacitySlot[p] >= 0) {
                var own = model.crowding().capacity().get(setting.culture());
                boolean here = own != null && own.id().equals(variations.get(p).id());
                given[capacitySlot[p]] = here ? setting.capacity() : 0;
            }
        }
    }

    /** Fills the first components of {@code dydt} with f alone. */
    public void slope(double[] y, double[] dydt) {
        formula.evaluate(y, given, work, out);
        System.arraycopy(out, 0, dydt, 0, n);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        slope(y, dydt);
        for (int i = 0; i < n; i++) {
            row(i, y, dydt);
        }
        crowd(y, dydt);
        int first = n + column.length + crowded.length;
        for (int k = 0; k < variedRow.length; k++) {
            dydt[at(variedRow[k], variedDirection[k])] += out[first + k];
        }
    }

    /** Row i of S s. */
    private void row(int i, double[] y, double[] dydt) {
        int to = n + i * directions;
        Arrays.fill(dydt, to, to + directions, 0);
        for (int k = from[i]; k < from[i + 1]; k++) {
            add(out[n + k], y, n + column[k] * directions, dydt, to, directions);
        }
    }

    /** What crowding adds: u (v' s). */
    private void crowd(double[] y, double[] dydt) {
        Arrays.fill(crowding, 0);
        for (int k = 0; k < room.length; k++) {
            add(room[k], y, n + roomAt[k] * directions, crowding, 0, directions);
        }
        for (int r = 0; r < crowded.length; r++) {
            add(out[n + column.length + r], crowding, 0, dydt, n + crowded[r] * directions, directions);
        }
    }

    private static void add(double factor, double[] x, int atX, double[] sum, int atSum, int length) {
        for (int p = 0; p < length; p++) {
            sum[atSum + p] += factor * x[atX + p];
        }
    }
}
