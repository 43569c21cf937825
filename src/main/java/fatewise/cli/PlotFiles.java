package fatewise.cli;

import fatewise.plot.Plot;
import fatewise.report.ReportData;
import fatewise.sim.Column;
import java.util.List;
import java.util.Locale;

/** Pictures asked for with {@code --plot}. */
final class PlotFiles {
    private static final int MOST_MARKERS = 8;

    private final List<String> names;
    private final Terminal terminal;

    /** @throws UsageException for a kind of picture we do not draw, before any work is done */
    PlotFiles(List<String> names, Terminal terminal) {
        this.names = names;
        this.terminal = terminal;
        for (String name : names) {
            if (!kind(name).equals("svg") && !kind(name).equals("png")) {
                throw UsageException.value("--plot", name, "'" + name + "' is no picture we can draw",
                        "to mend: give a name that ends in .svg or .png");
            }
        }
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    void draw(ReportData data) {
        for (String name : names) {
            Plot plot = new Plot(data.about().title(), data.time(), data.columns(), markers(data));
            byte[] picture = kind(name).equals("svg") ? plot.svg() : plot.png();
            WholeFile.write(terminal.workplace().resolve(name), picture);
        }
    }

    private static List<String> markers(ReportData data) {
        return data.columns(Column.Kind.MARKER).stream()
                .map(Column::id)
                .limit(MOST_MARKERS)
                .toList();
    }
}
