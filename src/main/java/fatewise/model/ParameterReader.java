package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Reads numbers in short or long form, and remembers every one it has read. */
public final class ParameterReader {
    /** Bounds lie so many spreads away unless the file says otherwise. */
    private static final int SPREADS = 3;

    private final Problems problems;
    private final FittedValues fitted;
    private final List<Parameter> read = new ArrayList<>();

    public ParameterReader(Problems problems) {
        this(problems, FittedValues.none());
    }

    /** With values of a fit in place of those that are read. */
    ParameterReader(Problems problems, FittedValues fitted) {
        this.problems = problems;
        this.fitted = fitted;
    }

    public Problems problems() {
        return problems;
    }

    /** Every parameter read so far, in order. */
    public List<Parameter> all() {
        return List.copyOf(read);
    }

    /** A quantity of one of the dimensions; empty and reported when it is none. */
    public Optional<Parameter> quantity(Node node, String id, Sign sign, Evidence around, Dimension... dimensions) {
        return read(node, id, around, Grade::spread, n -> Scalars.quantity(n, sign, problems, dimensions));
    }

    /** A fraction from 0 to 1. */
    public Optional<Parameter> fraction(Node node, String id, Evidence around) {
        return read(node, id, around, Grade::spread, this::fraction);
    }

    /** A fraction that is part of a larger text. */
    Optional<Parameter> fraction(String text, Span span, String id, Evidence around) {
        return fraction(Node.scalar(span, text))
                .map(q -> keep(parameter(id, q, around, around.grade().spread(), span)));
    }

    /** A plain number. */
    public Optional<Parameter> number(Node node, String id, Sign sign, Evidence around) {
        return read(node, id, around, Grade::spread, n -> number(n, sign));
    }

    /**
     * How steep a curve is: less uncertain than other numbers of its grade (eq. U1), and, when it is 1 or more, never less,
     * for below it the curve has no finite slope at zero and no solver gets past.
     */
    Optional<Parameter> steepness(Node node, String id, Evidence around) {
        int place = read.size();
        return read(node, id, around, grade -> Math.sqrt(grade.spread()), n -> number(n, Sign.POSITIVE))
                .map(p -> {
                    Parameter bounded = p.value() < 1 ? p : p.within(Math.max(1, p.low()), p.high());
                    read.set(place, bounded);
                    return bounded;
                });
    }

    private Optional<Quantity> number(Node node, Sign sign) {
        OptionalDouble value = Scalars.number(node, sign, problems);
        return value.isPresent() ? Optional.of(new Quantity(value.getAsDouble(), Units.ONE)) : Optional.empty();
    }

    /** Counted in percent however it is written, which marks it as a fraction and not a plain number. */
    private Optional<Quantity> fraction(Node node) {
        OptionalDouble value = Scalars.fraction(node, problems);
        return value.isPresent()
                ? Optional.of(new Quantity(100 * value.getAsDouble(), Units.PERCENT))
                : Optional.empty();
    }

    private Optional<Parameter> read(
            Node node,
            String id,
            Evidence around,
            ToDoubleFunction<Grade> spread,
            Function<Node, Optional<Quantity>> value) {
        if (!node.isMap()) {
            return value.apply(node)
                    .map(q -> keep(parameter(id, q, around, spread.applyAsDouble(around.grade()), node.span())));
        }
        MapReader reader = MapReader.of(node, Keys.QUANTITY, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        return reader.value("value").flatMap(value).map(q -> {
            Parameter plain = parameter(id, q, evidence, spread.applyAsDouble(evidence.grade()), reader.span("value"));
            return keep(uncertain(plain, reader));
        });
    }

    private Parameter keep(Parameter written) {
        Parameter parameter = fitted.of(written);
        read.add(parameter);
        return parameter;
    }

    /** With the distribution of its kind and the bounds its spread gives (eq. U1). */
    static Parameter parameter(String id, Quantity quantity, Evidence evidence, double spread, Span span) {
        double value = quantity.canonical();
        boolean fraction =
                quantity.is(Dimension.FRACTION) && quantity.unit().symbol().equals("%");
        if (value == 0) {
            return new Parameter(id, quantity, value, Distribution.FIXED, 1, 0, 0, evidence, span);
        }
        double factor = Math.pow(spread, SPREADS);
        if (fraction && value < 1) {
            double odds = value / (1 - value);
            double low = odds / factor / (1 + odds / factor);
            double high = odds * factor / (1 + odds * factor);
            return new Parameter(id, quantity, value, Distribution.LOGITNORMAL, spread, low, high, evidence, span);
        }
        if (fraction) {
            return new Parameter(id, quantity, value, Distribution.FIXED, 1, value, value, evidence, span);
        }
        return new Parameter(
                id, quantity, value, Distribution.LOGNORMAL, spread, value / factor, value * factor, evidence, span);
    }

    private Parameter uncertain(Parameter p, MapReader reader) {
        Distribution distribution = reader.optionalChoice("distribution")
                .flatMap(Distribution::named)
                .orElse(p.distribution());
        double spread = p.spread();
        if (reader.has("spread")) {
            Node node = reader.value("spread").orElseThrow();
            spread = distribution == Distribution.NORMAL
                    ? Scalars.quantity(
                                    node, Sign.POSITIVE, problems, p.quantity().dimension())
                            .map(Quantity::canonical)
                            .orElse(spread)
                    : Scalars.number(node, Sign.POSITIVE, problems).orElse(spread);
        }
        double[] bounds = bounds(p, spread, distribution, reader);
        return new Parameter(
                p.id(), p.quantity(), p.value(), distribution, spread, bounds[0], bounds[1], p.evidence(), p.span());
    }

    private double[] bounds(Parameter p, double spread, Distribution distribution, MapReader reader) {
        if (!reader.has("bounds")) {
            if (distribution == Distribution.FIXED) {
                return new double[] {p.value(), p.value()};
            }
            Parameter wide = parameter(p.id(), p.quantity(), p.evidence(), spread, p.span());
            return distribution == Distribution.NORMAL
                    ? new double[] {p.value() - SPREADS * spread, p.value() + SPREADS * spread}
                    : new double[] {wide.low(), wide.high()};
        }
        List<Node> nodes = reader.list("bounds");
        if (nodes.size() != 2) {
            problems.error("E205", reader.span("bounds"), "bounds are two values, lowest and highest")
                    .pointer("two values are needed");
            return new double[] {p.low(), p.high()};
        }
        Double low = bound(nodes.get(0), p.quantity().unit());
        Double high = bound(nodes.get(1), p.quantity().unit());
        if (low == null || high == null) {
            return new double[] {p.low(), p.high()};
        }
        if (!(low <= p.value() && p.value() <= high)) {
            problems.error("E305", reader.span("bounds"), p.quantity() + " lies outside its own bounds")
                    .pointer("lowest, then highest");
        }
        return new double[] {low, high};
    }

    private Double bound(Node node, Unit unit) {
        if (unit.dimension().equals(Dimension.FRACTION)) {
            OptionalDouble value = node.text().contains("%")
                    ? Scalars.fraction(node, problems)
                    : Scalars.number(node, Sign.ANY, problems);
            return value.isPresent() ? value.getAsDouble() : null;
        }
        return Scalars.quantity(node, problems, unit.dimension())
                .map(Quantity::canonical)
                .orElse(null);
    }
}
