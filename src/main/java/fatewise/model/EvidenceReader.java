package fatewise.model;

import fatewise.tree.MapReader;
import fatewise.tree.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code grade}, {@code source} and {@code note} of a mapping; what is absent comes from the one around it. */
public final class EvidenceReader {
    private EvidenceReader() {}

    /**
     * The evidence in force inside a mapping. A new source without a grade keeps the grade around it; a grade or note
     * alone keeps the sources around it.
     *
     * @param reader of a mapping whose key list has {@link Keys#EVIDENCE}
     * @param around the evidence in force outside
     */
    public static Evidence read(MapReader reader, Evidence around) {
        Optional<Grade> grade = reader.optionalChoice("grade").flatMap(Grade::named);
        List<String> sources = reader.value("source").isPresent()
                ? reader.oneOrMany("source").stream()
                        .map(Node::text)
                        .map(String::strip)
                        .toList()
                : around.sources();
        String note = reader.optionalText("note").orElse(around.note());
        return new Evidence(grade.orElse(around.grade()), sources, note);
    }
}
