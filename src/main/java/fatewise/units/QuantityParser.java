package fatewise.units;

import fatewise.units.QuantityReading.Fault;
import fatewise.units.QuantityReading.Ok;
import fatewise.units.QuantityReading.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into number and unit, and tells in which way it is none. */
final class QuantityParser {
    private static final Pattern NUMBER =
            Pattern.compile("[+\\-\u2212]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+\\-\u2212]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("^,\\d+.*", Pattern.DOTALL);
    private static final Pattern GROUPED = Pattern.compile("^[ _'\u00A0\u202F]\\d.*", Pattern.DOTALL);
    private static final Pattern POWER = Pattern.compile("^\\s*[x×*·]\\s*10.*", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("^\\s*(?:[-–—]|±|\\+/-|to\\b|\\.\\.)\\s*\\.?\\d.*", Pattern.DOTALL);
    private static final int LONGEST = 200;
    private static final int SHOWN = 40;

    private QuantityParser() {}

    static QuantityReading read(String text) {
        return read(text, true);
    }

    static QuantityReading bare(String text) {
        return read(text, false);
    }

    private static QuantityReading read(String text, boolean wantsUnit) {
        int start = text.length() - text.stripLeading().length();
        Matcher m = NUMBER.matcher(text);
        if (text.length() > LONGEST || !m.find(start) || m.start() != start) {
            return wrong(Fault.NO_NUMBER, "'" + shown(text) + "' does not start with a number", 0, text.length());
        }
        double value = Double.parseDouble(m.group().replace('\u2212', '-'));
        String rest = text.substring(m.end());
        Optional<QuantityReading> style = style(text, m.group(), rest, m.end());
        if (style.isPresent()) {
            return style.get();
        }
        if (!Double.isFinite(value)) {
            return wrong(
                    Fault.NOT_FINITE,
                    "'" + m.group() + "' is too large a number",
                    start,
                    m.group().length());
        }
        String symbol = rest.strip();
        if (!wantsUnit) {
            return symbol.isEmpty()
                    ? new Ok(new Quantity(value, Units.ONE))
                    : wrong(
                            Fault.TRAILING_TEXT,
                            "'" + shown(text) + "' must be a plain number",
                            m.end(),
                            rest.length());
        }
        return symbol.isEmpty()
                ? wrong(
                        Fault.NO_UNIT,
                        "'" + shown(text) + "' has no unit",
                        start,
                        m.group().length())
                : withUnit(value, symbol, text.indexOf(symbol, m.end()));
    }

    private static QuantityReading withUnit(double value, String symbol, int offset) {
        Optional<Unit> unit = UnitParser.unit(symbol);
        if (unit.isPresent()) {
            return new Ok(new Quantity(value, unit.get()));
        }
        String first = longestUnit(symbol);
        if (!first.isEmpty()) {
            String left = symbol.substring(first.length());
            int blanks = left.length() - left.stripLeading().length();
            return wrong(
                    Fault.TRAILING_TEXT,
                    "'" + shown(left.strip()) + "' after " + Quantity.number(value) + " " + first
                            + " does not belong to the quantity",
                    offset + first.length() + blanks,
                    left.strip().length());
        }
        return new Wrong(
                Fault.UNKNOWN_UNIT,
                "unknown unit '" + shown(symbol) + "'",
                UnitParser.near(symbol),
                offset,
                symbol.length());
    }

    /** The unit with which {@code symbol} begins, ended by a blank or bracket; empty when there is none. */
    private static String longestUnit(String symbol) {
        for (int end = symbol.length() - 1; end > 0; end--) {
            char c = symbol.charAt(end);
            boolean ends = c == ' ' || c == '(' || c == ',' || c == ';';
            if (ends && UnitParser.unit(symbol.substring(0, end)).isPresent()) {
                return symbol.substring(0, end).strip();
            }
        }
        return "";
    }

    /** Numbers as people write them elsewhere. */
    private static Optional<QuantityReading> style(String text, String number, String rest, int end) {
        if (COMMA.matcher(rest).matches()) {
            String tail = rest.substring(1);
            boolean thousands = tail.matches("\\d{3}(\\D.*)?") && !number.contains(".") && !number.startsWith("0");
            String point = number + "." + tail;
            return Optional.of(badStyle(
                    "'" + shown(text) + "' has a comma in its number",
                    thousands ? List.of(point, number + tail) : List.of(point),
                    end));
        }
        if (GROUPED.matcher(rest).matches() && !rest.matches("^ 1\\s*/\\s*\\D.*")) {
            String joined = number + rest.replaceAll("(?<=\\d)?[ _'\u00A0\u202F](?=\\d)", "");
            return Optional.of(badStyle("'" + shown(text) + "' has a gap in its number", List.of(joined), end));
        }
        if (POWER.matcher(rest).matches()) {
            String joined = (number + rest).replaceAll("\\s*[x×*·]\\s*10\\s*\\^?\\s*", "e");
            return Optional.of(
                    badStyle("'" + shown(text) + "' has a power of ten spelt out", List.of(superscripts(joined)), end));
        }
        if (RANGE.matcher(rest).matches()) {
            return Optional.of(badStyle("'" + shown(text) + "' is a range; one number is needed", List.of(), end));
        }
        return Optional.empty();
    }

    private static String superscripts(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            out.append(digit >= 0 ? (char) ('0' + digit) : c == '⁻' ? '-' : c);
        }
        return out.toString();
    }

    private static QuantityReading badStyle(String message, List<String> better, int end) {
        return new Wrong(Fault.NUMBER_STYLE, message, better, 0, end + 1);
    }

    private static QuantityReading wrong(Fault fault, String message, int offset, int length) {
        return new Wrong(fault, message, List.of(), offset, length);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
