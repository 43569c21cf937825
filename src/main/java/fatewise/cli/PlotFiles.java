package fatewise.cli;

import fatewise.report.Report;
import fatewise.report.ReportData;
import java.util.List;
import java.util.Locale;

/** Pictures asked for with {@code --plot}. */
final class PlotFiles {
    private final List<String> names;
    private final Terminal terminal;

    /** @throws UsageException for a kind of picture we do not draw, before any work is done */
    PlotFiles(List<String> names, Terminal terminal) {
        this.names = names;
        this.terminal = terminal;
        for (String name : names) {
            if (!kind(name).equals("svg") && !kind(name).equals("png")) {
                throw UsageException.value(
                        "--plot",
                        name,
                        "'" + name + "' is no picture we can draw",
                        "to mend: give a name that ends in .svg or .png");
            }
        }
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    void draw(ReportData data) {
        for (String name : names) {
            Report.plot(data, terminal.workplace().resolve(name));
        }
    }
}
