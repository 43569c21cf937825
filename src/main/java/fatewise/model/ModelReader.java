package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Suggest;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a model; all its problems are reported, then those {@link ModelCheck} finds. */
public final class ModelReader {
    private final Problems problems;
    private final ParameterReader parameters;
    private final RateReader rates;
    private final PathwayReader pathways;
    private final StateReader states;
    private final Catalog library;

    private ModelReader(Catalog library, FittedValues fitted, Problems problems) {
        this.library = library;
        this.problems = problems;
        parameters = new ParameterReader(problems, fitted);
        rates = new RateReader(parameters);
        pathways = new PathwayReader(parameters);
        states = new StateReader(parameters, rates);
    }

    /**
     * Reads a model from its own file or from a mapping inside a protocol.
     *
     * @param library where compounds are found that the model does not define itself
     * @param base the tree of the model that is named after {@code extends}, or of the file that is named after {@code
     *     fitted}; empty when there is none
     */
    public static Optional<Model> read(
            Node node, Catalog library, Function<Node, Optional<Node>> base, Problems problems) {
        return read(node, library, base, base, problems);
    }

    /** The same with another way to the file that is named after {@code fitted}; empty to leave it alone. */
    public static Optional<Model> read(
            Node node,
            Catalog library,
            Function<Node, Optional<Node>> base,
            Function<Node, Optional<Node>> values,
            Problems problems) {
        Problems own = new Problems();
        Node whole = Inheritance.resolve(node, base, own);
        MapReader reader = MapReader.of(whole, ModelKeys.MODEL, own);
        FittedValues fitted = reader.value("fitted")
                .flatMap(values)
                .map(n -> FittedValues.read(n, own))
                .orElseGet(FittedValues::none);
        ModelReader reading = new ModelReader(library, fitted, own);
        Model model = reading.model(reader);
        if (node.get("fitted").isPresent()) { // who inherits the file may have taken entries out
            fitted.complain(model.parameters());
        }
        if (!own.hasErrors()) {
            ModelCheck.check(model, own);
        }
        own.addAll(reading.states.names());
        problems.addAll(own);
        return own.hasErrors() ? Optional.empty() : Optional.of(model);
    }

    private Model model(MapReader reader) {
        Evidence evidence = EvidenceReader.read(reader, Evidence.NONE);
        CompoundReader compoundReader = new CompoundReader(parameters);
        List<Compound> compounds = entries(reader, "compounds", evidence, compoundReader::read);
        Catalog catalog = new Overlay(compounds, List.of(), library);
        MediumReader mediumReader = new MediumReader(parameters, catalog);
        List<BaseMedium> media = entries(reader, "media", evidence, mediumReader::read);
        List<Optional<Pathway>> signals = entries(reader, "pathways", evidence, pathways::pathway);
        List<Optional<Edge>> edges = entries(reader, "edges", evidence, states::edge);
        return new Model(
                reader.text("model"),
                reader.optionalText("title").orElse(reader.text("model")),
                reader.text("about"),
                entries(reader, "targets", evidence, pathways::target),
                signals.stream().flatMap(Optional::stream).toList(),
                entries(reader, "states", evidence, states::state),
                edges.stream().flatMap(Optional::stream).toList(),
                markers(reader, evidence),
                exchanges(reader, catalog, evidence),
                crowding(reader, evidence),
                handling(reader, evidence),
                compounds,
                media,
                reader.optionalNumber("joint-spread", Sign.POSITIVE).orElse(1),
                parameters.all(),
                reader.span("model"));
    }

    private static <T> List<T> entries(
            MapReader reader, String key, Evidence evidence, BiFunction<Node.Entry, Evidence, T> read) {
        List<T> list = new ArrayList<>();
        if (reader.has(key)) {
            for (Node.Entry entry : reader.map(key)) {
                list.add(read.apply(entry, evidence));
            }
        }
        return list;
    }

    private List<Marker> markers(MapReader reader, Evidence evidence) {
        List<String> known = reader.map("states").stream().map(Node.Entry::key).toList();
        return entries(reader, "markers", evidence, (entry, around) -> states.marker(entry, around, known));
    }

    private List<Exchange> exchanges(MapReader reader, Catalog catalog, Evidence evidence) {
        List<Exchange> exchanges = new ArrayList<>();
        if (reader.has("exchange")) {
            for (Node node : reader.list("exchange")) {
                exchange(node, catalog, evidence).ifPresent(exchanges::add);
            }
        }
        return exchanges;
    }

