package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.model.Catalog;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import java.util.List;
import java.util.Optional;

/** Reads a protocol that extends another. */
final class VariantReader {
    private static final List<String> PARENTS = List.of("model", "start");

    private final Catalog catalog;
    private final Others others;
    private final Problems problems;

    VariantReader(Catalog catalog, Others others, Problems problems) {
        this.catalog = catalog;
        this.others = others;
        this.problems = problems;
    }

    Optional<Protocol> read(MapReader reader, Header header) {
        for (String key : PARENTS) {
            if (reader.has(key)) {
                problems.error("E411", reader.keySpan(key), "'" + key + "' is that of the protocol this one extends")
                        .pointer("take it out")
                        .hint(
                                key.equals("start")
                                        ? "to change cells: '- start PSC 3e5 cells/cm2' under 'changes:'"
                                        : "to mend: extend a protocol with that model");
            }
        }
        String name = reader.text("extends");
        Optional<Source> source = others.open(name, reader.span("extends"), problems);
        Optional<Protocol> parent =
                source.flatMap(s -> new ProtocolReader(catalog, others.inside(name, s), problems).protocol(s));
        return parent.map(p -> header.over(changed(p, reader.list("changes")), Optional.of(p.id())));
    }

    /** The protocol with changes, each a line of text. */
    private Protocol changed(Protocol parent, List<Node> sentences) {
        Changes changes = new Changes(catalog, problems);
        Protocol protocol = parent;
        for (Node node : sentences) {
            if (node.isScalar()) {
                protocol = changes.apply(protocol, node.text(), node.span());
            } else {
                problems.error("E204", node.span(), "here stands " + node.phrase() + "; a change in words is needed")
                        .pointer("such as 'omit latrunculin A'");
            }
        }
        return protocol;
    }

    Protocol changed(Protocol parent, MapReader reader) {
        return changed(parent, reader.list("changes"));
    }
}
