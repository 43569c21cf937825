package fatewise.tree;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.QuantityReading;
import fatewise.units.Unit;
import fatewise.units.UnitParser;
import fatewise.units.Units;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads single values; each method adds a problem and returns nothing when the value is no good. */
public final class Scalars {
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*/\\s*(\\d+(?:\\.\\d+)?)\\s*");

    private Scalars() {}

    /** A quantity of one of the dimensions, of any sign; with no dimensions given any unit does. */
    public static Optional<Quantity> quantity(Node node, Problems problems, Dimension... dimensions) {
        return quantity(node, Sign.ANY, problems, dimensions);
    }

    /** A quantity of one of the dimensions and of a sign that makes sense. */
    public static Optional<Quantity> quantity(Node node, Sign sign, Problems problems, Dimension... dimensions) {
        return isScalar(node, "a quantity such as " + example(dimensions), problems)
                ? quantity(node.text(), node.span(), sign, problems, dimensions)
                : Optional.empty();
    }

    /** The same for a text that is part of a larger one. */
    public static Optional<Quantity> quantity(
            String text, Span span, Sign sign, Problems problems, Dimension... dimensions) {
        QuantityReading reading = UnitParser.quantity(text);
        if (reading instanceof QuantityReading.Wrong wrong) {
            wrong(wrong, text, span, problems, dimensions);
            return Optional.empty();
        }
        Quantity quantity = reading.orThrow();
        List<Dimension> wanted = Arrays.asList(dimensions);
        if (!wanted.isEmpty() && !wanted.contains(quantity.dimension())) {
            mismatch(quantity, span, problems, wanted);
            return Optional.empty();
        }
        return signed(quantity.value(), quantity.toString(), sign, span, problems)
                ? Optional.of(quantity)
                : Optional.empty();
    }

    private static boolean signed(double value, String shown, Sign sign, Span span, Problems problems) {
        if (!sign.allows(value)) {
            boolean positive = sign == Sign.POSITIVE;
            problems.error("E305", span, shown + (positive ? " must be more than 0" : " must not be negative"))
                    .pointer(positive ? "more than 0 is needed" : "0 or more is needed");
            return false;
        }
        return true;
    }

    private static void wrong(
            QuantityReading.Wrong wrong, String text, Span span, Problems problems, Dimension[] dimensions) {
        Span at = span.part(wrong.offset(), wrong.length());
        switch (wrong.fault()) {
            case NO_NUMBER ->
                problems.error("E301", span, wrong.message())
                        .pointer("a number and a unit, e.g. " + example(dimensions));
            case NO_UNIT ->
                problems.error("E302", span, wrong.message())
                        .pointer("which unit?")
                        .hint("to mend: write the unit, e.g. " + example(text, dimensions));
            case UNKNOWN_UNIT ->
                problems.error("E303", at, wrong.message())
                        .pointer("no such unit")
                        .didYouMean(wrong.suggestions());
            case NOT_FINITE -> problems.error("E306", at, wrong.message()).pointer("too large");
            case NUMBER_STYLE -> style(wrong, span, problems);
            default -> problems.error("E308", at, wrong.message()).pointer("one number, one unit");
        }
    }

    private static void style(QuantityReading.Wrong wrong, Span span, Problems problems) {
        Problems.Entry entry = problems.error("E307", span, wrong.message())
                .pointer("write a plain number such as 1.5 or 1.5e6")
                .didYouMean(wrong.suggestions());
        if (wrong.suggestions().isEmpty()) {
            entry.hint("to say how uncertain it is: {value: 4 uM, bounds: [3 uM, 5 uM]}");
        }
    }

    private static void mismatch(Quantity quantity, Span span, Problems problems, List<Dimension> wanted) {
        Problems.Entry entry = problems.error(
                        "E304",
                        span,
                        quantity + " is " + quantity.dimension().phrase() + "; " + phrase(wanted)
                                + " is needed here, e.g. " + wanted.get(0).example())
                .pointer(phrase(wanted) + " is needed");
        String symbol = quantity.unit().symbol();
        for (String near :
                List.of(symbol.replace('m', 'M'), symbol.replaceAll("m$", "M"), symbol + " v/v", "/" + symbol)) {
            Optional<Unit> unit = near.equals(symbol) ? Optional.empty() : UnitParser.unit(near);
            if (unit.isPresent() && wanted.contains(unit.get().dimension())) {
                entry.didYouMean(List.of(new Quantity(quantity.value(), unit.get()).toString()));
                return;
            }
        }
    }

    /** {@code a molar concentration or a mass concentration}; {@code a concentration} when every kind of it does. */
    static String phrase(List<Dimension> dimensions) {
        List<Dimension> concentrations =
                List.of(Dimension.MOLAR, Dimension.MASS_CONCENTRATION, Dimension.ACTIVITY_CONCENTRATION);
        if (dimensions.containsAll(concentrations)) {
            return "a concentration";
        }
        return Suggest.list(
                dimensions.stream().map(Dimension::phrase).distinct().collect(Collectors.toList()));
    }

    private static String example(Dimension... dimensions) {
        return dimensions.length == 0 ? "3 uM" : dimensions[0].example();
    }

    /** What was typed, with a unit that would do. */
    private static String example(String text, Dimension... dimensions) {
        String example = example(dimensions);
        int blank = example.indexOf(' ');
        return blank < 0 ? example : text.strip() + example.substring(blank);
    }

