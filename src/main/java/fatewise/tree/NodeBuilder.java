package fatewise.tree;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns the tokens of one document into nodes. */
final class NodeBuilder {
    private static final int DEEPEST = 50;

    private final Source source;
    private final YAMLParser parser;
    private final Problems problems;
    private final String[] lines;

    NodeBuilder(Source source, YAMLParser parser, Problems problems) {
        this.source = source;
        this.parser = parser;
        this.problems = problems;
        this.lines = source.text().lines().toArray(String[]::new);
    }

    /** Reading cannot go on and the reason has been reported. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    Node value(JsonToken token, int depth) {
        Span span = span();
        if (depth > DEEPEST) {
            problems.error("E118", span, "nested more than " + DEEPEST + " levels deep")
                    .pointer("too deep");
            throw new Stop();
        }
        reference(span);
        return switch (token) {
            case START_OBJECT -> map(span, depth);
            case START_ARRAY -> list(span, depth);
            case VALUE_NULL -> Node.nothing(span);
            default -> scalar(span);
        };
    }

    private Node map(Span span, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Span> first = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Span keySpan = content(span(), key);
            reference(span());
            Node value = value(parser.nextToken(), depth + 1);
            Span before = first.putIfAbsent(key, keySpan);
            if (before == null) {
                entries.add(new Node.Entry(key, keySpan, value));
            } else {
                problems.error("E115", keySpan, "duplicate key '" + key + "'")
                        .pointer("second time")
                        .hint("the first stands at line " + before.line() + ", column " + before.column())
                        .hint("to mend: keep one of the two");
            }
        }
        return Node.map(entries.isEmpty() ? span : start(span, entries.get(0).keySpan()), entries);
    }

    /** A flow mapping stands at its brace, a block mapping at its first key. */
    private Span start(Span span, Span firstKey) {
        return charAt(span) == '{' ? span : firstKey;
    }

    private Node list(Span span, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(value(t, depth + 1));
        }
        return Node.list(new Span(source, span.line(), span.column(), 1), items);
    }

    private Node scalar(Span span) {
        String text = parser.getString();
        char c = charAt(span);
        boolean plain = c != '"' && c != '\'' && c != '|' && c != '>';
        if (plain && (text.equals("~") || text.equals("null") || text.isEmpty())) {
            return Node.nothing(span);
        }
        return Node.scalar(content(span, text), text);
    }

    /** Anchors, aliases and tags let one file mean another thing than it says; none is needed here. */
    private void reference(Span span) {
        char c = charAt(span);
        if (!parser.isCurrentAlias() && c != '&' && c != '!') {
            return;
        }
        String what = c == '!' ? "a tag" : c == '&' ? "an anchor" : "an alias";
        problems.error("E116", span, what + " of YAML is not used in these files")
                .pointer(what)
                .hint("to mend: write the value out where it is needed");
        throw new Stop();
    }

    /** Without the quotes, so that offsets into the text are offsets into the span. */
    private Span content(Span span, String text) {
        char c = charAt(span);
        if (c == '|' || c == '>') {
            return new Span(source, span.line(), span.column(), 1);
        }
        boolean quoted = c == '"' || c == '\'';
        int inside = quoted && span.length() > 2 ? span.length() - 2 : span.length();
        return quoted && !text.isEmpty() ? new Span(source, span.line(), span.column() + 1, inside) : span;
    }

    private Span span() {
        TokenStreamLocation from = parser.currentTokenLocation();
        TokenStreamLocation to = parser.currentLocation();
        int line = Math.max(1, from.getLineNr());
        int column = Math.max(1, from.getColumnNr());
        String text = line <= lines.length ? lines[line - 1] : "";
        int end = to.getLineNr() == line
                ? to.getColumnNr()
                : text.codePointCount(0, text.stripTrailing().length()) + 1;
        return new Span(source, line, column, Math.max(1, end - column));
    }

    private char charAt(Span span) {
        String line = span.line() <= lines.length ? lines[span.line() - 1] : "";
        int i = span.column() - 1;
        if (i >= line.codePointCount(0, line.length())) {
            return '\0';
        }
        return line.charAt(line.offsetByCodePoints(0, i));
    }
}
