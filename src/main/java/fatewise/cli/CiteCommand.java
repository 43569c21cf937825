package fatewise.cli;

import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.model.Catalog;
import fatewise.model.Grade;
import fatewise.model.Reference;
import fatewise.protocol.Protocol;
import fatewise.report.Citations;
import fatewise.report.Founding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "List the papers behind everything a run of a protocol uses.", sortOptions = false)
final class CiteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PROTOCOL", description = "A name from `fatewise list`, or a file.")
    private String protocol;

    @Option(
            names = {"-c", "--change"},
            paramLabel = "CHANGE",
            description = "As in `fatewise run`; may be given again.")
    private List<String> changes = List.of();

    @Option(names = "--bibtex", description = "As BibTeX entries, each paper once.")
    private boolean bibtex;

    @Mixin
    private Common common;

    CiteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = common.library(terminal);
        Loaded loaded = library.protocol(protocol, changes);
        terminal.problems(loaded.problems());
        if (loaded.protocol().isEmpty()) {
            return Exit.PROBLEMS;
        }
        Protocol ready = loaded.protocol().get();
        Catalog papers = loaded.catalog();
        Founding founding = new Founding(ready);
        if (bibtex) {
            Set<String> keys = new LinkedHashSet<>();
            founding.groups().values().forEach(keys::addAll);
            terminal.print(new Citations(references(papers, keys)).bibtex());
        } else {
            groups(papers, founding);
        }
        return Exit.OK;
    }

    private void groups(Catalog papers, Founding founding) {
        Map<String, Set<String>> groups = new LinkedHashMap<>(founding.groups());
        groups.forEach((title, keys) -> {
            List<Reference> cited = references(papers, keys);
            if (!cited.isEmpty()) {
                terminal.line(terminal.bold(title));
                terminal.print(new Citations(cited).text());
                terminal.line("");
            }
        });
        terminal.line(
                Count.of(founding.total(), "number", "numbers") + ": " + founding.count(Grade.MEASURED) + " measured, "
                        + founding.count(Grade.RELATED) + " from related systems, " + founding.count(Grade.ASSUMED)
                        + " assumed; "
                        + founding.withoutSource() + " without a source.");
        List<String> unlisted = groups.values().stream()
                .flatMap(Set::stream)
                .filter(key -> papers.reference(key).isEmpty())
                .distinct()
                .toList();
        if (!unlisted.isEmpty() && !common.isQuiet()) {
            terminal.say("Sources that no sources file lists: " + String.join(", ", unlisted) + ".");
        }
    }

    private static List<Reference> references(Catalog papers, Set<String> keys) {
        List<Reference> cited = new ArrayList<>();
        keys.forEach(key -> papers.reference(key).ifPresent(cited::add));
        return cited;
    }
}
