package fatewise.report;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Suggest;
import fatewise.model.Marker;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
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
    private static final List<String> NEEDED = List.of("time", "readout", "value");
    private static final List<String> COUNTS = List.of("cells", "yield");
    private static final String STATE = "state ";

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
        Optional<List<String>> header = Optional.empty();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            if (header.isEmpty()) {
                header = Optional.of(header(new CsvRow(file, i + 1, COLUMNS)));
                if (!header.get().containsAll(NEEDED)) {
                    return List.of();
                }
            } else {
                row(new CsvRow(file, i + 1, header.get())).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** The names of the columns; what is wrong with them is told. */
    private List<String> header(CsvRow row) {
        List<String> names = row.texts().stream()
                .map(f -> f.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (!COLUMNS.contains(names.get(i))) {
                problems.warning("W701", row.span(i), "unknown column '" + names.get(i) + "'; it is not read")
                        .pointer("no such column")
                        .didYouMean(Suggest.near(names.get(i), COLUMNS))
                        .hint("the columns are " + Suggest.list(COLUMNS));
            }
        }
        List<String> absent = NEEDED.stream().filter(n -> !names.contains(n)).toList();
        if (!absent.isEmpty()) {
            problems.warning("W701", row.span(), "no measurement is shown: there is no column " + Suggest.list(absent))
                    .pointer("the first line names the columns")
                    .hint("to mend: start with " + String.join(",", COLUMNS));
        }
        return names;
    }

    private Optional<Measurement> row(CsvRow row) {
        Optional<Double> day = day(row);
        boolean known = readout(row);
        Optional<Double> value = value(row);
        if (day.isEmpty() || value.isEmpty() || !known) {
            return Optional.empty();
        }
        double n = number(row.text("n"));
        return Optional.of(new Measurement(
                day.get(),
                row.text("readout"),
                value.get(),
                number(row.text("low")),
                number(row.text("high")),
                Double.isNaN(n) ? 0 : (int) n,
                row.text("source"),
                row.text("grade").isEmpty() ? "assumed" : row.text("grade"),
                row.text("note")));
    }

    private Problems.Entry leftOut(CsvRow row, String column, String why) {
        return problems.warning("W701", row.span(column), "this measurement is left out: " + why);
    }

    private Optional<Double> day(CsvRow row) {
        String time = row.text("time");
        Optional<Stage> at = protocol.stage(row.text("stage"));
        Problems unread = new Problems(); // one warning of ours is enough
        Optional<Double> day = time.isEmpty()
                ? at.map(Stage::end)
                : protocol.stages().stream().findFirst().flatMap(first -> TimeText.parse(time, row.span("time"), unread)
                        .flatMap(t -> t.resolve(protocol, at.orElse(first))));
        if (day.isEmpty()) {
            List<String> ids = protocol.stages().stream().map(Stage::id).toList();
            leftOut(row, "time", "'" + time + "' is no time of " + protocol.id())
                    .pointer("when?")
                    .hint("times are S1+24h, D4 or, with a stage beside it, end; the stages are " + Suggest.list(ids));
        }
        return day;
    }

    private boolean readout(CsvRow row) {
        String readout = row.text("readout");
        boolean state = readout.startsWith(STATE);
        boolean known = state
                ? protocol.model().state(readout.substring(STATE.length())).isPresent()
                : COUNTS.contains(readout)
                        || readout.equals("viability")
                        || protocol.model().gate(readout).isPresent();
        if (!known) {
            List<String> names = state
                    ? protocol.model().states().stream()
                            .map(s -> STATE + s.id())
                            .toList()
                    : protocol.model().markers().stream().map(Marker::id).toList();
            leftOut(row, "readout", "unknown read-out '" + readout + "'")
                    .pointer("no such read-out")
                    .didYouMean(Suggest.near(readout, names))
                    .hint(
                            "read-outs are markers such as SOX17 or PDX1+NKX6-1+, 'state PSC', viability, cells and yield");
        }
        return known;
    }

    private Optional<Double> value(CsvRow row) {
        double value = number(row.text("value"));
        boolean fraction = !COUNTS.contains(row.text("readout"));
        if (Double.isNaN(value)) {
            leftOut(row, "value", "'" + row.text("value") + "' is not a number").pointer("a plain number is needed");
        } else if (value < 0 || fraction && value > 1) {
            Problems.Entry entry = leftOut(row, "value", row.text("value") + " is not between 0 and 1")
                    .pointer("a fraction is needed, such as 0.8");
            if (value > 1 && value <= 100) {
                entry.hint("did you mean " + value / 100 + "?");
            }
        } else {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
