package fatewise.library;

import fatewise.model.CompoundKeys;
import fatewise.model.ModelKeys;
import fatewise.protocol.ProtocolKeys;
import fatewise.tree.Json;
import fatewise.tree.KeyList;
import fatewise.tree.Schema;
import java.util.List;

/** The JSON Schema of each kind of file, made from the keys its reader accepts. */
public final class Schemas {
    /** The kinds, by the first key of their files. */
    public static final List<String> KINDS = Heading.KINDS;

    private Schemas() {}

    /** The schema as JSON text; an unknown kind is an {@link IllegalArgumentException}. */
    public static String text(String kind) {
        return Json.write(Schema.of(keys(kind)));
    }

    /** What the reader of a kind of file accepts. */
    public static KeyList keys(String kind) {
        return switch (kind) {
            case "protocol" -> ProtocolKeys.PROTOCOL;
            case "compound" -> CompoundKeys.COMPOUND;
            case "medium" -> CompoundKeys.MEDIUM;
            case "model" -> ModelKeys.MODEL;
            case "sources" -> CompoundKeys.SOURCES;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
