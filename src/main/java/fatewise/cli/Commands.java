package fatewise.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every command, in the order of the help page. A class is loaded when its command is called. */
final class Commands {
    /**
     * A command before it is made.
     *
     * @param name as typed
     * @param does in a few words, for the help page
     * @param shown on the help page, or hidden
     * @param make the object picocli fills in
     */
    record Entry(String name, String does, Place shown, Function<Terminal, Object> make) {}

    /** Where a command is told of. */
    enum Place {
        HELP,
        HIDDEN
    }

    static final List<Entry> ALL = List.of(
            new Entry("run", "Simulate a protocol and write its results.", Place.HELP, RunCommand::new),
            new Entry("check", "Look for mistakes in files of yours.", Place.HELP, CheckCommand::new),
            new Entry(
                    "list",
                    "List protocols, compounds, media, models, markers or states.",
                    Place.HELP,
                    ListCommand::new),
            new Entry(
                    "show",
                    "Show a protocol as it will be run, or a compound, medium or model.",
                    Place.HELP,
                    ShowCommand::new),
            new Entry(
                    "plan",
                    "Plan the bench work: what to do when, with volumes, orders and cost.",
                    Place.HELP,
                    PlanCommand::new),
            new Entry(
                    "fit", "Estimate a model's parameters from published or own figures.", Place.HELP, FitCommand::new),
            new Entry(
                    "validate",
                    "Set published figures beside what the model says to each.",
                    Place.HELP,
                    ValidateCommand::new),
            new Entry("cite", "List the papers behind everything a run uses.", Place.HELP, CiteCommand::new),
            new Entry("init", "Write a protocol to start from.", Place.HELP, InitCommand::new),
            new Entry("schema", "Print the JSON Schema of a kind of file.", Place.HIDDEN, SchemaCommand::new));

    private Commands() {}

    static Optional<Entry> named(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    static List<Entry> onHelpPage() {
        return ALL.stream().filter(entry -> entry.shown() == Place.HELP).toList();
    }

    static List<String> names() {
        return onHelpPage().stream().map(Entry::name).toList();
    }
}
