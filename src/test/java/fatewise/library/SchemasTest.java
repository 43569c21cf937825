package fatewise.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.tree.Node;
import fatewise.tree.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas in {@code protocols/schema} are those of the readers, and every bundled file keeps to its own. */
class SchemasTest {
    private static final Path PROTOCOLS = Path.of("protocols");
    private static final String HEAD = "# yaml-language-server: $schema=";

    static List<String> kinds() {
        return Schemas.KINDS;
    }

    static List<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.walk(PROTOCOLS)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSchemaOnDiskIsThatOfTheReader(String kind) throws IOException {
        Path file = PROTOCOLS.resolve("schema").resolve(kind + ".schema.json");
        String made = Schemas.text(kind);
        if (Boolean.getBoolean("fatewise.bless")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertEquals(made, Files.readString(file), file + " is out of date: ./check --bless");
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyFileNamesItsSchemaOnTheFirstLineAndKeepsToIt(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.get(0).startsWith(HEAD), file + " names no schema");
        Path schema = file.resolveSibling(lines.get(0).substring(HEAD.length()).strip())
                .normalize();
        Heading heading = Heading.of(Files.readString(file)).orElseThrow();
        assertEquals(PROTOCOLS.resolve("schema").resolve(heading.kind() + ".schema.json"), schema);
        assertEquals(Set.of(), faults(heading.kind(), Files.readString(file)), file.toString());
    }

    @Test
    void aMisspeltKeyBreaksTheSchema() {
        assertFalse(faults("compound", "compound: X\nhalflife: 3 h\n").isEmpty());
        assertFalse(faults("protocol", "protocol: x\nstages:\n  - {id: S1, last: 3 d}\n")
                .isEmpty());
    }

    @Test
    void everySchemaRequiresTheKeyThatTellsItsKind() {
        List<String> without = new ArrayList<>(Schemas.KINDS);
        without.removeIf(
                kind -> Schemas.keys(kind).key(kind).filter(k -> k.required()).isPresent());
        assertEquals(List.of(), without);
    }

    /** As an editor reads it: YAML 1.2, where `no` is a word. */
    private static JsonNode json(Node node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isMap()) {
            ObjectNode map = make.objectNode();
            node.entries().forEach(e -> map.set(e.key(), json(e.value())));
            return map;
        }
        if (node.isList()) {
            ArrayNode list = make.arrayNode();
            node.items().forEach(i -> list.add(json(i)));
            return list;
        }
        String text = node.text();
        if (text.matches("[-+]?[0-9]+")) {
            return make.numberNode(Long.parseLong(text));
        }
        boolean number = text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
        return node.isNull()
                ? make.nullNode()
                : number ? make.numberNode(Double.parseDouble(text)) : make.textNode(text);
    }

    private static Set<String> faults(String kind, String yaml) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.text(kind));
        JsonNode tree = json(Yaml.read(Source.of("text", yaml), new Problems()));
        return Set.copyOf(schema.validate(tree).stream()
                .map(ValidationMessage::getMessage)
                .toList());
    }
}
