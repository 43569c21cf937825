package fatewise.codegen;

import fatewise.model.Input;

/** What {@link PathwayLayer} does, written down. */
final class PathwayTrace {
    private final PathwayLayer layer;
    private final Trace trace;
    private final IrGraph g;

    PathwayTrace(PathwayLayer layer, Trace trace) {
        this.layer = layer;
        this.trace = trace;
        this.g = trace.graph;
    }

    void observe() {
        for (int i = 0; i < layer.pathways.length; i++) {
            PathwayLayer.Compiled p = layer.pathways[i];
            int y = trace.y(p.at());
            trace.felt[i] = p.strength() == 0
                    ? y
                    : g.divide(y, g.add(trace.constant(1), trace.times(p.strength(), trace.y(p.memoryAt()))));
        }
    }

    void add() {
        for (PathwayLayer.Compiled p : layer.pathways) {
            int y = trace.y(p.at());
            int gap = g.subtract(goal(p), y);
            int speed = g.choose(gap, trace.number(p.rise()), trace.number(p.fall()));
            trace.gain(p.at(), g.multiply(gap, speed)); // eq. P4
            if (p.strength() != 0) {
                int lag = g.subtract(y, trace.y(p.memoryAt()));
                trace.gain(p.memoryAt(), g.multiply(lag, trace.number(p.forget()))); // eq. P6
            }
        }
    }

    /** P* (eq. P3). */
    private int goal(PathwayLayer.Compiled p) {
        int off = trace.oneMinus(trace.times(p.baseline(), held(p, -1)));
        for (int d = 0; d < p.drivers().length; d++) {
            off = g.multiply(off, trace.oneMinus(g.multiply(weighed(p.drivers()[d]), held(p, d))));
        }
        int common = trace.constant(1);
        for (PathwayLayer.Source holder : p.holders()) {
            if (holder.holds() == null) {
                common = g.multiply(common, trace.oneMinus(weighed(holder)));
            }
        }
        return g.multiply(trace.oneMinus(off), common);
    }

    private int held(PathwayLayer.Compiled p, int driver) {
        int left = trace.constant(1);
        for (PathwayLayer.Source holder : p.holders()) {
            boolean concerns = holder.holds() != null && (driver < 0 ? holder.holdsBaseline() : holder.holds()[driver]);
            if (concerns) {
                left = g.multiply(left, trace.oneMinus(weighed(holder)));
            }
        }
        return left;
    }

    private int weighed(PathwayLayer.Source source) {
        return trace.times(source.weight(), value(source));
    }

    private int value(PathwayLayer.Source source) {
        int x =
                switch (source.kind()) {
                    case TARGET -> source.low() ? trace.inhibited[source.index()] : trace.activated[source.index()];
                    case PATHWAY -> trace.felt[source.index()];
                    case CULTURE -> trace.isCulture(source.culture());
                    case DENSITY -> trace.density;
                };
        int effect = source.curve() == null ? x : trace.hill(source.curve(), x);
        return source.low() && source.kind() != Input.Kind.TARGET ? trace.oneMinus(effect) : effect;
    }
}
