package fatewise.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the outermost keys of a file tell, found without parsing it.
 *
 * @param kind the first key: such as {@code compound} or {@code protocol}
 * @param id the value of the first key; empty for sources
 * @param title may be empty
 * @param aliases other names
 * @param keys every outermost key
 */
record Heading(String kind, String id, String title, List<String> aliases, List<String> keys) {
    static final List<String> KINDS = List.of("compound", "fit", "medium", "model", "protocol", "sources", "values");

    Heading {
        aliases = List.copyOf(aliases);
        keys = List.copyOf(keys);
    }

    /** The heading of a file of ours; empty when its first key is none of {@link #KINDS}. */
    static Optional<Heading> of(String text) {
        String kind = "";
        String id = "";
        String title = "";
        List<String> aliases = List.of();
        List<String> keys = new ArrayList<>();
        for (int at = 0; at < text.length(); at = next(text, at)) {
            int colon = keyEnd(text, at);
            if (colon < 0) {
                continue;
            }
            String key = text.substring(at, colon);
            keys.add(key);
            if (kind.isEmpty()) {
                if (!KINDS.contains(key)) {
                    return Optional.empty();
                }
                kind = key;
                id = value(text, colon);
            } else if (key.equals("title")) {
                title = value(text, colon);
            } else if (key.equals("aliases")) {
                aliases = list(text, colon + 1);
            }
        }
        return kind.isEmpty() ? Optional.empty() : Optional.of(new Heading(kind, id, title, aliases, keys));
    }

    /** Where the next line starts. */
    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** The colon after a key that starts a line at {@code at}; -1 when none does. */
    private static int keyEnd(String text, int at) {
        int i = at;
        while (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i > at && i < text.length() && text.charAt(i) == ':' ? i : -1;
    }

    /** The single value between a colon and the end of its line. */
    private static String value(String text, int colon) {
        int end = text.indexOf('\n', colon);
        return plain(text.substring(colon + 1, end < 0 ? text.length() : end));
    }

    private static String plain(String written) {
        String word = written.strip();
        if (word.length() > 1 && (word.charAt(0) == '"' || word.charAt(0) == '\'')) {
            int close = word.indexOf(word.charAt(0), 1);
            return close < 0 ? word : word.substring(1, close);
        }
        int comment = word.startsWith("#") ? 0 : word.indexOf(" #");
        return comment < 0 ? word : word.substring(0, comment).strip();
    }

    /** A list in brackets, over as many lines as it takes, or in lines with hyphens. */
    private static List<String> list(String text, int from) {
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < text.length() && text.charAt(start) == '[' ? bracketed(text, start + 1) : hyphened(text, from);
    }

    private static List<String> bracketed(String text, int from) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && item.toString().isBlank()) {
                quote = c;
            } else if (c == ',' || c == ']') {
                add(item, items);
                if (c == ']') {
                    break;
                }
                continue;
            }
            item.append(c);
        }
        return items;
    }

    private static void add(StringBuilder item, List<String> items) {
        String word = plain(item.toString().strip().replaceAll("\\s*\\n\\s*", " "));
        if (!word.isEmpty()) {
            items.add(word);
        }
        item.setLength(0);
    }

    private static List<String> hyphened(String text, int from) {
        List<String> items = new ArrayList<>();
        for (int at = next(text, from); at < text.length(); at = next(text, at)) {
            String line = text.substring(at, next(text, at)).strip();
            if (!line.startsWith("- ")) {
                break;
            }
            items.add(plain(line.substring(2)));
        }
        return items;
    }
}
