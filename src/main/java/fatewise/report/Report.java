package fatewise.report;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Span;
import fatewise.plot.Plot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Writes what a run leaves on disk; the one call a command needs. */
public final class Report {
    /** The file of bands, for a run that says how sure it is. */
    public static final String BANDS = "bands.csv";

    /** The names of the other files written. */
    public static final Set<String> FILES =
            Set.of("summary.json", "trajectory.csv", "columns.json", "run.json", "report.html");

    private Report() {}

    /** True of a file that a run writes; others in a folder of results are somebody's own. */
    static boolean writes(String name) {
        return FILES.contains(name) || BANDS.equals(name);
    }

    /**
     * Writes summary, time course, columns, provenance and report into a folder, all together or not at all.
     *
     * @param data the run
     * @param folder the folder of this protocol's results, made or replaced
     * @throws fatewise.diagnostics.ProblemException E701 to E704 when it cannot be written; the disk is then unchanged
     */
    public static void write(ReportData data, Path folder) {
        CompletableFuture<byte[]> html = CompletableFuture.supplyAsync(() -> new HtmlReport(data).bytes());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("summary.json", bytes(SummaryJson.of(data)));
        files.put("trajectory.csv", bytes(CsvWriter.trajectory(data)));
        data.uncertainty().ifPresent(u -> files.put(BANDS, bytes(BandsCsv.of(data, u))));
        files.put("columns.json", bytes(CsvWriter.columns(data)));
        String record = RunJson.of(data, files);
        files.put("report.html", html.join());
        files.put(ResultsFolder.RECORD, bytes(record));
        new ResultsFolder(folder, data.about().id()).write(files);
    }

    /** The text of {@code summary.json}, for a program that asked for it on standard output. */
    public static String summary(ReportData data) {
        return SummaryJson.of(data);
    }

    /**
     * Draws composition, markers and cell number into one file.
     *
     * @param data the run
     * @param file ends with {@code .svg} or {@code .png}
     * @throws ProblemException E701 or E704 when it cannot be written, E705 when it ends otherwise
     */
    public static void plot(ReportData data, Path file) {
        Plot plot = new Plot(data.about().title(), data.time(), data.columns(), List.copyOf(MarkerChoice.first(data)));
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw ProblemException.of(
                    "E705",
                    Span.none(file.toString()),
                    "a plot is an .svg or a .png file",
                    "end its name with .svg or .png");
        }
        ResultsFolder.writeFile(file, name.endsWith(".svg") ? plot.svg() : plot.png());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
