package fatewise.tree;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a mapping with declared keys. Unknown and missing keys are reported when it is made, bad values when they are
 * asked for. A key without value counts as absent. Methods that return a bare value give a harmless stand-in (empty
 * text, 1 of the canonical unit) for what is absent or bad: the problem has been reported by then if the key is
 * required.
 */
public final class MapReader {
    private final Node node;
    private final KeyList keys;
    private final Problems problems;

    private MapReader(Node node, KeyList keys, Problems problems) {
        this.node = node;
        this.keys = keys;
        this.problems = problems;
    }

    /** Checks the keys of {@code node} and reads from it. */
    public static MapReader of(Node node, KeyList keys, Problems problems) {
        MapReader reader = new MapReader(node, keys, problems);
        if (node.isMap()) {
            reader.checkKeys();
        } else {
            problems.error(
                            "E204",
                            node.span(),
                            "here stands " + node.phrase() + "; a mapping of keys is needed (" + keys.title() + ")")
                    .pointer("a mapping is needed")
                    .hint("its keys are " + Suggest.list(keys.names()));
        }
        return reader;
    }

    private void checkKeys() {
        Set<String> meant = new HashSet<>();
        for (Node.Entry entry : node.entries()) {
            if (keys.key(entry.key()).isEmpty()) {
                List<String> near = Suggest.near(entry.key(), keys.names());
                near.stream().limit(1).forEach(meant::add);
                Problems.Entry problem = problems.error(
                                "E201", entry.keySpan(), "unknown key '" + entry.key() + "' in " + keys.title())
                        .pointer("no such key")
                        .didYouMean(near);
                if (near.isEmpty()) {
                    problem.hint("its keys are " + Suggest.list(keys.names()));
                }
            }
        }
        for (Key key : keys.keys()) {
            if (key.required() && !meant.contains(key.name())) { // a misspelt key is told once
                checkPresent(key);
            }
        }
    }

    private void checkPresent(Key key) {
        Optional<Node.Entry> entry = node.entry(key.name());
        if (entry.isPresent() && entry.get().value().isNull()) {
            problems.error("E202", entry.get().keySpan(), "'" + key.name() + "' has no value")
                    .pointer("a value is needed: " + key.kind().describe().replaceFirst("; or mapping.*", ""));
        } else if (entry.isEmpty()) {
            problems.error("E202", node.span(), "'" + key.name() + "' is missing in this " + keys.title())
                    .pointer("'" + key.name() + "' is needed")
                    .hint("to mend: add '" + key.name() + ":' (" + key.doc() + ")");
        }
    }

    public Node node() {
        return node;
    }

    public Span span() {
        return node.span();
    }

    public Problems problems() {
        return problems;
    }

    /** True when the key stands there with a value. */
    public boolean has(String key) {
        return value(key).isPresent();
    }

    /** The value of a key; absent when it is nothing. */
    public Optional<Node> value(String key) {
        if (keys.key(key).isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is not declared in " + keys.title());
        }
        return node.get(key).filter(n -> !n.isNull());
    }

    /** Where the value of a key stands; the mapping itself when it is absent. */
    public Span span(String key) {
        return value(key).map(Node::span).orElse(node.span());
    }

    /** Where a key stands; the mapping itself when it is absent. */
    public Span keySpan(String key) {
        return node.entry(key).map(Node.Entry::keySpan).orElse(node.span());
    }

    /** A text; empty when absent. */
    public String text(String key) {
        return optionalText(key).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return value(key).flatMap(n -> Scalars.text(n, problems));
    }

    /** A quantity of any sign. */
    public Quantity quantity(String key, Dimension... dimensions) {
        return standIn(optionalQuantity(key, Sign.ANY, dimensions), dimensions);
    }

    /** A quantity more than 0. */
    public Quantity positive(String key, Dimension... dimensions) {
        return standIn(optionalQuantity(key, Sign.POSITIVE, dimensions), dimensions);
    }

    /** A quantity of 0 or more. */
    public Quantity nonNegative(String key, Dimension... dimensions) {
        return standIn(optionalQuantity(key, Sign.NON_NEGATIVE, dimensions), dimensions);
    }

