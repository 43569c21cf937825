package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.tree.Node;
import fatewise.tree.Scalars;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.UnitParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code SOX17+FOXA2+ >= 80 % at 2 d}. */
final class GateReader {
    private static final Pattern GATE =
            Pattern.compile("(?<what>.+?)\\s*(?<sign>[<>=≥≤]+)\\s*(?<limit>.+?)(?:\\s+at\\s+(?<at>.+))?");

    private static final Pattern COMPARISON = Pattern.compile(">=|<=|≥|≤|>|<");

    private final Lookup lookup;
    private final Problems problems;

    GateReader(Lookup lookup) {
        this.lookup = lookup;
        this.problems = lookup.problems();
    }

    Optional<GateSpec> read(Node node) {
        String text = node.text();
        Matcher m = GATE.matcher(text);
        if (node.isScalar()
                && m.matches()
                && COMPARISON.matcher(m.group("sign")).matches()) {
            return gate(node, m, at(node, m));
        }
        if (node.isScalar() && m.matches()) {
            String sign = m.group("sign");
            problems.error("E407", part(node.span(), m, "sign"), "'" + sign + "' is no comparison")
                    .pointer("not understood")
                    .didYouMean(
                            sign.contains(">")
                                    ? List.of(">=")
                                    : sign.contains("<") ? List.of("<=") : List.of(">=", "<="));
        } else {
            problems.error("E407", node.span(), "here stands " + node.phrase() + "; a gate is needed")
                    .pointer("no >= or <= in it")
                    .hint("gates are written like SOX17+FOXA2+ >= 80 %, viability >= 80 %, cells >= 1e6 cells,"
                            + " yield >= 0.5 or state PSC <= 1 %");
        }
        return Optional.empty();
    }

    private TimeText at(Node node, Matcher m) {
        return m.group("at") == null
                ? TimeText.STAGE_END
                : TimeText.parse(m.group("at"), part(node.span(), m, "at"), problems)
                        .orElse(TimeText.STAGE_END);
    }

    private static Span part(Span span, Matcher m, String group) {
        return span.part(m.start(group), m.group(group).length());
    }

    private Optional<GateSpec> gate(Node node, Matcher m, TimeText at) {
        String what = m.group("what").strip();
        Span place = part(node.span(), m, "what");
        GateSpec.Kind kind = kind(what);
        Optional<Double> limit = limit(kind, m.group("limit"), part(node.span(), m, "limit"));
        GateSpec plain = new GateSpec(
                node.text(), kind, Optional.empty(), Optional.empty(), op(m.group("sign")), 0, at, node.span());
        return switch (kind) {
            case MARKERS ->
                lookup.gate(what, place)
                        .flatMap(g -> limit.map(l -> new GateSpec(
                                plain.text(),
                                kind,
                                Optional.of(g),
                                Optional.empty(),
                                plain.op(),
                                l,
                                at,
                                plain.span())));
            case STATE ->
                lookup.state(what.substring("state ".length()).strip(), place.part(6, what.length() - 6))
                        .flatMap(s -> limit.map(l -> new GateSpec(
                                plain.text(),
                                kind,
                                Optional.empty(),
                                Optional.of(s),
                                plain.op(),
                                l,
                                at,
                                plain.span())));
            default ->
                limit.map(l -> new GateSpec(
                        plain.text(), kind, Optional.empty(), Optional.empty(), plain.op(), l, at, plain.span()));
        };
    }

    private static GateSpec.Kind kind(String what) {
        String word = what.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "viability" -> GateSpec.Kind.VIABILITY;
            case "cells" -> GateSpec.Kind.CELLS;
            case "yield" -> GateSpec.Kind.YIELD;
            default -> word.startsWith("state ") ? GateSpec.Kind.STATE : GateSpec.Kind.MARKERS;
        };
    }

    private static GateSpec.Op op(String sign) {
        return switch (sign) {
            case ">=", "≥" -> GateSpec.Op.AT_LEAST;
            case "<=", "≤" -> GateSpec.Op.AT_MOST;
            case ">" -> GateSpec.Op.MORE;
            default -> GateSpec.Op.LESS;
        };
    }

    private Optional<Double> limit(GateSpec.Kind kind, String text, Span span) {
        if (kind == GateSpec.Kind.CELLS) {
            return Scalars.quantity(text, span, Sign.NON_NEGATIVE, problems, Dimension.CELLS)
                    .map(Quantity::canonical);
        }
        if (kind == GateSpec.Kind.YIELD) {
            Optional<Quantity> number = UnitParser.number(text).value();
            if (number.isEmpty() || number.get().value() < 0) {
                problems.error("E301", span, "'" + text + "' is no yield").pointer("cells out per cell in, e.g. 0.5");
            }
            return number.map(Quantity::value).filter(v -> v >= 0);
        }
        java.util.OptionalDouble fraction = Scalars.fraction(text, span, problems);
        return fraction.isPresent() ? Optional.of(fraction.getAsDouble()) : Optional.empty();
    }
}
