package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.Compound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a change, each with its place, taken one after another. */
final class ChangeWords {
    /** Words that end a name or a number. */
    static final Set<String> KEYWORDS =
            Set.of("in", "from", "to", "with", "at", "by", "lasts", "base", "every", "never", "fraction");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final String text;
    private final Span span;
    private final List<int[]> words = new ArrayList<>();
    private int at;

    ChangeWords(String text, Span span) {
        this.text = text;
        this.span = span;
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(new int[] {m.start(), m.end()});
        }
    }

    boolean atEnd() {
        return at >= words.size();
    }

    /** The next word, lower case; empty at the end. */
    String peek() {
        return word(at);
    }

    /** The word after the next, lower case; empty when there is none. */
    String peekAfter() {
        return word(at + 1);
    }

    private String word(int i) {
        return i >= words.size() ? "" : raw(i, i + 1).toLowerCase(Locale.ROOT);
    }

    private String raw(int from, int to) {
        return text.substring(words.get(from)[0], words.get(to - 1)[1]);
    }

    /** Takes the next word if it is one of these. */
    boolean accept(String... wanted) {
        for (String word : wanted) {
            if (peek().equals(word)) {
                at++;
                return true;
            }
        }
        return false;
    }

    /** Takes the next word as it is written; empty at the end or when it is a keyword. */
    Optional<Piece> next() {
        return atEnd() || KEYWORDS.contains(peek()) ? Optional.empty() : Optional.of(take(at + 1));
    }

    /** Takes words up to the next of these, or to the end; empty when there are none. */
    Optional<Piece> upTo(String... stops) {
        Set<String> ends = Set.of(stops);
        int end = at;
        while (end < words.size() && !ends.contains(word(end))) {
            end++;
        }
        return end == at ? Optional.empty() : Optional.of(take(end));
    }

    /** Takes the longest run of words that is a compound. */
    Optional<Compound> compound(Lookup lookup) {
        for (int end = words.size(); end > at; end--) {
            Optional<Compound> found = lookup.catalog().compound(raw(at, end));
            if (found.isPresent()) {
                at = end;
                return found;
            }
        }
        return Optional.empty();
    }

    /** Takes what looks like a name: up to the next keyword or number. */
    Piece name() {
        int end = at + 1;
        while (end < words.size()
                && !KEYWORDS.contains(word(end))
                && !Character.isDigit(word(end).charAt(0))) {
            end++;
        }
        return take(Math.min(end, words.size()));
    }

    /** All that is left. */
    Piece rest() {
        return atEnd() ? here() : take(words.size());
    }

    /** The place of the next word; that of the last one when none is left. */
    Piece here() {
        if (!atEnd()) {
            return piece(at, at + 1);
        }
        return new Piece(
                "",
                words.isEmpty() ? span : piece(words.size() - 1, words.size()).span());
    }

    private Piece take(int end) {
        Piece piece = piece(at, end);
        at = end;
        return piece;
    }

    private Piece piece(int from, int to) {
        int start = words.get(from)[0];
        String raw = raw(from, to);
        return new Piece(raw, span.part(text.codePointCount(0, start), raw.codePointCount(0, raw.length())));
    }

    /** Some words and their place. */
    record Piece(String text, Span span) {}
}
