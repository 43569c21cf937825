package fatewise.tree;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML 1.2 document (or JSON, which is YAML) into nodes; every fault becomes a located problem. */
public final class Yaml {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit((int) Source.LARGEST_FILE_BYTES + 1)
                    .build())
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // ours names the place of the first
            .build();

    private Yaml() {}

    /** The document; a node of nothing, with a problem added, when it cannot be read. */
    public static Node read(Source source, Problems problems) {
        Span start = new Span(source, 1, 1, 1);
        if (source.text().length() > Source.LARGEST_FILE_BYTES) {
            problems.error("E105", Span.none(source.name()), "'" + source.name() + "' is longer than 5 MB");
            return Node.nothing(start);
        }
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            NodeBuilder builder = new NodeBuilder(source, parser, problems);
            JsonToken first = parser.nextToken();
            if (first == null) {
                problems.error("E106", Span.none(source.name()), "'" + source.name() + "' holds nothing but comments");
                return Node.nothing(start);
            }
            Node root = builder.value(first, 1);
            if (parser.nextToken() != null) {
                secondDocument(source, parser.currentTokenLocation(), problems);
            }
            return root;
        } catch (NodeBuilder.Stop e) {
            return Node.nothing(start);
        } catch (JacksonException e) {
            report(source, e, problems);
            return Node.nothing(start);
        }
    }

    private static void secondDocument(Source source, TokenStreamLocation at, Problems problems) {
        int line = Math.max(1, at.getLineNr());
        while (line > 1 && !source.line(line).startsWith("---")) {
            line--;
        }
        problems.error("E117", new Span(source, line, 1, 3), "a second document starts here; a file holds one")
                .pointer("second document")
                .hint("to mend: put it into a file of its own");
    }

    private static void report(Source source, JacksonException e, Problems problems) {
        if (e.getCause() instanceof MarkedYamlEngineException fault) {
            YamlFault.report(source, fault, problems);
        } else if (e.getMessage() != null && e.getMessage().startsWith("Expected a property name")) {
            problems.error("E119", at(source, e.getLocation()), "a key must be a single text, not a list or a mapping")
                    .pointer("not a text");
        } else {
            String words =
                    e.getCause() instanceof YamlEngineException ? e.getCause().getMessage() : e.getOriginalMessage();
            problems.error(
                    "E110",
                    at(source, e.getLocation()),
                    "this is not YAML: " + words.lines().findFirst().orElse(""));
        }
    }

    private static Span at(Source source, TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? Span.none(source.name())
                : new Span(source, at.getLineNr(), Math.max(1, at.getColumnNr()), 1);
    }
}
