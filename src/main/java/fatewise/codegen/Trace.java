package fatewise.codegen;

import fatewise.model.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of an {@link Interpreter}, in its order, written down once instead of being done: what its layers hand
 * on in a {@link Scratch} are here numbers of nodes.
 */
final class Trace {
    final IrGraph graph;
    final Layout layout;
    final int[] concentration;
    final int[] activated;
    final int[] inhibited;
    final int[] felt;
    final int[] population;
    final int[] rate;
    int density;

    private final int[] dydt;
    private final Givens givens = new Givens();
    private final Numbers numbers;
    private final BitSet chosen;
    private final List<Double> met = new ArrayList<>();
    private final Map<Integer, Integer> slots = new HashMap<>();

    /** What becomes of the numbers of a model. */
    enum Numbers {
        /** Constants of the code: the fastest, for this model only. */
        FOLDED,
        /** Read from an array: one code serves every model that differs in numbers only. */
        GIVEN,
        /** The same, and each is remembered in {@link #met}. */
        LISTED
    }

    private Trace(Interpreter model, Numbers numbers, BitSet chosen, IrGraph graph) {
        this.graph = graph;
        this.numbers = numbers;
        this.chosen = chosen;
        layout = model.layout();
        Scratch like = new Scratch(layout);
        concentration = new int[like.concentration.length];
        activated = new int[like.activated.length];
        inhibited = new int[like.inhibited.length];
        felt = new int[like.felt.length];
        population = new int[like.population.length];
        rate = new int[model.rates.rows.length];
        dydt = new int[layout.size()];
        Arrays.fill(dydt, constant(0));
        Arrays.fill(activated, constant(0));
        Arrays.fill(inhibited, constant(0));
    }

    /** The right-hand side of a model. */
    static Trace of(Interpreter model, Numbers numbers) {
        return of(new Trace(model, numbers, new BitSet(), new IrGraph()), model);
    }

    /** The same with all numbers given, exponents only where chosen: one code for every model of a shape. */
    static Trace sharing(Interpreter model, BitSet chosen) {
        return of(new Trace(model, Numbers.LISTED, chosen, new IrGraph()), model);
    }

    /** The numbers of a model as they are given to code of its shape, and that shape counted in {@code tally}. */
    static Trace counting(Interpreter model, Tally tally) {
        return of(new Trace(model, Numbers.GIVEN, new BitSet(), tally), model);
    }

    private static Trace of(Trace trace, Interpreter model) {
        MediumTrace medium = new MediumTrace(model.medium, trace);
        FateTrace fate = new FateTrace(model.fate, trace);
        TargetTrace targets = new TargetTrace(model.targets, trace);
        PathwayTrace pathways = new PathwayTrace(model.pathways, trace);
        medium.observe();
        fate.observe();
        targets.observe();
        pathways.observe();
        targets.add();
        pathways.add();
        new RateTrace(model.rates, trace).evaluate();
        medium.add();
        fate.add();
        return trace;
    }

    /** The node of each component of f. */
    int[] derivative() {
        return dydt.clone();
    }

    Givens givens() {
        return givens;
    }

    /** A number that the shape of the model implies. */
    int constant(double value) {
        return graph.constant(value);
    }

    /** A number that somebody may wish to vary. */
    int number(double value) {
        if (numbers == Numbers.GIVEN) {
            return graph.given(givens.number(value));
        }
        int place = met.size();
        met.add(value);
        if (numbers == Numbers.FOLDED && !chosen.get(place)) {
            return graph.constant(value);
        }
        int slot = givens.number(value);
        slots.put(place, slot);
        return graph.given(slot);
    }

    /** Every number and exponent of a model in the order in which it was met, unless all are given. */
    double[] met() {
        return met.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The slot of a number that became one, by its place in {@link #met}. */
    int slot(int place) {
        return slots.get(place);
    }

    /** A saturation curve; whole and half exponents belong to the shape. */
    int hill(Hill curve, int x) {
        int scaled = curve.before() == 1 ? x : graph.multiply(x, number(curve.before()));
        int p = power(scaled, curve.exponent());
        return graph.share(p, graph.add(number(curve.offset()), p));
    }

    int power(int x, double n) {
        if (Hill.byProducts(n) && !chosen.get(met.size())) {
            met.add(n);
            return graph.power(x, constant(n));
        }
        return graph.power(x, number(n));
    }

    int y(int index) {
        return graph.load(index);
    }

    int capacity() {
        return graph.given(0);
    }

    int isCulture(String kind) {
        return graph.given(givens.culture(kind));
    }

    int oneMinus(int x) {
        return graph.subtract(constant(1), x);
    }

    int times(double factor, int x) {
        return graph.multiply(number(factor), x);
    }

    /** dydt[index] += x. */
    void gain(int index, int x) {
        dydt[index] = graph.add(dydt[index], x);
    }

    /** dydt[index] -= x. */
    void lose(int index, int x) {
        dydt[index] = graph.subtract(dydt[index], x);
    }
}
