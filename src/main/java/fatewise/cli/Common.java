package fatewise.cli;

import fatewise.library.Library;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class Common {
    @Option(
            names = "--library",
            paramLabel = "DIR",
            description = "A folder of your own compounds, media, models and protocols; may be given again.")
    private List<String> folders = List.of();

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but errors.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show where in the program an error arose.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    boolean isQuiet() {
        return quiet;
    }

    Library library(Terminal terminal) {
        Library library = Library.bundled(terminal.workplace());
        for (String folder : folders) {
            library = library.with(folder);
        }
        return library;
    }

    @Override
    public String toString() {
        return "library " + folders + (quiet ? ", quiet" : "") + (debug ? ", debug" : "") + (help ? ", help" : "");
    }
}
