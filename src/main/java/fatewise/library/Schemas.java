package fatewise.library;

import fatewise.model.CompoundKeys;
import fatewise.model.FitKeys;
import fatewise.model.ModelKeys;
import fatewise.protocol.ProtocolKeys;
import fatewise.tree.Json;
import fatewise.tree.KeyList;
import fatewise.tree.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of each kind of file, made from the keys its reader accepts. */
public final class Schemas {
    /** The kinds, by the first key of their files. */
    public static final List<String> KINDS = Heading.KINDS;

    private Schemas() {}

    /** The schema as JSON text; an unknown kind is an {@link IllegalArgumentException}. */
    public static String text(String kind) {
        Map<String, Object> schema = Schema.of(keys(kind));
        return Json.write(kind.equals("model") ? orPartOfOne(schema) : schema);
    }

    /** A model that extends another holds parts of entries, and `none` for what it takes away: only its keys count. */
    private static Map<String, Object> orPartOfOne(Map<String, Object> whole) {
        Map<String, Object> schema = new LinkedHashMap<>(whole);
        Map<String, Object> strict = new LinkedHashMap<>();
        for (String key : List.of("properties", "required", "additionalProperties")) {
            strict.put(key, schema.remove(key));
        }
        Map<String, Object> anything = new LinkedHashMap<>();
        ModelKeys.MODEL.keys().forEach(key -> anything.put(key.name(), Map.of("description", key.doc())));
        Map<String, Object> loose = new LinkedHashMap<>();
        loose.put("properties", anything);
        loose.put("additionalProperties", false);
        schema.put("if", Map.of("required", List.of("extends")));
        schema.put("then", loose);
        schema.put("else", strict);
        return schema;
    }

    /** What the reader of a kind of file accepts. */
    public static KeyList keys(String kind) {
        return switch (kind) {
            case "protocol" -> ProtocolKeys.PROTOCOL;
            case "compound" -> CompoundKeys.COMPOUND;
            case "medium" -> CompoundKeys.MEDIUM;
            case "model" -> ModelKeys.MODEL;
            case "sources" -> CompoundKeys.SOURCES;
            case "fit" -> FitKeys.FIT;
            case "values" -> FitKeys.VALUES;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
