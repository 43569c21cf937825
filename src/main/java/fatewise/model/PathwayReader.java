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

/** Reads molecular targets and pathways. */
final class PathwayReader {
    private static final double USUAL_HILL = 2;

    private final Problems problems;
    private final ParameterReader parameters;

    PathwayReader(ParameterReader parameters) {
        this.parameters = parameters;
        this.problems = parameters.problems();
    }

    Target target(Node.Entry entry, Evidence around) {
        MapReader reader = MapReader.of(entry.value(), ModelKeys.TARGET, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Parameter turnover = reader.value("turnover")
                .flatMap(
                        n -> parameters.quantity(n, entry.key() + ".turnover", Sign.POSITIVE, evidence, Dimension.TIME))
                .orElse(null);
        boolean compete = reader.optionalChoice("competitive").orElse("no").equals("yes");
        return new Target(
                entry.key(),
                reader.text("title"),
                turnover,
                compete ? Target.Competition.COMPETITIVE : Target.Competition.INDEPENDENT,
                entry.keySpan());
    }

    Optional<Pathway> pathway(Node.Entry entry, Evidence around) {
        String id = entry.key();
        MapReader reader = MapReader.of(entry.value(), ModelKeys.PATHWAY, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Parameter baseline = reader.value("baseline")
                .flatMap(n -> parameters.fraction(n, id + ".baseline", evidence))
                .orElseGet(() -> Parameter.fixed(id + ".baseline", new Quantity(0, Units.ONE)));
        Optional<Parameter> rises = time(reader, "rises", id, evidence);
        Optional<Parameter> falls = time(reader, "falls", id, evidence);
        Pathway.Adaptation adaptation = reader.optionalChild("adapts", ModelKeys.ADAPTS)
                .flatMap(r -> adaptation(r, id, evidence))
                .orElse(null);
        if (rises.isEmpty() || falls.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Pathway(
                id,
                reader.optionalText("title").orElse(id),
                baseline,
                rises.get(),
                falls.get(),
                inputs(reader, "driven-by", id, evidence),
                inputs(reader, "held-by", id, evidence),
                adaptation,
                entry.keySpan()));
    }

    private Optional<Parameter> time(MapReader reader, String key, String id, Evidence evidence) {
        return reader.value(key)
                .flatMap(n -> parameters.quantity(n, id + "." + key, Sign.POSITIVE, evidence, Dimension.TIME));
    }

    private Optional<Pathway.Adaptation> adaptation(MapReader reader, String id, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Optional<Parameter> strength = reader.value("strength")
                .flatMap(n -> parameters.number(n, id + ".adapts.strength", Sign.NON_NEGATIVE, evidence));
        Optional<Parameter> time = reader.value("time")
                .flatMap(n -> parameters.quantity(n, id + ".adapts.time", Sign.POSITIVE, evidence, Dimension.TIME));
        return strength.isPresent() && time.isPresent()
                ? Optional.of(new Pathway.Adaptation(strength.get(), time.get()))
                : Optional.empty();
    }

    private List<Input> inputs(MapReader reader, String key, String id, Evidence evidence) {
        List<Input> inputs = new ArrayList<>();
        if (reader.has(key)) {
            for (Node node : reader.list(key)) {
                input(node, id + "." + key, evidence).ifPresent(inputs::add);
            }
        }
        return inputs;
    }

    private Optional<Input> input(Node node, String id, Evidence around) {
        MapReader reader = MapReader.of(node, ModelKeys.INPUT, problems);
        List<String> kinds = List.of("target", "pathway", "culture", "density");
        List<String> named = kinds.stream().filter(reader::has).toList();
        if (named.size() != 1) {
            problems.error("E602", node.span(), "an input listens to one thing: a target, pathway, culture or density")
                    .pointer(named.isEmpty() ? "to what does it listen?" : "write one input for each")
                    .hint("to mend: {target: GSK3, when: inhibited} or {pathway: FGF, half: 30 %}");
            return Optional.empty();
        }
        Evidence evidence = EvidenceReader.read(reader, around);
        String kind = named.get(0);
        String name = kind.equals("culture") ? reader.choice(kind) : reader.text(kind);
        String full = id + "." + name;
        boolean low = kind.equals("density")
                ? reader.choice("density").equals("low")
                : List.of("inhibited", "low")
                        .contains(reader.optionalChoice("when").orElse("high"));
        Parameter half = reader.value("half")
                .flatMap(n -> parameters.number(fractional(n), full + ".half", Sign.POSITIVE, evidence))
                .orElse(null);
        Parameter hill = reader.value("hill")
                .flatMap(n -> parameters.steepness(n, full + ".hill", evidence))
                .orElseGet(() -> Parameter.fixed(full + ".hill", new Quantity(USUAL_HILL, Units.ONE)));
        Parameter weight = reader.value("weight")
                .flatMap(n -> parameters.fraction(n, full + ".weight", evidence))
                .orElseGet(() -> Parameter.fixed(full + ".weight", new Quantity(1, Units.ONE)));
        return Optional.of(new Input(
                kind(kind),
                name,
                low ? Input.When.LOW : Input.When.HIGH,
                half,
                hill,
                weight,
                reader.has("only") ? reader.texts("only") : List.of(),
                reader.span(kind)));
    }

    private static Input.Kind kind(String word) {
        return switch (word) {
            case "target" -> Input.Kind.TARGET;
            case "pathway" -> Input.Kind.PATHWAY;
            case "culture" -> Input.Kind.CULTURE;
            default -> Input.Kind.DENSITY;
        };
    }

    /** A density may be more than 100 %, so a percentage is read as a plain number. */
    private static Node fractional(Node node) {
        String text = node.text().strip();
        if (!node.isScalar() || !text.endsWith("%")) {
            return node;
        }
        try {
            double value =
                    Double.parseDouble(text.substring(0, text.length() - 1).strip()) / 100;
            return Node.scalar(node.span(), Double.toString(value));
        } catch (NumberFormatException e) {
            return node;
        }
    }
}
