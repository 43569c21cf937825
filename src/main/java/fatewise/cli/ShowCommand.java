package fatewise.cli;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.model.Model;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        description = "Show a protocol as it will be run, with everything it inherits; or a compound, medium or model.",
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("protocol", "compound", "medium", "model");

    private final Terminal terminal;

    @Parameters(
            arity = "1..2",
            paramLabel = "[KIND] NAME",
            hideParamSyntax = true,
            description = "A protocol's name or file; or the word compound, medium or model and a name.")
    private List<String> words = List.of();

    @Option(
            names = {"-c", "--change"},
            paramLabel = "CHANGE",
            description = "Show the protocol so changed; may be given again.")
    private List<String> changes = List.of();

    @Option(names = "--parameters", description = "Every number of a model, with its uncertainty, grade and source.")
    private boolean parameters;

    @Mixin
    private Common common;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = common.library(terminal);
        String kind = words.size() == 1 ? "protocol" : words.get(0);
        String name = words.get(words.size() - 1);
        switch (kind) {
            case "protocol" -> {
                return protocol(library, name);
            }
            case "compound" ->
                terminal.print(library.compound(name)
                        .map(c -> ThingText.of(c, terminal))
                        .orElseThrow(() -> unknown("compound", name, library.compoundNames())));
            case "medium" ->
                terminal.print(library.medium(name)
                        .map(m -> ThingText.of(m, terminal))
                        .orElseThrow(() -> unknown("medium", name, library.mediumNames())));
            case "model" -> model(library, name);
            default ->
                throw UsageException.value(
                        "command line",
                        kind,
                        "there is nothing called '" + kind + "' to show",
                        "to mend: fatewise show NAME for a protocol, or one of " + Suggest.list(KINDS) + " and a name");
        }
        terminal.problems(library.problems());
        return library.problems().hasErrors() ? Exit.PROBLEMS : Exit.OK;
    }

    private int protocol(Library library, String name) {
        Loaded loaded = library.protocol(name, changes);
        terminal.problems(loaded.problems());
        loaded.protocol().ifPresent(p -> terminal.print(ProtocolText.of(p)));
        return loaded.protocol().isPresent() ? Exit.OK : Exit.PROBLEMS;
    }

    private void model(Library library, String name) {
        Problems problems = new Problems();
        Model model = library.model(name, Span.commandLine("command line", name), problems)
                .orElseThrow(() -> new ProblemException(problems));
        terminal.print(parameters ? ThingText.numbers(model.parameters()) : ThingText.of(model, terminal));
    }

    private static ProblemException unknown(String kind, String name, Collection<String> names) {
        Problems problems = new Problems();
        problems.error("E203", Span.commandLine("command line", name), "unknown " + kind + " '" + name + "'")
                .pointer("no such " + kind)
                .didYouMean(Suggest.near(name, names))
                .hint("to see all names: fatewise list " + (kind.equals("medium") ? "media" : kind + "s"));
        return new ProblemException(problems);
    }
}
