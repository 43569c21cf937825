package fatewise.sim;

import fatewise.protocol.GateSpec;
import fatewise.protocol.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an ensemble leaves: every column of every member that reached the end, at the same times. Those that failed are
 * counted and kept apart. Immutable.
 */
public final class EnsembleRun {
    private final Protocol protocol;
    private final List<Uncertain> uncertain;
    private final Draws draws;
    private final int members;
    private final List<MemberRun> completed = new ArrayList<>();
    private final List<MemberFailure> failures = new ArrayList<>();
    private final MemberRun.Shape shape;

    /** A condition of the protocol. {@code stage} is the index of the stage that asks. */
    public record Gate(int stage, String text, String readout, String op, double limit) {
        /** True when {@code value} passes. */
        public boolean holds(double value) {
            return Arrays.stream(GateSpec.Op.values())
                    .filter(o -> o.sign().equals(op))
                    .anyMatch(o -> o.holds(value, limit));
        }
    }

    EnsembleRun(
            Protocol protocol,
            List<Uncertain> uncertain,
            Draws draws,
            List<MemberRun> all,
            Optional<MemberRun.Shape> shape) {
        this.protocol = protocol;
        this.uncertain = uncertain;
        this.draws = draws;
        members = all.size();
        for (MemberRun run : all) {
            run.failure().ifPresentOrElse(failures::add, () -> completed.add(run));
        }
        this.shape = shape.orElse(new MemberRun.Shape(new double[0], new int[0], List.of(), List.of()));
    }

    /** What was run. */
    public Protocol protocol() {
        return protocol;
    }

    /** The numbers that were drawn. */
    public List<Uncertain> uncertain() {
        return uncertain;
    }

    /** How many members were asked for. */
    public int members() {
        return members;
    }

    /** How many reached the end. */
    public int completed() {
        return completed.size();
    }

    /** Those that did not. */
    public List<MemberFailure> failures() {
        return List.copyOf(failures);
    }

    /** Time of each row [d]. */
    public double[] time() {
        return shape.time().clone();
    }

    /** Index of the stage of each row. */
    public int[] stage() {
        return shape.stage().clone();
    }

    /** The columns, without values. */
    public List<Column> columns() {
        return shape.columns();
    }

    /** The gates of all stages, in order. */
    public List<Gate> gates() {
        return shape.gates();
    }

    /** Place of the column of a kind and id; -1 for none. */
    public int column(Column.Kind kind, String id) {
        for (int c = 0; c < shape.columns().size(); c++) {
            Column column = shape.columns().get(c);
            if (column.kind() == kind && column.id().equals(id)) {
                return c;
            }
        }
        return -1;
    }

    /** The row at the end of each stage that was reached. */
    public int[] stageEnds() {
        int[] stage = shape.stage();
        List<Integer> ends = new ArrayList<>();
        for (int r = 0; r < stage.length; r++) {
            boolean last = r + 1 == stage.length || stage[r + 1] != stage[r];
            if (last && Math.abs(protocol.stages().get(stage[r]).end() - shape.time()[r]) <= 1e-9) {
                ends.add(r);
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One value of every completed member, in the order of their numbers. */
    public double[] values(int column, int row) {
        double[] values = new double[completed.size()];
        int at = column * shape.time().length + row;
        for (int k = 0; k < values.length; k++) {
            values[k] = completed.get(k).values()[at];
        }
        return values;
    }

    /** What a gate saw in every completed member. */
    public double[] gateValues(int gate) {
        return completed.stream().mapToDouble(m -> m.gates()[gate]).toArray();
    }

    /** The draws of every completed member, each within (0, 1), in the order of {@link #uncertain}. */
    public double[][] draws() {
        double[][] u = new double[completed.size()][uncertain.size()];
        for (int k = 0; k < u.length; k++) {
            draws.fill(completed.get(k).number(), u[k]);
        }
        return u;
    }
}
