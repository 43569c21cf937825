package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rates: a number, or a number with the pathways it needs and those that block it. */
final class RateReader {
    private static final double USUAL_HILL = 3;

    private final Problems problems;
    private final ParameterReader parameters;

    RateReader(ParameterReader parameters) {
        this.parameters = parameters;
        this.problems = parameters.problems();
    }

    /** A rate in 1/d. */
    Optional<Rate> read(Node node, String id, Evidence around) {
        boolean plain = !node.isMap() || node.get("value").isPresent();
        if (plain) {
            return parameters
                    .quantity(node, id, Sign.NON_NEGATIVE, around, Dimension.RATE)
                    .map(p -> new Rate(p, null, List.of(), List.of()));
        }
        return read(MapReader.of(node, ModelKeys.RATE, problems), id, around, Dimension.RATE);
    }

    /** From a mapping that has the keys of a rate among others. */
    Optional<Rate> read(MapReader reader, String id, Evidence around, Dimension... dimensions) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Optional<Parameter> base =
                reader.value("rate").flatMap(n -> parameters.quantity(n, id, Sign.NON_NEGATIVE, evidence, dimensions));
        Parameter leak = reader.value("leak")
                .flatMap(n -> parameters.quantity(n, id + ".leak", Sign.NON_NEGATIVE, evidence, dimensions))
                .orElse(null);
        List<Response> responses = new ArrayList<>();
        responses(reader, "needs", Response.Sign.NEEDS, id, evidence, responses);
        responses(reader, "blocked-by", Response.Sign.BLOCKS, id, evidence, responses);
        List<List<Response>> anyOf = new ArrayList<>();
        if (reader.has("any-of")) {
            for (Node group : reader.oneOrMany("any-of")) {
                List<Response> members = new ArrayList<>();
                group.entries().forEach(e -> response(e, Response.Sign.NEEDS, id + ".any-of", evidence)
                        .ifPresent(members::add));
                anyOf.add(members);
            }
        }
        return base.map(b -> new Rate(b, leak, responses, anyOf));
    }

    private void responses(
            MapReader reader, String key, Response.Sign sign, String id, Evidence evidence, List<Response> into) {
        if (reader.has(key)) {
            for (Node.Entry entry : reader.map(key)) {
                response(entry, sign, id + "." + key, evidence).ifPresent(into::add);
            }
        }
    }

    private Optional<Response> response(Node.Entry entry, Response.Sign sign, String id, Evidence around) {
        String name = id + "." + entry.key();
        Node node = entry.value();
        if (!node.isMap() || node.get("value").isPresent()) {
            return parameters
                    .fraction(node, name + ".half", around)
                    .map(half -> new Response(entry.key(), sign, half, hill(name), all(name), entry.keySpan()));
        }
        MapReader reader = MapReader.of(node, ModelKeys.RESPONSE, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Parameter hill = reader.value("hill")
                .flatMap(n -> parameters.steepness(n, name + ".hill", evidence))
                .orElseGet(() -> hill(name));
        Parameter by = reader.value("by")
                .flatMap(n -> parameters.fraction(n, name + ".by", evidence))
                .orElseGet(() -> all(name));
        return reader.value("half")
                .flatMap(n -> parameters.fraction(n, name + ".half", evidence))
                .map(half -> new Response(entry.key(), sign, half, hill, by, entry.keySpan()));
    }

    private static Parameter hill(String name) {
        return Parameter.fixed(name + ".hill", new Quantity(USUAL_HILL, Units.ONE));
    }

    private static Parameter all(String name) {
        return Parameter.fixed(name + ".by", new Quantity(1, Units.ONE));
    }
}
