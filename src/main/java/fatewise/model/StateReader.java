package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads cell states, edges and markers. */
final class StateReader {
    private static final int MOST_PHASES = 60;

    private final Problems problems;
    private final Problems names = new Problems();
    private final ParameterReader parameters;
    private final RateReader rates;

    StateReader(ParameterReader parameters, RateReader rates) {
        this.parameters = parameters;
        this.problems = parameters.problems();
        this.rates = rates;
    }

    /** Names that nothing defines. */
    Problems names() {
        return names;
    }

    CellState state(Node.Entry entry, Evidence around) {
        String id = entry.key();
        MapReader reader = MapReader.of(entry.value(), ModelKeys.STATE, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        int phases = reader.optionalInteger("phases", 1, MOST_PHASES).orElse(1);
        int commitAt = reader.optionalInteger("commit-at", 1, phases).orElse(phases);
        return new CellState(
                id,
                reader.optionalText("title").orElse(id),
                reader.optionalChoice("group").orElse("other"),
                phases,
                commitAt,
                reader.value("dwell")
                        .flatMap(n -> parameters.quantity(n, id + ".dwell", Sign.POSITIVE, evidence, Dimension.TIME))
                        .orElse(null),
                rate(reader, "matures", id, evidence),
                reader.value("regress")
                        .flatMap(n ->
                                parameters.quantity(n, id + ".regress", Sign.NON_NEGATIVE, evidence, Dimension.RATE))
                        .orElse(null),
                rate(reader, "divides", id, evidence),
                dies(reader, id, evidence),
                rate(reader, "anoikis", id, evidence),
                number(reader, "toxicity", id, evidence),
                number(reader, "footprint", id, evidence),
                survives(reader, id, evidence),
                entry.keySpan());
    }

    private Rate rate(MapReader reader, String key, String id, Evidence evidence) {
        return reader.value(key)
                .flatMap(n -> rates.read(n, id + "." + key, evidence))
                .orElse(null);
    }

    private List<Rate> dies(MapReader reader, String id, Evidence evidence) {
        List<Rate> dies = new ArrayList<>();
        if (reader.has("dies")) {
            List<Node> nodes = reader.oneOrMany("dies");
            for (int i = 0; i < nodes.size(); i++) {
                String name = id + ".dies" + (nodes.size() > 1 ? "." + (i + 1) : "");
                rates.read(nodes.get(i), name, evidence).ifPresent(dies::add);
            }
        }
        return dies;
    }

    private Parameter number(MapReader reader, String key, String id, Evidence evidence) {
        return reader.value(key)
                .flatMap(n -> parameters.number(n, id + "." + key, Sign.NON_NEGATIVE, evidence))
                .orElseGet(() -> Parameter.fixed(id + "." + key, new Quantity(1, Units.ONE)));
    }

    /** Survival by kind of handling. */
    Map<String, Parameter> survives(MapReader reader, String id, Evidence evidence) {
        Map<String, Parameter> survives = new LinkedHashMap<>();
        if (reader.has("survives")) {
            for (Node.Entry entry : reader.map("survives")) {
                if (!ModelKeys.HANDLINGS.contains(entry.key())) {
                    problems.error("E205", entry.keySpan(), "'" + entry.key() + "' is no handling")
                            .pointer("one of " + String.join(", ", ModelKeys.HANDLINGS));
                }
                parameters
                        .fraction(entry.value(), id + ".survives." + entry.key(), evidence)
                        .ifPresent(p -> survives.put(entry.key(), p));
            }
        }
        return survives;
    }

    Optional<Edge> edge(Node.Entry entry, Evidence around) {
        String[] ends = entry.key().split("->|→", -1);
        if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
            problems.error("E602", entry.keySpan(), "'" + entry.key() + "' is no edge")
                    .pointer("an edge is written PSC -> ME");
            return Optional.empty();
        }
        String from = ends[0].strip();
        String to = ends[1].strip();
        String id = from + "->" + to;
        if (!entry.value().isMap()) {
            return rates.read(entry.value(), id, around).map(rate -> new Edge(from, to, rate, null, entry.keySpan()));
        }
        MapReader reader = MapReader.of(entry.value(), ModelKeys.EDGE, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Parameter perDivision = reader.value("per-division")
                .flatMap(n -> parameters.number(n, id + ".per-division", Sign.NON_NEGATIVE, evidence))
                .orElse(null);
        return rates.read(reader, id, evidence, Dimension.RATE)
                .map(rate -> new Edge(from, to, rate, perDivision, entry.keySpan()));
    }

    /** {@code known}: the states there are. */
    Marker marker(Node.Entry entry, Evidence around, List<String> known) {
        String id = entry.key();
        MapReader reader = MapReader.of(entry.value(), ModelKeys.MARKER, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Map<String, Marker.Level> levels = new LinkedHashMap<>();
        if (reader.has("cells")) {
            for (Node.Entry cell : reader.map("cells")) {
                if (!known.contains(cell.key())) {
                    names.error("E203", cell.keySpan(), "unknown cell state '" + cell.key() + "'")
                            .pointer("no such cell state")
                            .didYouMean(Suggest.near(cell.key(), known));
                }
                level(cell, id + "." + cell.key(), evidence).ifPresent(l -> levels.put(cell.key(), l));
            }
        }
        return new Marker(
                id,
                reader.has("aliases") ? reader.texts("aliases") : List.of(),
                share(reader, "false-positive", id, evidence),
                share(reader, "false-negative", id, evidence),
                levels,
                entry.keySpan());
    }

    private Parameter share(MapReader reader, String key, String id, Evidence evidence) {
        return reader.value(key)
                .flatMap(n -> parameters.fraction(n, id + "." + key, evidence))
                .orElseGet(() -> Parameter.fixed(id + "." + key, new Quantity(0, Units.ONE)));
    }

    /** {@code 95 %}, or {@code 60 % -> 5 %} from the first phase to the last. */
    private Optional<Marker.Level> level(Node.Entry entry, String id, Evidence evidence) {
        Node node = entry.value();
        String[] ends = node.text().split("->|→", -1);
        if (!node.isScalar() || ends.length == 1) {
            return parameters.fraction(node, id, evidence).map(p -> new Marker.Level(p, p));
        }
        Optional<Parameter> first = end(node, ends[0], id + ".entry", evidence);
        Optional<Parameter> last = end(node, ends[ends.length - 1], id + ".exit", evidence);
        return first.isPresent() && last.isPresent()
                ? Optional.of(new Marker.Level(first.get(), last.get()))
                : Optional.empty();
    }

    private Optional<Parameter> end(Node node, String text, String id, Evidence evidence) {
        String value = text.strip();
        Span span = node.span().part(node.text().lastIndexOf(value), value.length());
        return parameters.fraction(value, span, id, evidence);
    }
}
