package fatewise.tree;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.Optional;

/** A value read from YAML: a mapping, a list, a single text, or nothing. Immutable. */
public final class Node {
    /** What a node is. */
    public enum Kind {
        MAP,
        LIST,
        SCALAR,
        NULL
    }

    /** A key, where it stands, and its value. */
    public record Entry(String key, Span keySpan, Node value) {}

    private final Kind kind;
    private final Span span;
    private final String text;
    private final List<Entry> entries;
    private final List<Node> items;

    private Node(Kind kind, Span span, String text, List<Entry> entries, List<Node> items) {
        this.kind = kind;
        this.span = span;
        this.text = text;
        this.entries = entries;
        this.items = items;
    }

    /** A mapping; {@code span} is where its first key stands. */
    public static Node map(Span span, List<Entry> entries) {
        return new Node(Kind.MAP, span, "", List.copyOf(entries), List.of());
    }

    /** A list; {@code span} is where it starts. */
    public static Node list(Span span, List<Node> items) {
        return new Node(Kind.LIST, span, "", List.of(), List.copyOf(items));
    }

    /** A single value as its text; {@code span} covers the text without its quotes. */
    public static Node scalar(Span span, String text) {
        return new Node(Kind.SCALAR, span, text, List.of(), List.of());
    }

    /** Nothing, as after {@code key:}. */
    public static Node nothing(Span span) {
        return new Node(Kind.NULL, span, "", List.of(), List.of());
    }

    public Kind kind() {
        return kind;
    }

    public Span span() {
        return span;
    }

    public boolean isMap() {
        return kind == Kind.MAP;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /** The text of a single value; empty for anything else. */
    public String text() {
        return text;
    }

    /** The value of a key of a mapping. */
    public Optional<Node> get(String key) {
        return entry(key).map(Entry::value);
    }

    /** The entry of a mapping with this key. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(e -> e.key().equals(key)).findFirst();
    }

    /** The entries of a mapping in the order of the file; empty for anything else. */
    public List<Entry> entries() {
        return entries;
    }

    /** The items of a list; empty for anything else. */
    public List<Node> items() {
        return items;
    }

    /** The items of a list, or this alone when it is one value, or none when it is nothing. */
    public List<Node> oneOrMany() {
        return isList() ? items : isNull() ? List.of() : List.of(this);
    }

    /** In a sentence: {@code a mapping}, {@code a list}, {@code 'text'}, {@code nothing}. */
    public String phrase() {
        return switch (kind) {
            case MAP -> "a mapping";
            case LIST -> "a list";
            case SCALAR -> "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
            case NULL -> "nothing";
        };
    }

    @Override
    public String toString() {
        return phrase() + " at " + span;
    }
}
