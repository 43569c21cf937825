package fatewise.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a JSON Schema (draft 2020-12) out of the list of keys that a reader accepts. */
public final class Schema {
    private Schema() {}

    /** The schema of a file whose document is a mapping with these keys, as ordered maps for {@link Json#write}. */
    public static Map<String, Object> of(KeyList keys) {
        Defs defs = new Defs();
        Map<String, Object> schema = of("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(object(keys, defs));
        if (!defs.done.isEmpty()) {
            schema.put("$defs", defs.done);
        }
        return schema;
    }

    private static Map<String, Object> object(KeyList keys, Defs defs) {
        Map<String, Object> schema = of("title", keys.title());
        schema.put("description", keys.doc());
        schema.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Key key : keys.keys()) {
            Map<String, Object> property = of("description", key.doc());
            property.putAll(key.kind().schema(defs));
            properties.put(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A map of one entry that takes more. */
    static Map<String, Object> of(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    /** The named objects of one schema, each written once. */
    public static final class Defs {
        private final Map<String, Object> done = new LinkedHashMap<>();
        private final Map<String, KeyList> named = new LinkedHashMap<>();

        private Defs() {}

        /** A reference to the schema of {@code keys}, which is made on its first use. */
        Map<String, Object> reference(KeyList keys) {
            String name = keys.title().replaceAll("[^A-Za-z0-9]+", "-");
            KeyList before = named.putIfAbsent(name, keys);
            if (before == null) {
                done.put(name, Map.of()); // holds the place, so that a list may contain itself
                done.put(name, object(keys, this));
            } else if (!before.equals(keys)) {
                throw new IllegalArgumentException("two key lists are called '" + keys.title() + "'");
            }
            return of("$ref", "#/$defs/" + name);
        }
    }
}
