package fatewise.library;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.model.Catalog;
import fatewise.model.Model;
import fatewise.model.Overlay;
import fatewise.protocol.Changes;
import fatewise.protocol.Protocol;
import fatewise.protocol.ProtocolCheck;
import fatewise.protocol.ProtocolReader;
import fatewise.protocol.Recipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a protocol, what it extends or chains, and makes the changes asked for. */
final class ProtocolLoader {
    private final Library library;
    private final Workplace workplace;

    ProtocolLoader(Library library, Workplace workplace) {
        this.library = library;
        this.workplace = workplace;
    }

    Loaded load(String nameOrPath, List<String> changes) {
        Optional<Source> bundled = Library.isPath(nameOrPath) ? Optional.empty() : library.protocolSource(nameOrPath);
        try {
            return bundled.isPresent() ? read(bundled.get(), library, changes) : file(nameOrPath, changes);
        } catch (ProblemException e) {
            return new Loaded(Optional.empty(), e.problems(), List.of(), library);
        }
    }

    private Loaded file(String typed, List<String> changes) {
        if (!Library.isPath(typed) && !Files.exists(workplace.resolve(typed))) {
            throw unknown(typed);
        }
        Source source = workplace.read(workplace.resolve(typed));
        return read(source, library.beside(source), changes);
    }

    private ProblemException unknown(String typed) {
        Problems problems = new Problems();
        List<String> names = library.protocols().stream().map(Entry::id).toList();
        problems.error("E203", Span.commandLine("command line", typed), "unknown protocol '" + typed + "'")
                .pointer("neither a name nor a file")
                .didYouMean(Suggest.near(typed, names))
                .hint("to see all names: fatewise list");
        return new ProblemException(problems);
    }

    private Loaded read(Source source, Library near, List<String> changes) {
        Problems problems = new Problems();
        Deque<Source> open = new ArrayDeque<>(List.of(source));
        Optional<Protocol> protocol = ProtocolReader.read(
                source,
                near,
                name -> other(name, open, near),
                near.protocols().stream().map(Entry::id).toList(),
                problems);
        if (protocol.isPresent()) {
            Model model = protocol.get().model();
            Catalog catalog = new Overlay(model.compounds(), model.media(), near);
            protocol = Optional.of(changed(protocol.get(), changes, catalog, problems));
            problems.addAll(near.problems());
            return new Loaded(protocol.filter(p -> !problems.hasErrors()), problems, inputs(protocol.get()), catalog);
        }
        problems.addAll(near.problems());
        return new Loaded(Optional.empty(), problems, List.of(source), near);
    }

    private static Protocol changed(Protocol protocol, List<String> sentences, Catalog catalog, Problems problems) {
        if (sentences.isEmpty()) {
            return protocol;
        }
        Problems own = new Problems();
        Changes changes = new Changes(catalog, own);
        Protocol variant = protocol;
        for (String sentence : sentences) {
            variant = changes.apply(variant, sentence, Span.commandLine("--change", sentence));
        }
        if (!own.hasErrors()) {
            ProtocolCheck.check(variant, own);
        }
        problems.addAll(own);
        return variant;
    }

    /**
     * A protocol that another one names: one of the library, else a file from the folder of the asking one. Which one
     * asks is not told, so the folders of all that are open are tried, the last opened first.
     */
    private Optional<Source> other(String name, Deque<Source> open, Library near) {
        Optional<Source> found = Library.isPath(name) ? Optional.of(file(name, open)) : near.protocolSource(name);
        found.ifPresent(open::push);
        return found;
    }

    private Source file(String name, Deque<Source> open) {
        for (Source asking : open) {
            Path path = workplace.resolve(asking.name()).resolveSibling(name);
            if (Files.exists(path)) {
                return workplace.read(path.normalize());
            }
        }
        return workplace.read(workplace.resolve(open.getLast().name()).resolveSibling(name));
    }

    /** Every file whose content the protocol has in it; which ones that are does not depend on what was read before. */
    private static List<Source> inputs(Protocol protocol) {
        Map<String, Source> files = new LinkedHashMap<>();
        protocol.files().forEach(source -> put(source, files));
        put(protocol.model().span().source(), files);
        protocol.model()
                .parameters()
                .forEach(p -> put(p.span().source(), files)); // those of a fit have a file of their own
        List<Recipe> recipes = new ArrayList<>();
        recipes.add(protocol.start().recipe());
        protocol.stages().forEach(stage -> recipes.add(Recipe.of(stage.base(), List.of())));
        recipes.forEach(r -> r.base().ifPresent(b -> put(b.span().source(), files)));
        protocol.compounds().forEach(c -> put(c.span().source(), files));
        protocol.model().exchanges().forEach(e -> put(e.compound().span().source(), files));
        return List.copyOf(files.values());
    }

    private static void put(Source source, Map<String, Source> files) {
        if (!source.text().isEmpty()) {
            files.putIfAbsent(source.name(), source);
        }
    }
}
