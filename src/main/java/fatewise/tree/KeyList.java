package fatewise.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one kind of mapping: what its reader accepts and what its JSON Schema says.
 *
 * @param title the name of the kind, e.g. {@code stage}; unique within a file kind
 * @param doc one sentence about it
 * @param keys in the order in which they are best written
 */
public record KeyList(String title, String doc, List<Key> keys) {
    public KeyList {
        keys = List.copyOf(keys);
        if (keys.stream().map(Key::name).distinct().count() != keys.size()) {
            throw new IllegalArgumentException("a key stands twice in " + title);
        }
    }

    public static KeyList of(String title, String doc, Key... keys) {
        return new KeyList(title, doc, List.of(keys));
    }

    /** The same with more keys at the end. */
    public KeyList plus(Key... more) {
        List<Key> all = new ArrayList<>(keys);
        all.addAll(List.of(more));
        return new KeyList(title, doc, all);
    }

    /** The same with the keys of another list at the end. */
    public KeyList plus(KeyList more) {
        return plus(more.keys.toArray(Key[]::new));
    }

    /** The same keys under another name. */
    public KeyList called(String otherTitle, String otherDoc) {
        return new KeyList(otherTitle, otherDoc, keys);
    }

    /** The names in order. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    public Optional<Key> key(String name) {
        return keys.stream().filter(k -> k.name().equals(name)).findFirst();
    }
}
