package fatewise.codegen;

import fatewise.model.Layout;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of an {@link Interpreter}, in its order, written down once instead of being done: what its layers hand
 * on in a {@link Scratch} are here numbers of nodes.
 */
final class Trace {
    final IrGraph graph = new IrGraph();
    final Layout layout;
    final int[] concentration;
    final int[] activated;
    final int[] inhibited;
    final int[] felt;
    final int[] population;
    final int[] rate;
    int density;

    private final int[] dydt;
    private final List<String> cultures = new ArrayList<>();

    private Trace(Interpreter model) {
        layout = model.layout();
        Scratch like = new Scratch(layout);
        concentration = new int[like.concentration.length];
        activated = new int[like.activated.length];
        inhibited = new int[like.inhibited.length];
        felt = new int[like.felt.length];
        population = new int[like.population.length];
        rate = new int[model.rates.rows.length];
        dydt = new int[layout.size()];
        java.util.Arrays.fill(dydt, constant(0));
        java.util.Arrays.fill(activated, constant(0));
        java.util.Arrays.fill(inhibited, constant(0));
    }

    /** The right-hand side of a model. */
    static Trace of(Interpreter model) {
        Trace trace = new Trace(model);
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

    /** The kinds of culture the model names, in the order of their slots. */
    List<String> cultures() {
        return List.copyOf(cultures);
    }

    int constant(double value) {
        return graph.constant(value);
    }

    int y(int index) {
        return graph.load(index);
    }

    int capacity() {
        return graph.given(0);
    }

    int isCulture(String kind) {
        if (!cultures.contains(kind)) {
            cultures.add(kind);
        }
        return graph.given(1 + cultures.indexOf(kind));
    }

    int oneMinus(int x) {
        return graph.subtract(constant(1), x);
    }

    int times(double factor, int x) {
        return graph.multiply(constant(factor), x);
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
