package fatewise.codegen;

/** A number that {@link Equations} compute; equal ones are computed once. */
public final class Term {
    private final IrGraph graph;
    private final int node;

    Term(IrGraph graph, int node) {
        this.graph = graph;
        this.node = node;
    }

    /** The node in {@code home}. */
    int in(IrGraph home) {
        if (graph != home) {
            throw new IllegalArgumentException("a term of other equations");
        }
        return node;
    }

    private Term of(int made) {
        return new Term(graph, made);
    }

    private int constant(double x) {
        return graph.constant(x);
    }

    /** The sum. */
    public Term plus(Term x) {
        return of(graph.add(node, x.in(graph)));
    }

    /** The sum. */
    public Term plus(double x) {
        return of(graph.add(node, constant(x)));
    }

    /** The difference. */
    public Term minus(Term x) {
        return of(graph.subtract(node, x.in(graph)));
    }

    /** The difference. */
    public Term minus(double x) {
        return of(graph.subtract(node, constant(x)));
    }

    /** {@code x} less this. */
    public Term from(double x) {
        return of(graph.subtract(constant(x), node));
    }

    /** The product. */
    public Term times(Term x) {
        return of(graph.multiply(node, x.in(graph)));
    }

    /** The product. */
    public Term times(double x) {
        return of(graph.multiply(node, constant(x)));
    }

    /** The quotient. */
    public Term over(Term x) {
        return of(graph.divide(node, x.in(graph)));
    }

    /** The quotient. */
    public Term over(double x) {
        return of(graph.divide(node, constant(x)));
    }

    /** This over {@code whole}; of an endless part, all: 1. */
    public Term share(Term whole) {
        return of(graph.share(node, whole.in(graph)));
    }

    /** This, or 0 where it is not above 0. */
    public Term positive() {
        return of(graph.positive(node));
    }

    /** This to the power of {@code n}, 0 where this is not above 0; by products if n is a small whole or half number. */
    public Term power(double n) {
        return of(graph.power(node, constant(n)));
    }

    /** This to the power of {@code n}, 0 where this is not above 0. */
    public Term power(Term n) {
        return of(graph.power(node, n.in(graph)));
    }

    /** The saturation curve x^n / (half^n + x^n) at x = this (eq. P1). */
    public Term hill(double half, double n) {
        Hill curve = Hill.of(half, n);
        int scaled = curve.before() == 1 ? node : graph.multiply(node, constant(curve.before()));
        int p = graph.power(scaled, constant(n));
        return of(graph.share(p, graph.add(constant(curve.offset()), p)));
    }

    /** The saturation curve x^n / (half^n + x^n) at x = this (eq. P1). */
    public Term hill(Term half, double n) {
        return hill(half, of(constant(n)));
    }

    /** The saturation curve x^n / (half^n + x^n) at x = this (eq. P1). */
    public Term hill(Term half, Term n) {
        int p = graph.power(node, n.in(graph));
        return of(graph.share(p, graph.add(graph.power(half.in(graph), n.in(graph)), p)));
    }

    /** The square root. */
    public Term sqrt() {
        return of(graph.sqrt(node));
    }

    /** The natural logarithm. */
    public Term log() {
        return of(graph.log(node));
    }

    /** {@code yes} where this is above 0, else {@code no}; both are computed. */
    public Term choose(Term yes, Term no) {
        return of(graph.choose(node, yes.in(graph), no.in(graph)));
    }
}
