package fatewise.report;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.evidence.Compare;
import fatewise.evidence.EvidenceReader;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.Experiment;
import fatewise.evidence.ExperimentBook;
import fatewise.evidence.Figure;
import fatewise.evidence.Figure.Bound;
import fatewise.library.Library;
import fatewise.protocol.Protocol;
import fatewise.report.ReportData.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of evidence as points to lay over the curves of one run. */
public final class Measurements {
    private Measurements() {}

    /**
     * The rows of the table beside a protocol, {@code <id>.data.csv}, that a run of it can be laid beside; those that
     * cannot be read are warnings (W701).
     */
    public static List<Measurement> read(Source file, Library library, Protocol protocol, Problems problems) {
        Experiment own = Experiment.of(protocol.id());
        List<EvidenceRow> rows = new EvidenceReader(new ExperimentBook(library), problems).beside(file, own, protocol);
        return of(rows.stream().filter(r -> r.at().experiment().equals(own)).toList());
    }

    /** The rows of the library's tables of evidence that speak of a protocol as it stands, under one of its names. */
    public static List<Measurement> published(String name, Library library, Protocol protocol, Problems problems) {
        EvidenceReader reader = new EvidenceReader(new ExperimentBook(library), problems);
        List<EvidenceRow> rows = new ArrayList<>();
        library.evidence().forEach(table -> rows.addAll(reader.valuesOf(table, Experiment.of(name), protocol)));
        return of(rows);
    }

    /** One point per time of each row that says what a read-out is, rather than how it compares. */
    public static List<Measurement> of(List<EvidenceRow> rows) {
        List<Measurement> points = new ArrayList<>();
        for (EvidenceRow row : rows) {
            if (row.compare() == Compare.VALUE) {
                Arrays.stream(row.at().when().days()).forEach(day -> points.add(point(row, day)));
            }
        }
        return points;
    }

    private static Measurement point(EvidenceRow row, double day) {
        Figure figure = row.figure();
        boolean below = figure.bound() == Bound.BELOW && Double.isNaN(figure.low());
        boolean above = figure.bound() == Bound.ABOVE && Double.isNaN(figure.high()) && row.isFraction();
        return new Measurement(
                day,
                row.what().text(),
                figure.value(),
                below ? 0 : above ? figure.value() : figure.low(),
                above ? 1 : below ? figure.value() : figure.high(),
                figure.n(),
                String.join(" ", row.evidence().sources()),
                row.evidence().grade().word(),
                row.evidence().note());
    }
}
