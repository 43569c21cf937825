package fatewise.evidence;

import fatewise.diagnostics.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fits that have not seen a row's source say to it (eq. E15), as it is kept in a file beside the fit: the honest
 * number, which costs a fit per source and is therefore not computed anew each time somebody validates.
 *
 * @param stamp of everything the predictions depend on, see {@link Stamp}
 * @param predictions by row
 */
public record CrossTable(String stamp, Map<String, Prediction> predictions) {
    private static final String STAMP = "# stamp: ";
    private static final String COLUMNS = "id,source,predicted";
    private static final int FIELDS = 3;

    public CrossTable {
        predictions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    /**
     * A row and what is said to it.
     *
     * @param predicted NaN when nothing could be simulated
     */
    public record Line(String id, String source, double predicted) {}

    /** The file. */
    public static String text(String stamp, String command, List<Line> lines) {
        StringBuilder out = new StringBuilder("# What a fit without a row's source says to the row.\n# Written by ")
                .append(command)
                .append('\n')
                .append(STAMP)
                .append(stamp)
                .append('\n')
                .append(COLUMNS)
                .append('\n');
        for (Line line : lines) {
            out.append(line.id)
                    .append(",\"")
                    .append(line.source.replace("\"", "\"\""))
                    .append("\",")
                    .append(Double.isFinite(line.predicted) ? Float.toString((float) line.predicted) : "")
                    .append('\n');
        }
        return out.toString();
    }

    /** What such a file says; empty when it is none. */
    public static Optional<CrossTable> read(Source file) {
        String stamp = null;
        boolean columns = false;
        Map<String, Prediction> predictions = new LinkedHashMap<>();
        for (String line : file.text().lines().toList()) {
            List<String> fields = CsvRow.fields(line);
            if (line.startsWith(STAMP)) {
                stamp = line.substring(STAMP.length()).strip();
            } else if (line.equals(COLUMNS)) {
                columns = true;
            } else if (!line.startsWith("#") && fields.size() == FIELDS) {
                predictions.put(fields.get(0), prediction(fields.get(2)));
            }
        }
        return columns && stamp != null ? Optional.of(new CrossTable(stamp, predictions)) : Optional.empty();
    }

    private static Prediction prediction(String text) {
        try {
            return Prediction.point(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Prediction.none("the fit without its source cannot be simulated");
        }
    }

    /** The rows of a set that it speaks of. */
    public EvidenceSet of(EvidenceSet set) {
        return set.only(row -> predictions.containsKey(row.id()));
    }

    /** The rows it speaks of beside what it says to them. */
    public Scoreboard board(EvidenceSet set) {
        return Scoreboard.of(of(set), some -> some.rows().stream()
                .map(row -> predictions.get(row.id()))
                .toList());
    }

    /** Whether it belongs to these rows, their protocols and the model but for the parameters that are fitted. */
    public boolean isFresh(EvidenceSet set, List<String> fitted) {
        EvidenceSet mine = of(set);
        return mine.rows().size() == predictions.size() && stamp.equals(Stamp.of(mine, fitted));
    }
}
