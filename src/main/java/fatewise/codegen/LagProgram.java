package fatewise.codegen;

import fatewise.solver.Lags;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The two programs of {@code solver.Lags} (eq. S16), made of a right-hand side.
 *
 * @param lags components, rising
 * @param start f, then the rate of each lag
 * @param stage f of the completed state, then the value of each lag; reads weights, rates and guesses of the lags from
 *     given numbers, {@code firstGiven} on, and b from the place of each lag in y
 * @param firstGiven slot of the first weight
 * @param kinds how the rate of each lag depends on the state
 */
record LagProgram(int[] lags, Program start, Program stage, int firstGiven, Lags.Rate[] kinds) {
    /**
     * Writes both.
     *
     * @param program the right-hand side
     * @param givens how many given numbers it reads
     */
    static LagProgram of(Program program, int givens) {
        int[] order = LagOrder.of(program);
        int[] lags = Arrays.stream(order).sorted().toArray();
        Program start = start(program, lags);
        Lags.Rate[] kinds = new Lags.Rate[lags.length];
        Arrays.setAll(kinds, k -> kind(start.graph(), start.f()[program.dimension() + k]));
        return new LagProgram(lags, start, new Writer(program, order, lags, givens, kinds).stage(), givens, kinds);
    }

    private static Lags.Rate kind(IrGraph g, int node) {
        Lags.Rate kind = g.get(node) instanceof Ir.Load ? Lags.Rate.DRIFTS : Lags.Rate.STEADY;
        int[] operands = Parts.operands(g.get(node));
        for (int i = 0; i < operands.length; i++) {
            Lags.Rate of = kind(g, operands[i]);
            boolean test = g.get(node) instanceof Ir.Choose && i == 0;
            if (test) {
                of = of == Lags.Rate.STEADY ? of : Lags.Rate.SWITCHES;
            }
            kind = of.compareTo(kind) > 0 ? of : kind;
        }
        return kind;
    }

    private static Program start(Program program, int[] lags) {
        IrGraph g = program.graph();
        int[] outputs = Arrays.copyOf(program.f(), program.dimension() + lags.length);
        for (int k = 0; k < lags.length; k++) {
            int x = lags[k];
            int[] free = new int[g.size()];
            for (int node = 0; node < free.length; node++) {
                free[node] = node;
                if (g.get(node) instanceof Ir.Load load && load.index() == x) {
                    free[node] = Linear.NONE;
                }
                for (int operand : Parts.operands(g.get(node))) {
                    free[node] = free[operand] == Linear.NONE ? Linear.NONE : free[node];
                }
            }
            Linear.Pair pair = new Linear(g, g, free, x, g.load(x)).of(program.f()[x]);
            int q = pair.q() == Linear.NONE ? g.constant(0) : pair.q();
            outputs[program.dimension() + k] = g.multiply(g.constant(-1), q);
        }
        return new Program(g, outputs);
    }

    /** Writes the program that completes a state. */
    private static final class Writer {
        private final Program program;
        private final IrGraph from;
        private final IrGraph to = new IrGraph();
        private final int[] order;
        private final int[] lags;
        private final int givens;
        private final Lags.Rate[] kinds;
        private final int[] at; // copy of each node in terms of solved lags; -1 if not there yet
        private final int[] solved; // value of each component that is a lag, once it has one

        Writer(Program program, int[] order, int[] lags, int givens, Lags.Rate[] kinds) {
            this.program = program;
            from = program.graph();
            this.order = order;
            this.lags = lags;
            this.givens = givens;
            this.kinds = kinds;
            at = new int[from.size()];
            Arrays.fill(at, -1);
            solved = new int[program.dimension()];
            Arrays.fill(solved, -1);
        }

        Program stage() {
            for (int x : order) {
                solved[x] = solve(x);
            }
            int[] slopes = Arrays.stream(program.f()).map(this::copy).toArray();
            int[] values = IntStream.of(lags).map(x -> solved[x]).toArray();
            return new Program(
                    to,
                    IntStream.concat(IntStream.of(slopes), IntStream.of(values)).toArray());
        }

        /** y = (b + w p) / (1 - w (q + r)), q + r = 0 of steady ones; once more if a choice was made at the guess. */
        private int solve(int x) {
            int k = Arrays.binarySearch(lags, x);
            int weight = to.given(givens + k);
            int rate = to.given(givens + lags.length + k);
            int guess = to.given(givens + 2 * lags.length + k);
            int[] free = free(x);
            Linear first = new Linear(from, to, free, x, guess);
            Linear.Pair pair = first.of(program.f()[x]);
            if (kinds[k] == Lags.Rate.STEADY) {
                return to.add(to.load(x), to.multiply(weight, pair.p()));
            }
            int value = value(pair, x, weight, rate);
            if (!first.chose()) {
                return value;
            }
            return value(new Linear(from, to, free, x, value).of(program.f()[x]), x, weight, rate);
        }

        private int value(Linear.Pair pair, int x, int weight, int rate) {
            int above = to.add(to.load(x), to.multiply(weight, pair.p()));
            int q = pair.q() == Linear.NONE ? rate : to.add(pair.q(), rate);
            int below = to.subtract(to.constant(1), to.multiply(weight, q));
            return to.divide(above, below);
        }

        /** Copies of what f of x needs and x is no part of. */
        private int[] free(int x) {
            int[] free = new int[from.size()];
            boolean[] needed = new boolean[free.length];
            needed[program.f()[x]] = true;
            for (int node = free.length - 1; node >= 0; node--) {
                if (needed[node]) {
                    Arrays.stream(Parts.operands(from.get(node))).forEach(o -> needed[o] = true);
                }
            }
            for (int node = 0; node < free.length; node++) {
                boolean own = from.get(node) instanceof Ir.Load load && load.index() == x;
                for (int operand : Parts.operands(from.get(node))) {
                    own |= free[operand] == Linear.NONE;
                }
                free[node] = own || !needed[node] ? Linear.NONE : copy(node);
            }
            return free;
        }

        private int copy(int node) {
            if (at[node] < 0) {
                at[node] = write(from.get(node));
            }
            return at[node];
        }

        private int write(Ir ir) {
            if (ir instanceof Ir.Const c) {
                return to.constant(c.value());
            }
            if (ir instanceof Ir.Load load) {
                return solved[load.index()] >= 0 ? solved[load.index()] : to.load(load.index());
            }
            if (ir instanceof Ir.Given given) {
                return to.given(given.slot());
            }
            if (ir instanceof Ir.Unary u) {
                return to.unary(u.function(), copy(u.of()));
            }
            if (ir instanceof Ir.Choose c) {
                return to.choose(copy(c.test()), copy(c.yes()), copy(c.no()));
            }
            Ir.Binary b = (Ir.Binary) ir;
            return to.binary(b.operator(), copy(b.left()), copy(b.right()));
        }
    }
}
