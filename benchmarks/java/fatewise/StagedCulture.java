package fatewise;

import fatewise.codegen.Equations;
import fatewise.codegen.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Problems S, S-stiff and S-400: 40 days of 8 compounds, 8 pathway activities and lineages of 10 cell states of 4 phases;
 * README.md states them. Parameters are k, u, q, a, r, m, b and d.
 */
final class StagedCulture {
    static final int CELLS = 16;
    private static final int POPULATION = 40;
    private static final double CAPACITY = 4;

    // spotless:off
    private static final double[] K = {2.08, 1.39, 6.65, 27.7, 3.33, 166, 0.693, 0.924};
    private static final double[] U = {0.5, 0, 1, 0, 0.3, 0, 0, 0};
    private static final double[] Q = {0, 0, 0.6, 0, 0.8, 0, 0, 0};
    private static final int[] SECRETED_BY = {0, 0, 3, 0, 9, 0, 0, 0};
    /** Agonist, antagonist, n, K, Kb, a. */
    private static final double[][] PATHWAYS = {
        {0, 7, 2, 0.5, 0.3, 25}, {1, 4, 4, 0.6, 0.8, 12.5}, {2, 5, 1.7, 0.3, 0.5, 50}, {3, 1, 2.3, 0.2, 1, 6.67},
        {4, 0, 2, 0.4, 0.6, 16.7}, {5, 2, 3, 0.1, 1, 3.33}, {6, 3, 1.5, 0.5, 0.5, 10}, {7, 6, 2.6, 0.5, 1.5, 4},
    };
    /** From, to, r; activator, K, n; inhibitor, K, n. */
    private static final double[][] EDGES = {
        {0, 1, 1.6, 0, .30, 2, 7, .40, 2}, {1, 2, 1.4, 0, .40, 3, 4, .50, 2}, {1, 9, 0.5, 4, .50, 2, 0, .30, 2},
        {2, 3, 1.2, 2, .30, 1.6, 0, .30, 2}, {2, 7, 0.8, 1, .50, 3, 3, .30, 2}, {3, 4, 1.0, 3, .20, 2.2, 4, .40, 2},
        {4, 5, 0.8, 7, .40, 2, 2, .30, 1.8}, {4, 8, 0.5, 5, .05, 2, 6, .40, 2}, {5, 6, 0.6, 6, .40, 1.5, 1, .40, 2},
    };
    private static final double[] BIRTH = {1.2, 1.0, .9, .7, .6, .25, .02, .8, .2, 1.0};
    private static final double[] DEATH = {.15, .12, .10, .08, .06, .08, .02, .10, .08, .06};
    private static final double[][] SET_POINTS = {
        {1, 1, .2, 0, 0, 0, 0, 0}, {1, 0, .5, 0, 0, 0, 0, 0}, {.05, 0, 1, 0, 0, .2, 0, .1},
        {0, 0, .8, 1.5, .1, .5, 0, .2}, {0, 0, .5, 1, 0, .3, .2, 1}, {0, 0, .1, .5, 0, 0, 1, 1},
        {0, 0, .1, .1, 0, 0, 1, .8}, {.1, 0, .2, 0, 0, 0, .5, .5},
    };
    // spotless:on

    private final int lineages;
    private final Equations e;
    private final Term[] k;
    private final Term[] u;
    private final Term[] q;
    private final Term[] a;
    private final Term[] r;
    private final Term m;
    private final Term[] b;
    private final Term[] d;

    private StagedCulture(int lineages, double faster) {
        this.lineages = lineages;
        e = new Equations(CELLS + lineages * POPULATION);
        k = parameters("k", IntStream.range(0, 8).mapToDouble(i -> K[i] * (i == 5 ? faster : 1)));
        u = parameters("u", Arrays.stream(U));
        q = parameters("q", Arrays.stream(Q));
        a = parameters("a", IntStream.range(0, 8).mapToDouble(i -> PATHWAYS[i][5] * (i == 0 || i == 2 ? faster : 1)));
        r = parameters("r", Arrays.stream(EDGES).mapToDouble(edge -> edge[2]));
        m = e.parameter("m", 0.3);
        b = parameters("b", Arrays.stream(BIRTH));
        d = parameters("d", Arrays.stream(DEATH));
    }

    /** Those that are zero stay zero and are no parameters. */
    private Term[] parameters(String letter, java.util.stream.DoubleStream values) {
        double[] all = values.toArray();
        return IntStream.range(0, all.length)
                .mapToObj(i -> all[i] == 0 ? e.constant(0) : e.parameter(letter + i, all[i]))
                .toArray(Term[]::new);
    }

