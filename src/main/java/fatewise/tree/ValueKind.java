package fatewise.tree;

import fatewise.units.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What may stand after a key. Used for the JSON Schema and the reference page; reading itself asks for types. */
@SuppressWarnings("ClassInitializationDeadlock") // kinds are made only through this interface, which comes first
public sealed interface ValueKind {
    ValueKind TEXT = new Text();
    ValueKind FRACTION = new Fraction();
    ValueKind INTEGER = new Whole();
    ValueKind NUMBER = new Plain();
    ValueKind ANY = new Any();

    /** In words, for the reference page. */
    String describe();

    /** As JSON Schema; named objects go to {@code defs}. */
    Map<String, Object> schema(Schema.Defs defs);

    static ValueKind quantity(Dimension... dimensions) {
        return new Amount(List.of(dimensions));
    }

    /** Molar, by mass, by activity or by volume: whatever a dose may be. */
    static ValueKind concentration() {
        return quantity(
                Dimension.MOLAR,
                Dimension.MASS_CONCENTRATION,
                Dimension.ACTIVITY_CONCENTRATION,
                Dimension.VOLUME_FRACTION);
    }

    static ValueKind choice(String... words) {
        return new Choice(List.of(words));
    }

    static ValueKind choice(List<String> words) {
        return new Choice(List.copyOf(words));
    }

    static ValueKind listOf(ValueKind item) {
        return new ListOf(item);
    }

    /** A mapping with free keys, e.g. compound to dose. */
    static ValueKind mapOf(ValueKind value) {
        return new MapOf(value);
    }

    static ValueKind object(KeyList keys) {
        return new Obj(() -> keys);
    }

    /** For a key list that contains itself. */
    static ValueKind object(Supplier<KeyList> keys) {
        return new Obj(keys);
    }

    static ValueKind oneOf(ValueKind... kinds) {
        return new OneOf(List.of(kinds));
    }

    /** This or another kind. */
    default ValueKind or(ValueKind other) {
        return oneOf(this, other);
    }

    /** Free text; a plain number or true/false is text, too. */
    record Text() implements ValueKind {
        @Override
        public String describe() {
            return "text";
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return Schema.of("type", List.of("string", "number", "boolean"));
        }
    }

    /** {@code 80 %}, {@code 0.8} or {@code 4/5}. */
    record Fraction() implements ValueKind {
        @Override
        public String describe() {
            return "fraction, e.g. 80 % or 0.8";
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            Map<String, Object> number = Schema.of("type", "number");
            number.put("minimum", 0);
            number.put("maximum", 1);
            Map<String, Object> text = Schema.of("type", "string");
            text.put("pattern", "^[0-9.eE+-]+ *(%|/ *[0-9.]+)?$");
            text.put("examples", List.of("80 %", "1/6"));
            return Schema.of("anyOf", List.of(number, text));
        }
    }

    /** A whole number. */
    record Whole() implements ValueKind {
        @Override
        public String describe() {
            return "whole number";
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return Schema.of("type", "integer");
        }
    }

    /** A number without unit. */
    record Plain() implements ValueKind {
        @Override
        public String describe() {
            return "number";
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return Schema.of("type", "number");
        }
    }

    /** Anything. */
    record Any() implements ValueKind {
        @Override
        public String describe() {
            return "anything";
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return new LinkedHashMap<>();
        }
    }

    /** A number with a unit of one of these dimensions. */
    record Amount(List<Dimension> dimensions) implements ValueKind {
        @Override
        public String describe() {
            return Scalars.phrase(dimensions) + ", e.g. "
                    + dimensions.stream().map(Dimension::example).collect(Collectors.joining(" or "));
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            Map<String, Object> schema = Schema.of("type", "string");
            schema.put("pattern", "^[+-]?[0-9]*\\.?[0-9]+\\.?([eE][+-]?[0-9]+)? *[^0-9 .,].*$");
            schema.put("examples", dimensions.stream().map(Dimension::example).toList());
            return schema;
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements ValueKind {
        @Override
        public String describe() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return Schema.of("enum", words);
        }
    }

    /** A list of one kind. */
    record ListOf(ValueKind item) implements ValueKind {
        @Override
        public String describe() {
            return "list of " + item.describe();
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            Map<String, Object> schema = Schema.of("type", "array");
            schema.put("items", item.schema(defs));
            return schema;
        }
    }

    /** A mapping with free keys. */
    record MapOf(ValueKind value) implements ValueKind {
        @Override
        public String describe() {
            return "mapping of names to " + value.describe();
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            Map<String, Object> schema = Schema.of("type", "object");
            schema.put("additionalProperties", value.schema(defs));
            return schema;
        }
    }

    /** A mapping with declared keys. */
    record Obj(Supplier<KeyList> keys) implements ValueKind {
        @Override
        public String describe() {
            return "mapping: " + keys.get().title();
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return defs.reference(keys.get());
        }
    }

    /** One of several kinds. */
    record OneOf(List<ValueKind> kinds) implements ValueKind {
        @Override
        public String describe() {
            return kinds.stream().map(ValueKind::describe).collect(Collectors.joining("; or "));
        }

        @Override
        public Map<String, Object> schema(Schema.Defs defs) {
            return Schema.of("anyOf", kinds.stream().map(k -> k.schema(defs)).toList());
        }
    }
}
