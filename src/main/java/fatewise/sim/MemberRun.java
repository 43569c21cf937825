package fatewise.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one member.
 *
 * @param number of it
 * @param values by column, then row
 * @param gates what they saw, in the order of {@link Shape#gates}
 * @param failure why it came to nothing, if it did
 */
record MemberRun(int number, float[] values, double[] gates, Optional<MemberFailure> failure) {

    /**
     * What all members of an ensemble have in common.
     *
     * @param time of each row [d]
     * @param stage index of the stage of each row
     * @param columns without values
     * @param gates in the order of stages
     */
    record Shape(double[] time, int[] stage, List<Column> columns, List<EnsembleRun.Gate> gates) {}

    static MemberRun failed(int number, double day, String reason) {
        MemberFailure failure = new MemberFailure(number, day, reason == null ? "no reason is known" : reason);
        return new MemberRun(number, new float[0], new double[0], Optional.of(failure));
    }

    /** Values as seven digits: a band has no more. */
    static MemberRun of(int number, List<Column> columns, List<List<GateResult>> judged) {
        int rows = columns.get(0).values().length;
        float[] values = new float[columns.size() * rows];
        int at = 0;
        for (Column column : columns) {
            for (double value : column.values()) {
                values[at++] = (float) value;
            }
        }
        double[] gates = judged.stream()
                .flatMap(List::stream)
                .mapToDouble(GateResult::value)
                .toArray();
        return new MemberRun(number, values, gates, Optional.empty());
    }

    static Shape shape(List<Readout.Row> rows, List<Column> columns, List<List<GateResult>> judged) {
        List<Column> heads = columns.stream()
                .map(c -> new Column(c.id(), c.kind(), c.unit(), c.title(), new double[0]))
                .toList();
        List<EnsembleRun.Gate> gates = new ArrayList<>();
        for (int s = 0; s < judged.size(); s++) {
            for (GateResult g : judged.get(s)) {
                gates.add(new EnsembleRun.Gate(s, g.text(), g.readout(), g.op(), g.limit()));
            }
        }
        return new Shape(
                rows.stream().mapToDouble(Readout.Row::t).toArray(),
                rows.stream().mapToInt(Readout.Row::stage).toArray(),
                heads,
                gates);
    }
}
