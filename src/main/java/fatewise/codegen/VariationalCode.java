package fatewise.codegen;

import fatewise.linalg.SparsePattern;
import fatewise.model.Compound;
import fatewise.model.Model;
import fatewise.solver.SlopePattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Differentiates models, and keeps the code: those that differ in their numbers only, and are differentiated by the same
 * parameters, share one generated class. What {@link SharedCode} is for plain runs.
 *
 * <p>May be used by several threads; each kernel it gives is for one thread.
 */
public final class VariationalCode {
    private final Map<Key, Shape> known = new HashMap<>();
    private final Map<Varied, NumberSlopes> slopes = new HashMap<>();

    /** What code depends on: the operations, and which numbers depend on which parameter. */
    private record Key(
            List<Ir> nodes, List<Integer> f, List<List<Integer>> varied, List<Boolean> capacity, int others) {}

    /** What the slopes of numbers depend on: the operations, and the parameters by name. */
    private record Varied(List<Ir> nodes, List<String> parameters) {}

    /** Code of f alone and of all, and how the outputs of that lie: f, the entries of the pattern, then derivatives by parameters. */
    record Shape(Formula slope, Formula formula, SlopePattern pattern) {}

    /**
     * A model with its variational equations.
     *
     * @param model checked
     * @param compounds as for {@link Compiler#compile}
     * @param variations the first directions: parameters
     * @param others number of directions after them, on which f does not depend
     */
    public VariationalKernel kernel(Model model, List<Compound> compounds, List<Variation> variations, int others) {
        Interpreter interpreter = new Interpreter(model, compounds, false);
        NumberSlopes numbers = numbers(interpreter, variations);
        Trace trace = Trace.sharing(interpreter, numbers.chosen());
        int[] capacity = new int[variations.size()]; // slots; -1 for those that are no capacity
        for (int p = 0; p < capacity.length; p++) {
            String id = variations.get(p).id();
            boolean own = model.crowding().capacity().values().stream().anyMatch(c -> c.id().equals(id));
            capacity[p] = own ? trace.givens().number(0) : -1;
        }
        List<List<Integer>> varied = new ArrayList<>();
        Map<Integer, Map<Integer, Integer>> slots = new TreeMap<>(); // by slot and parameter: where the slope stands
        numbers.slopes(trace.met())
                .forEach((place, slopes) -> slopes.forEach((p, slope) -> {
                    int slot = trace.slot(place);
                    varied.add(List.of(slot, p));
                    slots.computeIfAbsent(slot, x -> new TreeMap<>())
                            .put(p, trace.givens().number(slope));
                }));
        for (int p = 0; p < capacity.length; p++) {
            if (capacity[p] >= 0) {
                slots.computeIfAbsent(0, x -> new TreeMap<>()).put(p, capacity[p]);
            }
        }
        Key key = new Key(
                trace.graph.nodes(),
                Arrays.stream(trace.derivative()).boxed().toList(),
                varied,
                Arrays.stream(capacity).mapToObj(slot -> slot >= 0).toList(),
                variations.size() + others);
        return new VariationalKernel(
                model, interpreter, trace.givens(), variations, capacity, shape(key, trace, slots));
    }

    private synchronized NumberSlopes numbers(Interpreter interpreter, List<Variation> variations) {
        Varied varied = new Varied(
                Trace.of(interpreter, Trace.Numbers.GIVEN).graph.nodes(),
                variations.stream().map(Variation::id).toList());
        return slopes.computeIfAbsent(varied, v -> new NumberSlopes(interpreter, variations));
    }

    private synchronized Shape shape(Key key, Trace trace, Map<Integer, Map<Integer, Integer>> slots) {
        return known.computeIfAbsent(key, k -> {
            Map<Integer, Map<Integer, Integer>> nodes = new HashMap<>();
            slots.forEach((slot, by) -> {
                Map<Integer, Integer> own = new TreeMap<>();
                by.forEach((p, at) -> own.put(p, trace.graph.given(at)));
                nodes.put(slot, own);
            });
            Program program = Program.of(trace);
            return shape(new Slopes(program, Cuts.of(program), nodes), key.others);
        });
    }

    /** Code that gives f, the entries of the pattern and the derivatives by {@code directions} parameters, or fewer. */
    static Shape shape(Slopes slopes, int directions) {
        List<int[]> varied = slopes.varied();
        SparsePattern pattern = slopes.pattern();
        int[] together = slopes.together();
        int[] outputs = Arrays.copyOf(together, together.length + varied.size());
        for (int k = 0; k < varied.size(); k++) {
            outputs[together.length + k] = varied.get(k)[2];
        }
        SlopePattern all = new SlopePattern(
                pattern,
                slopes.program().dimension(),
                directions,
                varied.stream().mapToInt(v -> v[0]).toArray(),
                varied.stream().mapToInt(v -> v[1]).toArray());
        IrGraph graph = slopes.program().graph();
        return new Shape(Emitter.formula(graph, slopes.program().f()), Emitter.formula(graph, outputs), all);
    }

    /** How many shapes have been met. */
    public synchronized int shapes() {
        return known.size();
    }
}
