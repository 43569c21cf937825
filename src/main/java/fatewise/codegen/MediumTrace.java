package fatewise.codegen;

/** What {@link MediumLayer} does, written down. */
final class MediumTrace {
    private final MediumLayer layer;
    private final Trace trace;
    private final IrGraph g;

    MediumTrace(MediumLayer layer, Trace trace) {
        this.layer = layer;
        this.trace = trace;
        this.g = trace.graph;
    }

    void observe() {
        int perVolume = g.divide(trace.constant(1), trace.y(layer.layout.volume()));
        for (int c = 0; c < trace.concentration.length; c++) {
            trace.concentration[c] = g.multiply(trace.y(layer.layout.amount(c)), perVolume);
        }
    }

    void add() {
        for (int c = 0; c < layer.decay.length; c++) {
            int at = layer.layout.amount(c);
            trace.lose(at, trace.times(layer.decay[c], trace.y(at))); // eq. M1
        }
        for (MediumLayer.Flow flow : layer.flows) {
            int cells = trace.constant(0);
            for (int state : flow.states()) {
                cells = g.add(cells, trace.population[state]);
            }
            trace.gain(layer.layout.amount(flow.compound()), g.multiply(cells, perCell(flow)));
        }
    }

    private int perCell(MediumLayer.Flow flow) {
        int rate = trace.rate[flow.row()];
        int c = trace.concentration[flow.compound()];
        int minus = trace.constant(-1);
        return switch (flow.kind()) {
            case SECRETION -> rate; // eq. M2
            case CLEARANCE -> g.multiply(minus, g.multiply(rate, c)); // eq. M3
            case UPTAKE ->
                g.multiply(
                        minus,
                        g.divide(g.multiply(rate, c), g.add(trace.number(flow.half()), g.positive(c)))); // eq. M3
        };
    }
}
