package fatewise.tree;

/**
 * A key that a mapping may have.
 *
 * @param name as written in the file
 * @param kind what may stand after it
 * @param required whether it must be there
 * @param doc one sentence for the reference page and the editor
 */
public record Key(String name, ValueKind kind, boolean required, String doc) {
    public static Key required(String name, ValueKind kind, String doc) {
        return new Key(name, kind, true, doc);
    }

    public static Key optional(String name, ValueKind kind, String doc) {
        return new Key(name, kind, false, doc);
    }
}