    /** A fraction in [0, 1] written as {@code 80 %}, {@code 0.8} or {@code 4/5}. */
    public static OptionalDouble fraction(Node node, Problems problems) {
        return isScalar(node, "a fraction such as 80 %", problems)
                ? fraction(node.text(), node.span(), problems)
                : OptionalDouble.empty();
    }

    /** The same for a text that is part of a larger one. */
    public static OptionalDouble fraction(String text, Span span, Problems problems) {
        OptionalDouble value = plainFraction(text);
        if (value.isEmpty()) {
            QuantityReading reading = UnitParser.quantity(text);
            boolean style =
                    reading instanceof QuantityReading.Wrong w && w.fault() == QuantityReading.Fault.NUMBER_STYLE;
            if (style) {
                wrong((QuantityReading.Wrong) reading, text, span, problems, new Dimension[0]);
            } else {
                problems.error("E309", span, "'" + text + "' is not a fraction")
                        .pointer("a fraction is needed, e.g. 80 %");
            }
            return value;
        }
        double fraction = value.getAsDouble();
        if (!(fraction >= 0 && fraction <= 1)) {
            Problems.Entry entry = problems.error("E309", span, "'" + text + "' is not between 0 and 100 %")
                    .pointer("from 0 % to 100 %");
            if (fraction > 1 && fraction <= 100 && !text.contains("%")) {
                entry.didYouMean(List.of(text.strip() + " %"));
            }
            return OptionalDouble.empty();
        }
        return value;
    }

    private static OptionalDouble plainFraction(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            double under = Double.parseDouble(ratio.group(2));
            return under > 0 ? OptionalDouble.of(Double.parseDouble(ratio.group(1)) / under) : OptionalDouble.empty();
        }
        Optional<Quantity> number = UnitParser.number(text).value();
        if (number.isPresent()) {
            return OptionalDouble.of(number.get().value());
        }
        return UnitParser.quantity(text)
                .value()
                .filter(q -> q.is(Dimension.FRACTION))
                .map(q -> OptionalDouble.of(exact(q)))
                .orElse(OptionalDouble.empty());
    }

    /** 99.9 % is 0.999 to the last bit, not the quotient of two doubles. */
    private static double exact(Quantity quantity) {
        return quantity.unit().equals(Units.PERCENT)
                ? BigDecimal.valueOf(quantity.value()).movePointLeft(2).doubleValue()
                : quantity.canonical();
    }

    /** A number without unit. */
    public static OptionalDouble number(Node node, Sign sign, Problems problems) {
        if (!isScalar(node, "a number", problems)) {
            return OptionalDouble.empty();
        }
        QuantityReading reading = UnitParser.number(node.text());
        if (reading instanceof QuantityReading.Wrong wrong) {
            boolean style = wrong.fault() == QuantityReading.Fault.NUMBER_STYLE;
            problems.error(style ? "E307" : "E301", node.span(), wrong.message())
                    .pointer("a plain number is needed")
                    .didYouMean(wrong.suggestions());
            return OptionalDouble.empty();
        }
        double value = reading.orThrow().value();
        return signed(value, node.text(), sign, node.span(), problems)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    /** A whole number from {@code low} to {@code high}. */
    public static OptionalInt integer(Node node, int low, int high, Problems problems) {
        if (!isScalar(node, "a whole number", problems)) {
            return OptionalInt.empty();
        }
        Optional<Quantity> read = UnitParser.number(node.text()).value();
        double value = read.map(Quantity::value).orElse(Double.NaN);
        if (!(value == Math.rint(value)) || Math.abs(value) > Integer.MAX_VALUE) {
            problems.error("E310", node.span(), node.phrase() + " is not a whole number")
                    .pointer("a whole number is needed");
            return OptionalInt.empty();
        }
        if (value < low || value > high) {
            problems.error("E305", node.span(), node.text() + " is out of range")
                    .pointer(high == Integer.MAX_VALUE ? low + " or more is needed" : "from " + low + " to " + high);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    /** One of a few words, blind to case, hyphens and blanks; returned as the list spells it. */
    public static Optional<String> choice(Node node, List<String> words, Problems problems) {
        if (!isScalar(node, "one of " + Suggest.list(words), problems)) {
            return Optional.empty();
        }
        String typed = same(node.text());
        Optional<String> found =
                words.stream().filter(w -> same(w).equals(typed)).findFirst();
        if (found.isEmpty()) {
            problems.error("E205", node.span(), node.phrase() + " is not one of " + Suggest.list(words))
                    .pointer("not a choice")
                    .didYouMean(Suggest.near(node.text(), words));
        }
        return found;
    }

    private static String same(String word) {
        return word.strip().toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('_', ' ');
    }

    /** A text; numbers and words such as {@code NO} are texts, too. */
    public static Optional<String> text(Node node, Problems problems) {
        return isScalar(node, "a text", problems) ? Optional.of(node.text().strip()) : Optional.empty();
    }

    private static boolean isScalar(Node node, String wanted, Problems problems) {
        if (!node.isScalar()) {
            problems.error("E204", node.span(), "here stands " + node.phrase() + "; " + wanted + " is needed")
                    .pointer(wanted);
        }
        return node.isScalar();
    }
}
