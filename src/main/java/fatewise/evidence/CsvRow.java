package fatewise.evidence;

import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import java.util.ArrayList;
import java.util.List;

/** One line of a table, and where in it each field stands. */
public final class CsvRow {
    private final Source file;
    private final int line;
    private final List<String> columns;
    private final List<String> fields = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    /** {@code columns}: their names in order. */
    CsvRow(Source file, int line, List<String> columns) {
        this.file = file;
        this.line = line;
        this.columns = List.copyOf(columns);
        split(file.line(line));
    }

    /** The fields of a line as RFC 4180 has them, quotes taken off. */
    public static List<String> fields(String line) {
        return new CsvRow(Source.of("", line), 1, List.of()).texts();
    }

    /** Fields as RFC 4180 has them, quotes taken off, and the code point at which each starts. */
    private void split(String text) {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                starts.add(text.codePointCount(0, i + 1));
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
    }

    int line() {
        return line;
    }

    /** All fields as they stand. */
    List<String> texts() {
        return List.copyOf(fields);
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
