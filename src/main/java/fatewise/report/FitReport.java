package fatewise.report;

import fatewise.analysis.fit.FitProblem;
import fatewise.analysis.fit.FitResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what a fit leaves on disk. */
public final class FitReport {
    private FitReport() {}

    /**
     * Writes the values, the residuals, the state of the search in short, and the report into a folder.
     *
     * @param command as typed
     * @throws fatewise.diagnostics.ProblemException E701 to E704 when it cannot be written
     */
    public static void write(FitProblem problem, FitResult result, String command, Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FittedYaml.name(problem), bytes(FittedYaml.of(problem, result, command)));
        files.put("residuals.csv", bytes(FitTables.residuals(problem, result)));
        files.put("fit.html", new FitHtml(problem, result, command).bytes());
        problem.crossTable(result, command)
                .ifPresent(table -> files.put(problem.plan().id() + ".cross.csv", bytes(table)));
        files.forEach((name, content) -> ResultsFolder.writeFile(folder.resolve(name), content));
    }

    /** What the parameters have become, for a person who reads it at once. */
    public static String table(FitProblem problem, FitResult result) {
        return FitTables.parameters(problem, result);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
