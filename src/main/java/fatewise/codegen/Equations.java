package fatewise.codegen;

import fatewise.solver.Rhs;
import fatewise.solver.Variational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ordinary differential equations written down term by term: {@code e.derivative(0, e.y(0).times(-2))} says y0' = -2 y0.
 * They become code of the JVM with an exact sparse Jacobian, as models do.
 *
 * <p>Collects, then makes; what has been made does not change with what is added later. Not for several threads at once.
 */
public final class Equations {
    /** Slot of the time. */
    static final int TIME = 0;

    private final IrGraph graph = new IrGraph();
    private final int[] f;
    private final List<String> names = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private boolean timed;

    /** Equations of {@code dimension} components, whose derivatives are 0 unless said otherwise. */
    public Equations(int dimension) {
        f = new int[dimension];
        Arrays.fill(f, graph.constant(0));
    }

    /** Number of components. */
    public int dimension() {
        return f.length;
    }

    /** Component {@code i} of the state. */
    public Term y(int i) {
        if (i < 0 || i >= f.length) {
            throw new IllegalArgumentException("component " + i + " of " + f.length);
        }
        return new Term(graph, graph.load(i));
    }

    /** The time. */
    public Term time() {
        timed = true;
        return new Term(graph, graph.given(TIME));
    }

    /** A fixed number. */
    public Term constant(double value) {
        return new Term(graph, graph.constant(value));
    }

    /**
     * A number that may be given another value than this one later, and by which one may differentiate.
     *
     * @throws IllegalArgumentException if there is one of this name, or the value is not a number
     */
    public Term parameter(String name, double value) {
        if (names.contains(name) || Double.isNaN(value)) {
            throw new IllegalArgumentException("parameter " + name + " of value " + value + " beside " + names);
        }
        names.add(name);
        values.add(value);
        return new Term(graph, graph.given(names.size()));
    }

    /** The sum of some terms, added up in their order; 0 of none. */
    public Term sum(List<Term> terms) {
        Term sum = constant(0);
        for (Term term : terms) {
            sum = sum.plus(term);
        }
        return sum;
    }

    /** Says what the derivative of component {@code i} is; the last word counts. */
    public void derivative(int i, Term value) {
        f[i] = value.in(graph);
    }

    /** Names of the parameters in the order in which they were made. */
    public List<String> parameters() {
        return List.copyOf(names);
    }

    /** Their values. */
    public double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The right-hand side with its parameters as constants of the code: the fastest, for these values only. */
    public Rhs rhs() {
        return new EquationCode(folded(), timed, 0).rhs();
    }

    /** Code that takes the values of the parameters later, many times. */
    public EquationCode code() {
        return new EquationCode(program(), timed, names.size());
    }

    /**
     * The right-hand side with its derivatives by the state and by some parameters themselves (not their logarithms), for
     * a {@code SensitivityIntegrator}; for the values they have.
     *
     * @param by names of parameters, the directions in this order
     * @throws IllegalArgumentException if there is no such parameter
     */
    public Variational variational(String... by) {
        return variational(false, by);
    }

    /** The same with derivatives by the logarithms of these parameters, which are those per relative change. */
    public Variational variationalByLogarithms(String... by) {
        return variational(true, by);
    }

    private Variational variational(boolean logarithms, String... by) {
        Program program = program();
        Map<Integer, Map<Integer, Integer>> bySlot = new HashMap<>();
        for (int d = 0; d < by.length; d++) {
            int parameter = names.indexOf(by[d]);
            if (parameter < 0) {
                throw new IllegalArgumentException("no parameter " + by[d] + " among " + names);
            }
            int slot = 1 + parameter;
            IrGraph g = program.graph();
            bySlot.put(slot, Map.of(d, logarithms ? g.given(slot) : g.constant(1)));
        }
        double[] given = new double[1 + names.size()];
        System.arraycopy(values(), 0, given, 1, names.size());
        return new VariedEquations(new Slopes(program, Cuts.of(program), bySlot), by.length, timed, given);
    }

    /** Parameters are given numbers from slot 1 on, the time slot 0. */
    Program program() {
        double[] open = new double[1 + names.size()];
        Arrays.fill(open, Double.NaN);
        return new Program(graph, f).folded(open);
    }

    /** Parameters are constants; given is the time alone. */
    Program folded() {
        double[] given = new double[1 + names.size()];
        given[TIME] = Double.NaN;
        System.arraycopy(values(), 0, given, 1, names.size());
        return new Program(graph, f).folded(given);
    }
}