    public Optional<Quantity> optionalQuantity(String key, Dimension... dimensions) {
        return optionalQuantity(key, Sign.ANY, dimensions);
    }

    public Optional<Quantity> optionalQuantity(String key, Sign sign, Dimension... dimensions) {
        return value(key).flatMap(n -> Scalars.quantity(n, sign, problems, dimensions));
    }

    private static Quantity standIn(Optional<Quantity> read, Dimension... dimensions) {
        Dimension dimension = dimensions.length == 0 ? Dimension.FRACTION : dimensions[0];
        return read.orElseGet(() -> new Quantity(1, dimension.canonicalUnit()));
    }

    /** A fraction in [0, 1]; 1 when absent. */
    public double fraction(String key) {
        return optionalFraction(key).orElse(1);
    }

    public OptionalDouble optionalFraction(String key) {
        return value(key).map(n -> Scalars.fraction(n, problems)).orElse(OptionalDouble.empty());
    }

    /** A number without unit; 1 when absent. */
    public double number(String key) {
        return optionalNumber(key, Sign.ANY).orElse(1);
    }

    public OptionalDouble optionalNumber(String key, Sign sign) {
        return value(key).map(n -> Scalars.number(n, sign, problems)).orElse(OptionalDouble.empty());
    }

    /** A whole number of at least {@code low}; {@code low} when absent. */
    public int integer(String key, int low) {
        return optionalInteger(key, low, Integer.MAX_VALUE).orElse(low);
    }

    public OptionalInt optionalInteger(String key, int low, int high) {
        return value(key).map(n -> Scalars.integer(n, low, high, problems)).orElse(OptionalInt.empty());
    }

    /** One of the words declared for this key with {@link ValueKind#choice}; the first of them when absent. */
    public String choice(String key) {
        return optionalChoice(key).orElseGet(() -> words(key).get(0));
    }

    public Optional<String> optionalChoice(String key) {
        return value(key).flatMap(n -> Scalars.choice(n, words(key), problems));
    }

    private List<String> words(String key) {
        if (keys.key(key).orElseThrow().kind() instanceof ValueKind.Choice choice) {
            return choice.words();
        }
        throw new IllegalArgumentException("'" + key + "' is not declared as a choice in " + keys.title());
    }

    /** The items of a list; empty when absent. */
    public List<Node> list(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !value.get().isList()) {
            kind(value.get(), "a list", "to mend: start each item with '- ', or write [first, second]");
        }
        return value.map(Node::items).orElse(List.of());
    }

    /** The items of a list, or one value as a list of one; empty when absent. */
    public List<Node> oneOrMany(String key) {
        return value(key).map(Node::oneOrMany).orElse(List.of());
    }

    /** The texts of a list, or one text as a list of one; empty when absent. */
    public List<String> texts(String key) {
        return oneOrMany(key).stream()
                .flatMap(n -> Scalars.text(n, problems).stream())
                .toList();
    }

    /** The entries of a mapping with free keys; empty when absent. */
    public List<Node.Entry> map(String key) {
        Optional<Node> value = value(key);
        if (value.isPresent() && !value.get().isMap()) {
            kind(value.get(), "a mapping", "to mend: write {name: value}, or 'name: value' on lines of their own");
        }
        return value.map(Node::entries).orElse(List.of());
    }

    private void kind(Node value, String wanted, String hint) {
        problems.error("E204", value.span(), "here stands " + value.phrase() + "; " + wanted + " is needed")
                .pointer(wanted + " is needed")
                .hint(hint);
    }

    /** A mapping with declared keys below this one; when absent, a reader that finds nothing and reports nothing. */
    public MapReader child(String key, KeyList childKeys) {
        return optionalChild(key, childKeys)
                .orElseGet(() -> new MapReader(Node.map(node.span(), List.of()), childKeys, problems));
    }

    public Optional<MapReader> optionalChild(String key, KeyList childKeys) {
        return value(key).map(n -> of(n, childKeys, problems));
    }
}
