package fatewise.library;

import fatewise.diagnostics.Source;
import fatewise.diagnostics.Span;

/**
 * A file in the library by its heading; what is in it is read when somebody asks.
 *
 * @param heading its outermost keys
 * @param source its text
 * @param origin whose it is
 */
record Card(Heading heading, Source source, Origin origin) {
    String id() {
        return heading.id();
    }

    /** Where its id stands. */
    Span span() {
        return find(heading.id());
    }

    /** The first place in the file where a name stands. */
    Span find(String name) {
        int at = source.text().indexOf(name);
        if (at < 0) {
            return Span.none(source.name());
        }
        int lineStart = source.text().lastIndexOf('\n', at) + 1;
        int line = 1
                + (int) source.text()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = 1 + source.text().codePointCount(lineStart, at);
        return new Span(source, line, column, Math.max(1, name.codePointCount(0, name.length())));
    }
}