    /** By name: {@code lineages} is 1 or 10; k5, a0 and a2 are times {@code faster}, which is 20 in S-stiff. */
    static Problem problem(String name, int lineages, double faster) {
        Equations equations = new StagedCulture(lineages, faster).write();
        int n = equations.dimension();
        double[] y0 = new double[n];
        System.arraycopy(SET_POINTS[0], 0, y0, 0, 8);
        for (int i = CELLS; i < n; i++) {
            y0[i] = (i - CELLS) % POPULATION < 4 ? 0.05 / lineages : 0;
        }
        double[] scale = new double[n];
        Arrays.fill(scale, 1e-3);
        double[] days = IntStream.rangeClosed(1, 40).asDoubleStream().toArray();
        List<Affine> jumps = new ArrayList<>();
        for (int day = 1; day < 40; day++) {
            jumps.add(jump(day, n));
        }
        return new Problem(name, Source.of(equations), y0, days, jumps, scale);
    }

    /** Fresh medium, and at day 20 a passage. */
    private static Affine jump(int day, int n) {
        double[] factor = new double[n];
        Arrays.fill(factor, 1);
        Arrays.fill(factor, 0, 8, 0);
        if (day == 20) {
            Arrays.fill(factor, CELLS, n, 0.3);
        }
        return Affine.diagonal(factor, Arrays.copyOf(SET_POINTS[day / 5], n));
    }

    private Term cells(int lineage, int state) {
        int i = CELLS + lineage * POPULATION + 4 * state;
        return e.sum(List.of(e.y(i), e.y(i + 1), e.y(i + 2), e.y(i + 3)));
    }

    private Term activity(int i) {
        return e.y(8 + i);
    }

    private Equations write() {
        List<Term> all = new ArrayList<>();
        for (int l = 0; l < lineages; l++) {
            for (int s = 0; s < 10; s++) {
                all.add(cells(l, s));
            }
        }
        Term crowding = e.sum(all).over(CAPACITY);
        for (int i = 0; i < 8; i++) {
            medium(i, crowding);
            double[] p = PATHWAYS[i];
            Term x = e.y((int) p[0]).times(p[4]).over(e.y((int) p[1]).plus(p[4]));
            e.derivative(8 + i, a[i].times(x.hill(p[3], p[2]).minus(activity(i))));
        }
        Term stress = activity(2).hill(0.2, 2).from(1).plus(1);
        for (int l = 0; l < lineages; l++) {
            lineage(l, crowding.from(1), stress);
        }
        return e;
    }

    private void medium(int i, Term crowding) {
        Term loss = k[i].plus(U[i] == 0 ? e.constant(0) : u[i].times(crowding));
        Term change = loss.times(e.y(i)).times(-1);
        if (Q[i] != 0) {
            List<Term> by = new ArrayList<>();
            for (int l = 0; l < lineages; l++) {
                by.add(cells(l, SECRETED_BY[i]));
            }
            change = change.plus(q[i].over(CAPACITY).times(e.sum(by)));
        }
        e.derivative(i, change);
    }

    private void lineage(int l, Term free, Term stress) {
        double rate = lineages == 1 ? 1 : 1 + 0.02 * (l - 4.5);
        double gate = lineages == 1 ? 1 : 1 + 0.01 * (l - 4.5);
        Term[] inflow = new Term[10];
        Term[] exit = new Term[10];
        Arrays.fill(inflow, e.constant(0));
        Arrays.fill(exit, 0, 6, e.constant(0));
        Arrays.fill(exit, 6, 10, m.times(4 * rate));
        int first = CELLS + l * POPULATION;
        for (int t = 0; t < EDGES.length; t++) {
            double[] edge = EDGES[t];
            Term up = activity((int) edge[3]).hill(edge[4] * gate, edge[5]);
            Term down = activity((int) edge[6]).hill(edge[7] * gate, edge[8]).from(1);
            Term g = r[t].times(4 * rate).times(up.times(down).times(0.98).plus(0.02));
            int from = (int) edge[0];
            int to = (int) edge[1];
            exit[from] = exit[from].plus(g);
            inflow[to] = inflow[to].plus(g.times(e.y(first + 4 * from + 3)));
        }
        for (int s = 0; s < 10; s++) {
            Term growth = b[s].times(rate).times(free).minus(d[s].times(rate).times(stress));
            phases(first + 4 * s, growth, exit[s], inflow[s], s >= 6);
        }
    }

    private void phases(int i, Term growth, Term rho, Term inflow, boolean last) {
        Term stay = growth.minus(rho);
        e.derivative(i, stay.times(e.y(i)).plus(inflow));
        for (int j = 1; j < 4; j++) {
            Term own = j == 3 && last ? growth : stay;
            e.derivative(i + j, own.times(e.y(i + j)).plus(rho.times(e.y(i + j - 1))));
        }
    }
}
