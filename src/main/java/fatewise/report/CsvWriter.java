package fatewise.report;

import fatewise.sim.Column;
import fatewise.sim.Column.Kind;
import fatewise.tree.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The time course as a wide table, and the table of what its columns mean.
 *
 * <p>RFC 4180 with line feeds; numbers have up to ten significant digits; an empty field is a number that does not
 * exist (a marker's fraction when no cell lives).
 */
final class CsvWriter {
    private CsvWriter() {}

    /** The whole of {@code trajectory.csv}. */
    static String trajectory(ReportData data) {
        List<Column> columns = ordered(data);
        StringBuilder out = new StringBuilder(data.time().length * (columns.size() + 3) * 9 + 4096);
        out.append("time_h,day,stage");
        columns.forEach(c -> field(out.append(','), c.id()));
        out.append('\n');
        for (int row = 0; row < data.time().length; row++) {
            Decimal.append(out, 24 * data.time()[row], Decimal.FULL);
            Decimal.append(out.append(','), data.time()[row], Decimal.FULL);
            field(out.append(','), data.stages().get(data.stage()[row]).stage());
            for (Column column : columns) {
                Decimal.append(out.append(','), column.values()[row], Decimal.FULL);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** The whole of {@code columns.json}: id, kind, unit, title and meaning of each column, in order. */
    static String columns(ReportData data) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(column("time_h", "time", "h", "time", "hours from the first action of stage 1"));
        all.add(column("day", "time", "d", "day", "days from the first action of stage 1"));
        all.add(column("stage", "time", "", "stage", "id of the stage this row lies in"));
        for (Column c : ordered(data)) {
            all.add(column(c.id(), c.kind().name().toLowerCase(Locale.ROOT), c.unit(), c.title(), meaning(c.kind())));
        }
        return Json.write(all);
    }

    private static Map<String, String> column(String id, String kind, String unit, String title, String meaning) {
        Map<String, String> column = new LinkedHashMap<>();
        column.put("id", id);
        column.put("kind", kind);
        column.put("unit", unit);
        column.put("title", title);
        column.put("meaning", meaning);
        return column;
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case COMPOUND -> "concentration in the medium as the cells see it";
            case PATHWAY -> "activity of the pathway, from 0 to 1";
            case STATE -> "living cells in this state";
            case MARKER -> "fraction of living cells that stain positive; empty when no cell lives";
            case COUNT -> "of the whole culture";
            case CULTURE -> "state of the vessel";
        };
    }

    /** Compounds, pathways, states, markers, counts, culture. */
    private static List<Column> ordered(ReportData data) {
        List<Column> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.addAll(data.columns(kind));
        }
        return all;
    }

    /** One text field, quoted where RFC 4180 asks for it. */
    static StringBuilder field(StringBuilder out, String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return out.append(text);
        }
        return out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
