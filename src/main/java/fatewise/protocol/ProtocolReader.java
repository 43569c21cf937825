package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import fatewise.model.Catalog;
import fatewise.model.Evidence;
import fatewise.model.EvidenceReader;
import fatewise.model.Model;
import fatewise.model.ModelReader;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads protocols, variants and chains; all problems are reported, then those {@link ProtocolCheck} finds. */
public final class ProtocolReader {
    private static final List<String> FORMS = List.of("stages", "extends", "chain");

    private final Catalog catalog;
    private final Others others;
    private final Problems problems;

    ProtocolReader(Catalog catalog, Others others, Problems problems) {
        this.catalog = catalog;
        this.others = others;
        this.problems = problems;
    }

    /**
     * Reads a protocol.
     *
     * @param source its text
     * @param catalog compounds, media and models by name
     * @param others other protocols by name or path, for {@code extends} and {@code run}
     * @param problems where everything that is wrong goes
     * @return the protocol, if it has no errors
     */
    public static Optional<Protocol> read(
            Source source, Catalog catalog, Function<String, Optional<Source>> others, Problems problems) {
        return read(source, catalog, others, List.of(), problems);
    }

    /** The same; {@code names} are those of all other protocols, to offer the nearest of. */
    public static Optional<Protocol> read(
            Source source,
            Catalog catalog,
            Function<String, Optional<Source>> others,
            List<String> names,
            Problems problems) {
        Problems own = new Problems();
        Others library = new Others(others, names, List.of(new Others.Open("", source)));
        Optional<Protocol> protocol = new ProtocolReader(catalog, library, own).protocol(source);
        protocol.ifPresent(p -> ProtocolCheck.check(p, own));
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : protocol;
    }

    /** Without the checks of sense; empty when it could not be put together. */
    Optional<Protocol> protocol(Source source) {
        Problems syntax = new Problems();
        Node node = Yaml.read(source, syntax);
        problems.addAll(syntax);
        if (syntax.hasErrors() && node.isNull()) {
            return Optional.empty();
        }
        MapReader reader = MapReader.of(node, ProtocolKeys.PROTOCOL, problems);
        if (!node.isMap()) {
            return Optional.empty();
        }
        List<String> forms = FORMS.stream().filter(reader::has).toList();
        if (forms.size() != 1) {
            wrongForm(reader, forms);
        }
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = EvidenceReader.read(reader, Evidence.NONE);
        Header header = new Header(reader, evidence, source);
        return switch (forms.get(0)) {
            case "stages" -> plain(reader, header);
            case "extends" -> new VariantReader(catalog, others, problems).read(reader, header);
            default -> new ChainReader(catalog, others, problems).read(reader, header);
        };
    }

    private void wrongForm(MapReader reader, List<String> forms) {
        if (forms.isEmpty()) {
            problems.error("E202", reader.span(), "this protocol has no stages")
                    .pointer("'stages' is needed")
                    .hint("to mend: add 'stages:', or 'extends:' with a protocol to vary, or 'chain:' with several");
        } else {
            problems.error("E411", reader.keySpan(forms.get(1)), "a protocol has either stages, or extends, or chain")
                    .pointer("'" + forms.get(0) + "' is there already");
        }
    }

    private Optional<Protocol> plain(MapReader reader, Header header) {
        notWith("changes", "extends", reader);
        Optional<Model> model = model(reader);
        if (!reader.has("start")) {
            problems.error("E202", reader.span(), "'start' is missing in this protocol")
                    .pointer("cells to start with are needed")
                    .hint("to mend: add 'start:' with 'cells' and 'vessel'");
        }
        Set<String> lost = model.isEmpty() ? defined(reader) : Set.of();
        StageReader stages = new StageReader(new Lookup(model, catalog, problems, lost));
        Optional<Start> start =
                reader.optionalChild("start", ProtocolKeys.START).flatMap(s -> stages.start(s, header.evidence()));
        List<Stage> list = stages.stages(reader.list("stages"), header.evidence());
        if (model.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(header.protocol(model.get(), start.get(), list));
    }

    /** What a model written inside the protocol would bring along. */
    private static Set<String> defined(MapReader reader) {
        Optional<Node> model = reader.value("model").filter(Node::isMap);
        return Stream.of("compounds", "media")
                .flatMap(key -> model.flatMap(m -> m.get(key)).stream())
                .flatMap(n -> n.entries().stream())
                .map(Node.Entry::key)
                .collect(Collectors.toSet());
    }

    private void notWith(String key, String wanted, MapReader reader) {
        if (reader.has(key)) {
            problems.error("E411", reader.keySpan(key), "'" + key + "' goes with '" + wanted + "' only")
                    .pointer("there is nothing it could change")
                    .hint("to mend: write the protocol as you want it, or name another one after '" + wanted + ":'");
        }
    }

    private Optional<Model> model(MapReader reader) {
        Optional<Node> value = reader.value("model");
        if (value.isEmpty()) {
            problems.error("E202", reader.span(), "'model' is missing in this protocol")
                    .pointer("which biology?")
                    .hint("to mend: add 'model: human-islet', or one of " + String.join(", ", catalog.modelNames()));
            return Optional.empty();
        }
        Node node = value.get();
        if (node.isScalar()) {
            return catalog.model(node.text().strip(), node.span(), problems);
        }
        return ModelReader.read(node, catalog, this::noBase, problems);
    }

    private Optional<Node> noBase(Node name) {
        Span span = name.span();
        problems.error("E411", span, "a model written inside a protocol cannot extend another")
                .pointer("put the model into a file of its own");
        return Optional.empty();
    }
}
