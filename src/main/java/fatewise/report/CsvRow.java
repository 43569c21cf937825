package fatewise.report;

import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;

/** One line of a table, and where in it each field stands. */
final class CsvRow {
    private final Source file;
    private final int line;
    private final List<String> columns;
    private final List<String> fields;
    private final List<Integer> starts = new ArrayList<>();

    /** {@code columns}: their names in order. */
    CsvRow(Source file, int line, List<String> columns) {
        this.file = file;
        this.line = line;
        this.columns = List.copyOf(columns);
        String text = file.line(line);
        fields = CsvWriter.fields(text);
        boolean quoted = false;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == ',' && !quoted) {
                starts.add(text.codePointCount(0, i + 1));
            }
        }
    }

    /** All fields as they stand. */
    List<String> texts() {
        return fields;
    }

    /** The field of a column; empty when there is none. */
    String text(String column) {
        int i = columns.indexOf(column);
        return i >= 0 && i < fields.size() ? fields.get(i).strip() : "";
    }

    /** The whole line. */
    Span span() {
        String text = file.line(line);
        return new Span(file, line, 1, Math.max(1, text.codePointCount(0, text.length())));
    }

    /** Where the field of a column stands; the whole line when there is none. */
    Span span(String column) {
        int i = columns.indexOf(column);
        return i >= 0 && i < fields.size() ? span(i) : span();
    }

    /** Where the field of that index stands. */
    Span span(int i) {
        String field = fields.get(i);
        return span().part(starts.get(i), Math.max(1, field.codePointCount(0, field.length())));
    }
}