    private Optional<Exchange> exchange(Node node, Catalog catalog, Evidence around) {
        MapReader reader = MapReader.of(node, ModelKeys.EXCHANGE, problems);
        Evidence evidence = EvidenceReader.read(reader, around);
        Optional<Compound> compound = catalog.compound(reader.text("compound"));
        if (compound.isEmpty()) {
            problems.error("E203", reader.span("compound"), "unknown compound '" + reader.text("compound") + "'")
                    .pointer("no such compound")
                    .didYouMean(Suggest.near(reader.text("compound"), catalog.compoundNames()));
            return Optional.empty();
        }
        List<String> ways = List.of("secreted-by", "cleared-by", "taken-up-by");
        List<String> named = ways.stream().filter(reader::has).toList();
        if (named.size() != 1) {
            problems.error("E602", node.span(), "an exchange is one of secreted-by, cleared-by and taken-up-by")
                    .pointer("which way?");
            return Optional.empty();
        }
        Exchange.Kind kind = kind(named.get(0));
        List<String> who = reader.oneOrMany(named.get(0)).stream()
                .map(n -> n.text().strip())
                .filter(s -> !s.equals("all"))
                .toList();
        String id = compound.get().id() + "." + named.get(0);
        Parameter half = reader.value("half")
                .flatMap(n -> parameters.quantity(n, id + ".half", Sign.POSITIVE, evidence, Keys.concentrations()))
                .map(p -> CompoundReader.molar(p, compound.get().molarMass()))
                .orElse(null);
        if ((kind == Exchange.Kind.UPTAKE) != (half != null)) {
            problems.error("E602", node.span(), "uptake needs 'half', the other kinds have none")
                    .pointer(half == null ? "'half' is missing" : "'half' belongs to taken-up-by");
            return Optional.empty();
        }
        Dimension[] units = kind == Exchange.Kind.CLEARANCE
                ? new Dimension[] {Dimension.CLEARANCE}
                : new Dimension[] {Dimension.AMOUNT_PER_CELL_TIME, Dimension.MASS_PER_CELL_TIME};
        return rates.read(reader, id, evidence, units)
                .map(r -> new Exchange(compound.get(), who, kind, molar(r, compound.get()), half, node.span()));
    }

    private static Exchange.Kind kind(String way) {
        return switch (way) {
            case "secreted-by" -> Exchange.Kind.SECRETION;
            case "cleared-by" -> Exchange.Kind.CLEARANCE;
            default -> Exchange.Kind.UPTAKE;
        };
    }

    /** A mass per cell and day turns molar for a compound with a molar mass. */
    private static Rate molar(Rate rate, Compound compound) {
        Parameter leak = rate.leak() == null ? null : molar(rate.leak(), compound);
        return new Rate(molar(rate.base(), compound), leak, rate.responses(), rate.anyOf());
    }

    private static Parameter molar(Parameter p, Compound compound) {
        if (compound.molarMass() == null || !p.quantity().is(Dimension.MASS_PER_CELL_TIME)) {
            return p;
        }
        double factor = 1 / compound.molarMass().value();
        Unit unit = Dimension.AMOUNT_PER_CELL_TIME.canonicalUnit();
        return new Parameter(
                p.id(),
                new Quantity(p.value() * factor, unit),
                p.value() * factor,
                p.distribution(),
                p.spread(),
                p.low() * factor,
                p.high() * factor,
                p.evidence(),
                p.span());
    }

    private Crowding crowding(MapReader reader, Evidence around) {
        Map<String, Parameter> capacity = new LinkedHashMap<>();
        Parameter one = Parameter.fixed("crowding.exponent", new Quantity(1, Units.ONE));
        Optional<MapReader> child = reader.optionalChild("crowding", ModelKeys.CROWDING);
        if (child.isEmpty()) {
            return new Crowding(capacity, one);
        }
        MapReader crowding = child.get();
        Evidence evidence = EvidenceReader.read(crowding, around);
        for (String culture : ModelKeys.CULTURES) {
            Dimension dimension =
                    culture.equals("suspension") ? Dimension.CELL_DENSITY_VOLUME : Dimension.CELL_DENSITY_AREA;
            crowding.value(culture)
                    .flatMap(n -> parameters.quantity(n, "crowding." + culture, Sign.POSITIVE, evidence, dimension))
                    .ifPresent(p -> capacity.put(culture, p));
        }
        Parameter exponent = crowding.value("exponent")
                .flatMap(n -> parameters.number(n, "crowding.exponent", Sign.POSITIVE, evidence))
                .orElse(one);
        return new Crowding(capacity, exponent);
    }

    private Handling handling(MapReader reader, Evidence around) {
        Parameter day = Parameter.fixed("handling.stress", new Quantity(12, Units.HOUR));
        Parameter clearance = Parameter.fixed("handling.clearance", new Quantity(24, Units.HOUR));
        Optional<MapReader> child = reader.optionalChild("handling", ModelKeys.HANDLING);
        if (child.isEmpty()) {
            return new Handling(Map.of(), day, clearance);
        }
        MapReader handling = child.get();
        Evidence evidence = EvidenceReader.read(handling, around);
        return new Handling(
                states.survives(handling, "handling", evidence),
                time(handling, "stress", evidence).orElse(day),
                time(handling, "clearance", evidence).orElse(clearance));
    }

    private Optional<Parameter> time(MapReader reader, String key, Evidence evidence) {
        return reader.value(key)
                .flatMap(n -> parameters.quantity(n, "handling." + key, Sign.POSITIVE, evidence, Dimension.TIME));
    }
}
