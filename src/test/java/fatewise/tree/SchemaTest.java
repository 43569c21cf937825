package fatewise.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final JsonSchema STAGE = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Json.write(Schema.of(MapReaderTest.STAGE)));

    private static boolean valid(String json) {
        return STAGE.validate(json, InputFormat.JSON).isEmpty();
    }

    @Test
    void whatTheReaderAcceptsTheSchemaAccepts() {
        assertTrue(valid("""
                        {"id": "S1", "lasts": "36 h", "medium": {"CHIR99021": "3 µM", "Activin A": "1e2 ng/mL"},
                         "fraction": "80 %", "wash": 2, "hill": 1.5, "gates": ["SOX17+ >= 80 %"],
                         "vessel": {"volume": "2mL", "culture": "planar"}}
                        """));
        assertTrue(valid("{\"id\": 1, \"lasts\": \"3 d\", \"fraction\": 0.8, \"vessel\": \"dish\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"S1\"}",
                "{\"id\": \"S1\", \"lasts\": 3}",
                "{\"id\": \"S1\", \"lasts\": \"3\"}",
                "{\"id\": \"S1\", \"lasts\": \"1,5 d\"}",
                "{\"id\": \"S1\", \"lasts\": \"3 d\", \"colour\": \"red\"}",
                "{\"id\": \"S1\", \"lasts\": \"3 d\", \"fraction\": 80}",
                "{\"id\": \"S1\", \"lasts\": \"3 d\", \"wash\": 1.5}",
                "{\"id\": \"S1\", \"lasts\": \"3 d\", \"vessel\": {\"culture\": \"rotating\"}}",
                "[]"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String json) {
        assertFalse(valid(json));
    }

    @Test
    void aListThatContainsItselfIsWrittenOnce() {
        KeyList[] holder = new KeyList[1];
        holder[0] = KeyList.of(
                "part", "A part.", Key.optional("parts", ValueKind.listOf(ValueKind.object(() -> holder[0])), "x"));
        Map<String, Object> schema =
                Schema.of(KeyList.of("whole", "All.", Key.optional("top", ValueKind.object(holder[0]), "x")));
        assertEquals("[part]", ((Map<?, ?>) schema.get("$defs")).keySet().toString());
    }

    @Test
    void twoListsOfOneNameAreRefused() {
        KeyList a = KeyList.of("x", "one");
        KeyList b = KeyList.of("x", "two");
        KeyList all = KeyList.of(
                "all", "", Key.optional("a", ValueKind.object(a), ""), Key.optional("b", ValueKind.object(b), ""));
        assertThrows(IllegalArgumentException.class, () -> Schema.of(all));
    }
}
