package fatewise.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads units and quantities.
 *
 * <pre>
 * quantity := number blank* unit            3 uM, 3uM, 1.5e6 cells, 0.7 /d
 * number   := [+-] digits [. digits] [e [+-] digits]
 * unit     := [1] part ( (blank | * | ·) part | / part | / ( part blank part ... ) )*
 * part     := symbol [ [^] [-] digit ]      cm2, cm^2, cm², d-1, d⁻¹
 * </pre>
 *
 * <p>{@code µ} (U+00B5), {@code μ} (U+03BC) and {@code u} are the same prefix. Case matters: mM is a concentration,
 * mm a length. {@code %} is a fraction, {@code % v/v} a share of the volume, {@code % w/v} 10 mg/mL.
 */
public final class UnitParser {
    private static final int LONGEST = 60;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private int at;
    private Dimension dimension = Dimension.FRACTION;
    private double scale = 1;

    private UnitParser(String text) {
        this.text = text;
    }

    /** A text such as {@code 3 uM}; a number alone is a fault, see {@link #number}. */
    public static QuantityReading quantity(String text) {
        return QuantityParser.read(text);
    }

    /** A plain number such as {@code 1.5e6}, without unit. */
    public static QuantityReading number(String text) {
        return QuantityParser.bare(text);
    }

    /** The unit written so, with {@code symbol} as its symbol; empty when it is unknown. */
    public static Optional<Unit> unit(String symbol) {
        String plain = plain(symbol.strip());
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        Unit simple = Symbols.named(plain);
        if (simple != null) {
            return Optional.of(new Unit(symbol.strip(), simple.dimension(), simple.scale()));
        }
        UnitParser parser = new UnitParser(plain);
        return parser.product() && parser.at == plain.length() && parser.scale > 0 && parser.scale < 1e300
                ? Optional.of(new Unit(symbol.strip(), parser.dimension, parser.scale))
                : Optional.empty();
    }

    /** The units people write most, the commonest first. */
    public static List<String> common() {
        return Symbols.COMMON;
    }

    /** At most three known units near a misspelt one: another case first, then one letter off. */
    public static List<String> near(String symbol) {
        String typed = plain(symbol.strip());
        String lower = typed.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String known : Symbols.COMMON) {
            if (known.toLowerCase(Locale.ROOT).equals(lower) && !known.equals(typed)) {
                found.add(known);
            }
        }
        for (String known : Symbols.COMMON) {
            boolean longEnough = Math.max(known.length(), typed.length()) > 1;
            if (longEnough && !found.contains(known) && oneOff(known.toLowerCase(Locale.ROOT), lower)) {
                found.add(known);
            }
        }
        return List.copyOf(found.subList(0, Math.min(3, found.size())));
    }

    /** One spelling for each: micro signs, percent by volume, multiplication signs. */
    private static String plain(String symbol) {
        String s = symbol.replace('\u00B5', 'u')
                .replace('\u03BC', 'u')
                .replace('·', ' ')
                .replace('*', ' ');
        s = s.replace('\u00A0', ' ').replace('\u2212', '-').replace('⁻', '-');
        if (s.startsWith("%")) {
            String rest = s.substring(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace("(", "")
                    .replace(")", "");
            if (rest.equals("v/v") || rest.equals("vol")) {
                return "%vv";
            }
            if (rest.equals("w/v")) {
                return "%wv";
            }
        }
        return s;
    }

    /** Reads parts until the end or a closing bracket; false when something is no unit. */
    private boolean product() {
        if (text.startsWith("1/", at) || text.startsWith("1 /", at)) {
            at++;
        }
        skipBlanks();
        int sign = 1;
        boolean expects = true;
        while (at < text.length()) {
            if (text.charAt(at) == '/' && sign < 0) {
                return false;
            }
            if (text.charAt(at) == '/') {
                sign = -1;
                at++;
                expects = true;
            } else if (!(text.charAt(at) == '(' && sign < 0 ? group() : part(sign))) {
                return false;
            } else {
                sign = 1;
                expects = false;
            }
            skipBlanks();
        }
        return !expects;
    }

    /** {@code (uM d)} after a slash: everything in it divides. */
    private boolean group() {
        int close = text.indexOf(')', at);
        if (close < 0) {
            return false;
        }
        String inside = text.substring(at + 1, close);
        Optional<Unit> unit = inside.contains("(") ? Optional.empty() : unit(inside);
        unit.ifPresent(u -> multiply(u, -1));
        at = close + 1;
        return unit.isPresent();
    }

    private boolean part(int sign) {
        int start = at;
        while (at < text.length() && isSymbol(text.charAt(at))) {
            at++;
        }
        Unit unit = Symbols.named(text.substring(start, at));
        if (unit == null) {
            return false;
        }
        int power = exponent();
        multiply(unit, sign * power);
        return power != 0;
    }

    private static boolean isSymbol(char c) {
        return Character.isLetter(c) && SUPERSCRIPTS.indexOf(c) < 0 || c == '%' || c == '$';
    }

    /** 1 when none is written, 0 when it is malformed. */
    private int exponent() {
        boolean caret = at < text.length() && text.charAt(at) == '^';
        int digitAt = caret ? at + 1 : at;
        boolean minus = digitAt < text.length() && text.charAt(digitAt) == '-';
        if (minus) {
            digitAt++;
        }
        char c = digitAt < text.length() ? text.charAt(digitAt) : ' ';
        int digit = SUPERSCRIPTS.indexOf(c) >= 0 ? SUPERSCRIPTS.indexOf(c) : c >= '0' && c <= '9' ? c - '0' : -1;
        if (digit < 0) {
            return caret || minus ? 0 : 1;
        }
        at = digitAt + 1;
        return minus ? -digit : digit;
    }

    private void multiply(Unit unit, int power) {
        dimension = dimension.times(unit.dimension().power(power));
        for (int i = 0; i < Math.abs(power); i++) {
            scale = power > 0 ? scale * unit.scale() : scale / unit.scale();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** True when one letter inserted, left out, replaced or two neighbours swapped make them equal. */
    private static boolean oneOff(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String midA = a.substring(start, a.length() - end);
        String midB = b.substring(start, b.length() - end);
        boolean swapped = midA.length() == 2 && midB.equals("" + midA.charAt(1) + midA.charAt(0));
        return swapped || Math.max(midA.length(), midB.length()) == 1;
    }
}
