package fatewise.report;

import fatewise.analysis.uncertainty.Uncertainty;
import fatewise.model.Reference;
import fatewise.sim.Column;
import fatewise.sim.GateResult;
import fatewise.sim.Note;
import fatewise.sim.RunInfo;
import fatewise.sim.StagePoint;
import java.util.List;
import java.util.Optional;

/**
 * Everything a report says, as plain values. Times are days from the first action of stage 1.
 *
 * @param about which protocol, which model
 * @param time the row times, rising
 * @param stage index into {@code stages} of each row
 * @param columns the curves, one value a row
 * @param stages one point a stage, at its end
 * @param end the last point
 * @param bars when each compound was in the medium
 * @param moments what the hands did
 * @param measurements what others measured
 * @param references the papers behind the numbers, in order of citation
 * @param notes what the simulation wants said
 * @param rests what the numbers rest on
 * @param info how it was computed
 * @param uncertainty how sure it is; empty when nobody asked
 */
public record ReportData(
        About about,
        double[] time,
        int[] stage,
        List<Column> columns,
        List<StagePoint> stages,
        StagePoint end,
        List<Bar> bars,
        List<Moment> moments,
        List<Measurement> measurements,
        List<Reference> references,
        List<Note> notes,
        Rests rests,
        RunInfo info,
        Optional<Uncertainty> uncertainty) {

    /** A run nobody asked how sure it is. */
    public ReportData(
            About about,
            double[] time,
            int[] stage,
            List<Column> columns,
            List<StagePoint> stages,
            StagePoint end,
            List<Bar> bars,
            List<Moment> moments,
            List<Measurement> measurements,
            List<Reference> references,
            List<Note> notes,
            Rests rests,
            RunInfo info) {
        this(
                about,
                time,
                stage,
                columns,
                stages,
                end,
                bars,
                moments,
                measurements,
                references,
                notes,
                rests,
                info,
                Optional.empty());
    }

    /** The same, with how sure it is. */
    public ReportData with(Uncertainty sure) {
        return new ReportData(
                about,
                time,
                stage,
                columns,
                stages,
                end,
                bars,
                moments,
                measurements,
                references,
                notes,
                rests,
                info,
                Optional.of(sure));
    }

    /**
     * What was run.
     *
     * @param id the protocol's id, also the name of its folder of results
     * @param title its title
     * @param text a paragraph about it; may be empty
     * @param model the model's id
     * @param modelTitle the model's title
     * @param command the command that makes this again
     * @param changes the changes made to the protocol, as they were written
     * @param target the cell state or markers the protocol aims for; empty when not known
     */
    public record About(
            String id,
            String title,
            String text,
            String model,
            String modelTitle,
            String command,
            List<String> changes,
            String target) {}

    /** A compound in the medium for a time: what was ordered, as written, and the nominal concentration. */
    public record Bar(
            String compound, String title, double from, double to, String dose, double nominal, String grade) {}

    /** A thing the hands did; {@code kind} is one word such as {@code change}, {@code passage}, {@code aggregate}. */
    public record Moment(double day, String kind, String text) {}

    /** A measured value with its interval (NaN where not given) and number of experiments (0 when not given). */
    public record Measurement(
            double day,
            String readout,
            double value,
            double low,
            double high,
            int n,
            String source,
            String grade,
            String note) {}

    /**
     * How well the numbers are founded.
     *
     * @param measured how many numbers were read in the cited source for this system
     * @param related how many were read for another system
     * @param assumed how many are assumed
     * @param assumptions the assumed numbers, those with the widest band first
     */
    public record Rests(int measured, int related, int assumed, List<Assumption> assumptions) {
        /** All numbers. */
        public int total() {
            return measured + related + assumed;
        }
    }

    /** An assumed number: where it stands, its value as written, why. */
    public record Assumption(String id, String value, String note) {}

    /** The column with this kind and id. */
    public Optional<Column> column(Column.Kind kind, String id) {
        for (Column column : columns) {
            if (column.kind() == kind && column.id().equals(id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** The column of a marker or a set of markers, whether or not its name ends with a plus. */
    public Optional<Column> marker(String name) {
        return columns.stream()
                .filter(c ->
                        c.kind() == Column.Kind.MARKER && Words.plain(c.id()).equals(Words.plain(name)))
                .findFirst();
    }

    /** The columns of a kind, in order. */
    public List<Column> columns(Column.Kind kind) {
        return columns.stream().filter(c -> c.kind() == kind).toList();
    }

    /** How long the run lasts, days. */
    public double days() {
        return time.length == 0 ? 0 : time[time.length - 1];
    }

    /** How many gates held, of all stages. */
    public int gatesPassed() {
        return (int) stages.stream()
                .flatMap(s -> s.gates().stream())
                .filter(GateResult::pass)
                .count();
    }

    /** How many gates there are. */
    public int gates() {
        return stages.stream().mapToInt(s -> s.gates().size()).sum();
    }
}
