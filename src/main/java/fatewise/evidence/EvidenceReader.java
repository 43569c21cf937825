package fatewise.evidence;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Suggest;
import fatewise.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads tables of published or own figures. The columns, in any order:
 *
 * <pre>
 * id        a name of the row; unique
 * protocol  what was done: a protocol …
 * changes   … and changes to it, as after --change, with ; between them
 * time      S1+24h, D4 or, with the stage's id in stage, end; several with ; between them stand for their mean
 * stage     the stage in which the time stands
 * readout   a marker, PDX1+NKX6-1+, state PSC, state SCA+PH of EP+SCA+PH, viability, cells, cells PSC, yield,
 *           yield PSC, medium FGF2, or one of these per another
 * compare   value (as it is when empty), fold, difference or direction, the last three against
 * ref-protocol, ref-changes, ref-time, ref-stage   the reference; the row's own protocol without changes, and the
 *           row's own time, where empty; 'same' in ref-changes stands for the row's own changes
 * value     a number, &lt;0.1 or &gt;0.7 for a limit, or up, down, none for a direction; fractions lie in [0, 1]
 * low, high the published interval, taken as two standard deviations to either side
 * sd        a published standard deviation
 * n         cells or experiments
 * noise     fraction, count, log-ratio or sign, where the read-out does not say it
 * source    keys of references, with blanks between them
 * grade     measured, related or assumed
 * use       fit or check
 * topic     what the row is about, for tables
 * note      a remark
 * </pre>
 *
 * Beside a protocol, in {@code <id>.data.csv}, the columns {@code time}, {@code readout} and {@code value} are enough.
 */
public final class EvidenceReader {
    /** The names of the columns. */
    static final List<String> COLUMNS = List.of(
            "id",
            "protocol",
            "changes",
            "time",
            "stage",
            "readout",
            "compare",
            "ref-protocol",
            "ref-changes",
            "ref-time",
            "ref-stage",
            "value",
            "low",
            "high",
            "sd",
            "n",
            "noise",
            "source",
            "grade",
            "use",
            "topic",
            "note");

    private static final List<String> NEEDED = List.of("time", "readout", "value");
    private static final List<String> USUAL =
            List.of("time", "stage", "readout", "value", "low", "high", "n", "source", "grade", "note");

    private final ExperimentBook book;
    private final Problems problems;
    private final Predicate<List<String>> wanted;

    public EvidenceReader(ExperimentBook book, Problems problems) {
        this(book, problems, names -> true);
    }

    private EvidenceReader(ExperimentBook book, Problems problems, Predicate<List<String>> wanted) {
        this.book = book;
        this.problems = problems;
        this.wanted = wanted;
    }

    /**
     * The same for some rows only; no protocol of others is read.
     *
     * @param names passes a row by its names: id, table, topic, protocol, use and sources
     */
    public EvidenceReader only(Predicate<List<String>> names) {
        return new EvidenceReader(book, problems, names);
    }

    /** All rows of a table that make sense; the others are warnings (W701) and left out. */
    public List<EvidenceRow> read(Source file) {
        return rows(file, Optional.empty(), row -> wanted.test(names(row, file, "")));
    }

    /** The same for a table beside a protocol, whose rows need not name it. */
    public List<EvidenceRow> beside(Source file, Experiment own, Protocol protocol) {
        book.put(own, protocol);
        return rows(file, Optional.of(own), row -> wanted.test(names(row, file, own.protocol())));
    }

    /** Of a table that speaks of many experiments, the rows that say what a read-out of this one is. */
    public List<EvidenceRow> valuesOf(Source file, Experiment own, Protocol protocol) {
        book.put(own, protocol);
        return rows(
                file,
                Optional.empty(),
                row -> row.text("protocol").equals(own.protocol())
                        && row.text("changes").isEmpty()
                        && List.of("", Compare.VALUE.word()).contains(row.text("compare")));
    }

    private List<EvidenceRow> rows(Source file, Optional<Experiment> own, Predicate<CsvRow> some) {
        List<EvidenceRow> rows = new ArrayList<>();
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
                CsvRow row = new CsvRow(file, i + 1, header.get());
                if (some.test(row)) {
                    new RowReader(row, theme(file), own, book, problems).read().ifPresent(rows::add);
                }
            }
        }
        return rows;
    }

    private static List<String> names(CsvRow row, Source file, String own) {
        List<String> names = new ArrayList<>(List.of(theme(file), row.text("topic")));
        names.add(row.text("id").isEmpty() ? theme(file) + ":" + row.line() : row.text("id"));
        names.add(row.text("protocol").isEmpty() ? own : row.text("protocol"));
        names.add(row.text("use").isEmpty() ? Use.FIT.word() : row.text("use"));
        names.addAll(List.of(row.text("source").split("\\s+")));
        return names;
    }

    /** The file's name without its folders and endings. */
    private static String theme(Source file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return name.replaceFirst("(\\.data)?\\.csv$", "");
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
                        .hint("the usual columns are " + Suggest.list(USUAL)
                                + "; all of them: protocols/README.md#evidence");
            }
        }
        List<String> absent = NEEDED.stream().filter(n -> !names.contains(n)).toList();
        if (!absent.isEmpty()) {
            problems.warning("W701", row.span(), "no measurement is shown: there is no column " + Suggest.list(absent))
                    .pointer("the first line names the columns")
                    .hint("to mend: start with " + String.join(",", USUAL));
        }
        return names;
    }
}
