package fatewise.protocol;

import fatewise.diagnostics.Span;

/**
 * A change asked for, as it was written and as it was understood.
 *
 * @param edit what it does
 * @param text as written
 * @param span where
 */
public record Change(Edit edit, String text, Span span) {
    /** The place of a word of the text; the whole text when it is not in there. */
    Span spanOf(String word) {
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf(word.toLowerCase(java.util.Locale.ROOT));
        return at < 0 || word.isEmpty()
                ? span
                : span.part(text.codePointCount(0, at), word.codePointCount(0, word.length()));
    }

    /** In the words of the grammar; reads back as the same edit. */
    @Override
    public String toString() {
        return edit.toString();
    }
}
