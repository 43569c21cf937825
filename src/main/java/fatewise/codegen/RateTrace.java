package fatewise.codegen;

/** What {@link RateTable} does, written down. */
final class RateTrace {
    private final RateTable table;
    private final Trace trace;
    private final IrGraph g;

    RateTrace(RateTable table, Trace trace) {
        this.table = table;
        this.trace = trace;
        this.g = trace.graph;
    }

    void evaluate() {
        int[] factor = new int[table.curve.length];
        for (int i = 0; i < factor.length; i++) {
            int x = trace.hill(table.curve[i], trace.felt[table.pathway[i]]);
            int acting = table.blocks[i] ? x : trace.oneMinus(x);
            factor[i] = trace.oneMinus(trace.times(table.by[i], acting)); // eq. F2, F3
        }
        for (int i = 0; i < table.rows.length; i++) {
            trace.rate[i] = value(table.rows[i], factor);
        }
    }

    private int value(RateTable.Row row, int[] factor) {
        int product = trace.number(row.base());
        for (int f : row.factors()) {
            product = g.multiply(product, factor[f]);
        }
        for (int[] group : row.groups()) {
            int none = trace.constant(1);
            for (int f : group) {
                none = g.multiply(none, trace.oneMinus(factor[f]));
            }
            product = g.multiply(product, trace.oneMinus(none)); // eq. F4
        }
        return row.leak() == 0 ? product : g.add(trace.number(row.leak()), product);
    }
}
