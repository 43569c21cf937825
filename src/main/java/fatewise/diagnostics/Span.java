package fatewise.diagnostics;

import java.util.Objects;

/**
 * A stretch of one line of a source.
 *
 * @param source the text it lies in
 * @param line the line from 1, or 0 when the problem is with the source as a whole
 * @param column the first column from 1, in code points; 0 when {@code line} is 0
 * @param length how many code points, at least 1 when there is a line
 */
public record Span(Source source, int line, int column, int length) {
    public Span {
        Objects.requireNonNull(source, "source");
        if (line < 0 || column < 0 || length < 0 || (line > 0 && column == 0)) {
            throw new IllegalArgumentException("no place " + line + ":" + column + "+" + length);
        }
    }

    /** The source as a whole, no place in it: printed as its name alone. */
    public static Span none(String where) {
        return new Span(new Source(where, ""), 0, 0, 0);
    }

    /** All of a text typed on the command line, e.g. name {@code --change}, text {@code omit CHIR}. */
    public static Span commandLine(String name, String text) {
        return new Span(new Source(name, text), 1, 1, Math.max(1, text.codePointCount(0, text.length())));
    }

    /** True when it points at a line. */
    public boolean hasPlace() {
        return line > 0;
    }

    /** The part that starts {@code offset} code points into this span; unchanged when this has no place. */
    public Span part(int offset, int length) {
        return hasPlace() ? new Span(source, line, column + Math.max(0, offset), Math.max(1, length)) : this;
    }

    /** {@code name:line:column}, or the name alone when there is no place. */
    public String place() {
        return hasPlace() ? source.name() + ":" + line + ":" + column : source.name();
    }

    @Override
    public String toString() {
        return place();
    }
}
