package fatewise.cli;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.library.Entry;
import fatewise.library.Library;
import fatewise.model.BaseMedium;
import fatewise.model.CellState;
import fatewise.model.Compound;
import fatewise.model.Marker;
import fatewise.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(description = "List what there is by name.", sortOptions = false)
final class ListCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("protocols", "compounds", "models", "media", "markers", "states");

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            description = "protocols (default), compounds, models, media, markers or states.")
    private String kind = "protocols";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "MODEL",
            description = "Whose markers or states (default: human-islet).")
    private String model = "human-islet";

    @Mixin
    private Common common;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = common.library(terminal);
        Columns columns = new Columns();
        switch (kind) {
            case "protocols" -> protocols(library, columns);
            case "compounds" -> library.compounds().forEach(c -> columns.row(c.id(), c.title(), aliases(c)));
            case "media" -> library.media().forEach(m -> columns.row(m.id(), m.title(), contents(m)));
            case "models" -> library.modelNames().forEach(name -> model(library, name, columns));
            case "markers" -> markers(wanted(library), columns);
            case "states" -> wanted(library).states().forEach(s -> columns.row(s.id(), title(s)));
            default -> throw unknown();
        }
        terminal.problems(library.problems());
        terminal.print(columns.text());
        return Exit.OK;
    }

    private UsageException unknown() {
        List<String> near = Suggest.near(kind, KINDS);
        return UsageException.value(
                "command line",
                kind,
                "there is no list of '" + kind + "'",
                (near.isEmpty() ? "" : "did you mean " + Suggest.list(near) + "? ") + "the lists are "
                        + Suggest.list(KINDS));
    }

    private static void protocols(Library library, Columns columns) {
        List<Entry> entries = new ArrayList<>(library.protocols());
        entries.sort(java.util.Comparator.comparing(Entry::lineage).thenComparing(Entry::id));
        for (Entry entry : entries) {
            columns.row(entry.id(), entry.lineage(), entry.kind().equals("stages") ? "" : entry.kind(), entry.title());
        }
    }

    private static String aliases(Compound compound) {
        return compound.aliases().isEmpty() ? "" : "= " + String.join(", ", compound.aliases());
    }

    private static String contents(BaseMedium medium) {
        return String.join(
                ", ", medium.contains().keySet().stream().map(Compound::id).toList());
    }

    private static void model(Library library, String name, Columns columns) {
        Problems problems = new Problems();
        library.model(name, Span.none(name), problems)
                .ifPresent(m -> columns.row(
                        name,
                        m.title(),
                        m.states().size() + " states, " + m.pathways().size() + " pathways"));
    }

    private Model wanted(Library library) {
        Problems problems = new Problems();
        var found = library.model(model, Span.commandLine("MODEL", model), problems);
        return found.orElseThrow(() -> new fatewise.diagnostics.ProblemException(problems));
    }

    private static void markers(Model model, Columns columns) {
        for (Marker marker : model.markers()) {
            columns.row(marker.id(), String.join(", ", marker.aliases()));
        }
    }

    private static String title(CellState state) {
        return state.title();
    }
}
