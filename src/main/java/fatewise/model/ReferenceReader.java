package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of sources. */
public final class ReferenceReader {
    private final Problems problems;

    public ReferenceReader(Problems problems) {
        this.problems = problems;
    }

    /** Every source of a file. */
    public List<Reference> read(Node node) {
        MapReader file = MapReader.of(node, CompoundKeys.SOURCES, problems);
        List<Reference> references = new ArrayList<>();
        if (file.has("sources")) {
            for (Node.Entry entry : file.map("sources")) {
                references.add(source(entry));
            }
        }
        return references;
    }

    private Reference source(Node.Entry entry) {
        MapReader reader = MapReader.of(entry.value(), CompoundKeys.SOURCE, problems);
        String doi = reader.text("doi");
        if (!doi.isEmpty() && !doi.matches("10\\.\\d{4,9}/\\S+")) {
            problems.error("E205", reader.span("doi"), "'" + doi + "' is not a DOI")
                    .pointer("a DOI starts with 10. and has no address before it, e.g. 10.1038/nbt.3033");
        }
        return new Reference(
                entry.key(),
                doi,
                reader.text("title"),
                reader.text("authors"),
                reader.optionalInteger("year", 0, 3000).orElse(0),
                reader.text("journal"),
                reader.optionalChoice("read").orElse("recalled"),
                entry.keySpan());
    }
}
