package fatewise.report;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.protocol.Protocol;
import fatewise.protocol.TimeText;
import fatewise.report.ReportData.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the measurements beside a protocol, {@code <id>.data.csv}: the columns {@code
 * time,stage,readout,value,low,high,n,source,grade,note}, fractions in [0, 1], times such as {@code S1+24h}, {@code D4}
 * or, with the stage's id in {@code stage}, {@code end}.
 */
public final class Measurements {
    private static final List<String> COLUMNS =
            List.of("time", "stage", "readout", "value", "low", "high", "n", "source", "grade", "note");

    private final Source file;
    private final Protocol protocol;
    private final Problems problems;

    private Measurements(Source file, Protocol protocol, Problems problems) {
        this.file = file;
        this.protocol = protocol;
        this.problems = problems;
    }

    /** All rows that make sense; the others are warnings (W701) and left out. */
    public static List<Measurement> read(Source file, Protocol protocol, Problems problems) {
        return new Measurements(file, protocol, problems).rows();
    }

    private List<Measurement> rows() {
        List<Measurement> rows = new ArrayList<>();
        String[] lines = file.text().split("\r?\n", -1);
        List<String> header = List.of();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            List<String> fields = CsvWriter.fields(lines[i]);
            if (header.isEmpty()) {
                header = fields.stream()
                        .map(f -> f.strip().toLowerCase(Locale.ROOT))
                        .toList();
                continue;
            }
            row(header, fields, i + 1, lines[i]).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Measurement> row(List<String> header, List<String> fields, int line, String text) {
        String[] cell = new String[COLUMNS.size()];
        for (int i = 0; i < cell.length; i++) {
            int at = header.indexOf(COLUMNS.get(i));
            cell[i] = at >= 0 && at < fields.size() ? fields.get(at).strip() : "";
        }
        Span span = new Span(file, line, 1, Math.max(1, text.codePointCount(0, text.length())));
        Optional<Double> day = day(cell[0], cell[1], span);
        double value = number(cell[3]);
        if (day.isEmpty() || Double.isNaN(value) || cell[2].isEmpty()) {
            problems.warning("W701", span, "this measurement is left out: its time, read-out or value cannot be read");
            return Optional.empty();
        }
        double n = number(cell[6]);
        return Optional.of(new Measurement(
                day.get(),
                cell[2],
                value,
                number(cell[4]),
                number(cell[5]),
                Double.isNaN(n) ? 0 : (int) n,
                cell[7],
                cell[8].isEmpty() ? "assumed" : cell[8],
                cell[9]));
    }

    private Optional<Double> day(String time, String stage, Span span) {
        Optional<fatewise.protocol.Stage> at = protocol.stage(stage);
        if (time.isEmpty()) {
            return at.map(fatewise.protocol.Stage::end);
        }
        if (protocol.stages().isEmpty()) {
            return Optional.empty();
        }
        Problems unread = new Problems(); // one warning of ours is enough
        return TimeText.parse(time, span, unread)
                .flatMap(t -> t.resolve(protocol, at.orElse(protocol.stages().get(0))));
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
