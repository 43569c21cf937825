package fatewise.codegen;

/** What {@link TargetLayer} does, written down. */
final class TargetTrace {
    private final TargetLayer layer;
    private final Trace trace;
    private final IrGraph g;

    TargetTrace(TargetLayer layer, Trace trace) {
        this.layer = layer;
        this.trace = trace;
        this.g = trace.graph;
    }

    void observe() {
        for (TargetLayer.Bound b : layer.bound) {
            occupy(b);
            if (b.inactivatedAt() >= 0) {
                trace.inhibited[b.target()] = joined(trace.inhibited[b.target()], trace.y(b.inactivatedAt()));
            }
            if (b.transducedAt() >= 0) {
                trace.activated[b.target()] = joined(trace.activated[b.target()], trace.y(b.transducedAt()));
            }
        }
    }

    private int joined(int share, int latch) {
        return trace.oneMinus(g.multiply(trace.oneMinus(share), trace.oneMinus(latch)));
    }

    private void occupy(TargetLayer.Bound bound) {
        int a = pooled(bound.agonists());
        int b = pooled(bound.antagonists());
        int one = trace.constant(1);
        int both = bound.competitive() ? g.add(g.add(one, a), b) : g.add(one, a);
        trace.activated[bound.target()] = g.multiply(g.share(a, both), strength(bound.agonists(), a));
        int whole = bound.competitive() ? both : g.add(one, b);
        trace.inhibited[bound.target()] = g.multiply(g.share(b, whole), strength(bound.antagonists(), b));
    }

    private int dose(TargetLayer.Binding b) {
        return g.multiply(g.positive(trace.concentration[b.compound()]), trace.number(b.perPotency()));
    }

    private int pooled(TargetLayer.Pool pool) {
        int sum = trace.constant(0);
        int steep = trace.constant(0);
        for (TargetLayer.Binding b : pool.bindings()) {
            int u = dose(b);
            sum = g.add(sum, u);
            steep = g.add(steep, g.multiply(u, trace.number(b.hill())));
        }
        return Double.isNaN(pool.hill()) ? g.power(sum, g.divide(steep, sum)) : trace.power(sum, pool.hill());
    }

    private int strength(TargetLayer.Pool pool, int pooled) {
        if (!Double.isNaN(pool.max())) {
            return pool.bindings().length == 0 ? trace.constant(0) : trace.number(pool.max());
        }
        int sum = trace.constant(0);
        int max = trace.constant(0);
        for (TargetLayer.Binding b : pool.bindings()) {
            int u = dose(b);
            sum = g.add(sum, u);
            max = g.add(max, g.multiply(u, trace.number(b.max())));
        }
        return g.choose(pooled, g.divide(max, sum), trace.constant(0));
    }

    void add() {
        for (TargetLayer.Latched l : layer.latched) {
            int bind = trace.constant(0);
            for (int i = 0; i < l.compound().length; i++) {
                int c = g.positive(trace.concentration[l.compound()[i]]);
                bind = g.add(bind, g.divide(trace.times(l.rate()[i], c), g.add(trace.number(l.half()[i]), c)));
            }
            int y = trace.y(l.at());
            trace.gain(l.at(), g.subtract(g.multiply(bind, trace.oneMinus(y)), trace.times(l.turnover(), y)));
        }
    }
}
