package fatewise.cli;

import java.util.regex.Pattern;

/** Writes YAML, line by line. */
final class Yml {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}(+][\\p{L}\\p{N} .,;()/%+<>=*'\u00B5-]*");
    private static final Pattern MISREAD = Pattern.compile("(?i)true|false|null|yes|no|~");

    private final StringBuilder out = new StringBuilder();

    /** {@code key: value} so many levels deep. */
    Yml line(int level, String text) {
        out.append("  ".repeat(level)).append(text).append('\n');
        return this;
    }

    /** {@code key: text}, nothing for an empty text. */
    Yml pair(int level, String key, String text) {
        return text.isEmpty() ? this : line(level, key + ": " + quoted(text));
    }

    /** A text as it may stand anywhere, also in brackets. */
    static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !MISREAD.matcher(text).matches()
                && !text.contains(", ")
                && !text.contains(",")
                && !text.endsWith(" ");
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
