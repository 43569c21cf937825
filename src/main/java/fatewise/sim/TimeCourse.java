package fatewise.sim;

import fatewise.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * What a run leaves.
 *
 * <p>A row at a moment shows the culture after what was done then, except at the end of a stage, where it shows the
 * culture before the next stage begins.
 *
 * @param protocol that was run
 * @param time of each row [d]
 * @param stage index of the stage of each row
 * @param columns a value per row each
 * @param stages the culture at the end of each stage reached
 * @param readings other looks at the culture the protocol asks for
 * @param end the culture at the end of the run
 * @param notes what the reader should know
 * @param info how it was made
 * @param failure why it stopped early, if it did
 */
public record TimeCourse(
        Protocol protocol,
        double[] time,
        int[] stage,
        List<Column> columns,
        List<StagePoint> stages,
        List<StagePoint> readings,
        StagePoint end,
        List<Note> notes,
        RunInfo info,
        Optional<Failure> failure) {

    public TimeCourse {
        columns = List.copyOf(columns);
        stages = List.copyOf(stages);
        readings = List.copyOf(readings);
        notes = List.copyOf(notes);
    }

    /** The column with this id. */
    public Optional<Column> column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** The columns of a kind, in order. */
    public List<Column> columns(Column.Kind kind) {
        return columns.stream().filter(c -> c.kind() == kind).toList();
    }
}
