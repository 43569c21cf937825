package fatewise.protocol;

import fatewise.diagnostics.Source;
import fatewise.model.Evidence;
import fatewise.model.Model;
import fatewise.tree.MapReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The top of a protocol file: its names and default evidence. */
record Header(MapReader reader, Evidence evidence, Source source) {
    private String id() {
        return reader.text("protocol");
    }

    private String lineage() {
        Path parent = Path.of(source.name().replace('\\', '/')).getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }

    Protocol protocol(Model model, Start start, List<Stage> stages) {
        return new Protocol(
                id(),
                reader.optionalText("title").orElse(id()),
                reader.text("about"),
                lineage(),
                model,
                start,
                stages,
                evidence,
                Optional.empty(),
                List.of(),
                List.of(source),
                reader.span("protocol"));
    }

    /** A protocol under this header, made of others. */
    Protocol over(Protocol made, Optional<String> parent) {
        List<Source> files = new ArrayList<>(List.of(source));
        files.addAll(made.files());
        return new Protocol(
                id(),
                reader.optionalText("title").orElse(made.title()),
                reader.optionalText("about").orElse(made.about()),
                lineage(),
                made.model(),
                made.start(),
                made.stages(),
                new Evidence(
                        evidence.grade(),
                        all(evidence.sources(), made.evidence().sources()),
                        evidence.note()),
                parent,
                made.changes(),
                files.stream().distinct().toList(),
                reader.span("protocol"));
    }

    private static List<String> all(List<String> a, List<String> b) {
        List<String> all = new ArrayList<>(a);
        b.stream().filter(k -> !all.contains(k)).forEach(all::add);
        return all;
    }
}
