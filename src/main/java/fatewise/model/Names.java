package fatewise.model;

import java.text.Normalizer;
import java.util.Locale;

/** Names as a bench scientist writes them: case, blanks, hyphens, accents and Greek letters do not matter. */
public final class Names {
    private static final String GREEK = "αβγδεκλμµτω";
    private static final String LATIN = "abgdeklmmto";

    private Names() {}

    /** What two spellings of one name have in common. */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        plain.codePoints().forEach(c -> {
            int greek = GREEK.indexOf(c);
            if (greek >= 0) {
                key.append(LATIN.charAt(greek));
            } else if (Character.isLetterOrDigit(c) || c == '+' || c == '%' || c == '.') {
                key.appendCodePoint(c);
            }
        });
        return key.toString();
    }
}
