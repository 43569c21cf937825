package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one base medium. */
public final class MediumReader {
    private final Problems problems;
    private final ParameterReader parameters;
    private final Catalog catalog;

    public MediumReader(ParameterReader parameters, Catalog catalog) {
        this.parameters = parameters;
        this.problems = parameters.problems();
        this.catalog = catalog;
    }

    /** From its own file. */
    public BaseMedium read(Node node) {
        MapReader reader = MapReader.of(node, CompoundKeys.MEDIUM, problems);
        return read(reader, reader.text("medium"), reader.span("medium"), Evidence.NONE);
    }

    /** From an entry of a model's {@code media}. */
    BaseMedium read(Node.Entry entry, Evidence around) {
        Node node = CompoundReader.named(entry, "medium");
        return read(MapReader.of(node, CompoundKeys.MEDIUM, problems), entry.key(), entry.keySpan(), around);
    }

    private BaseMedium read(MapReader reader, String id, Span span, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Map<Compound, Parameter> contains = new LinkedHashMap<>();
        if (reader.has("contains")) {
            for (Node.Entry entry : reader.map("contains")) {
                constituent(entry, id, evidence, contains);
            }
        }
        Parameter price = reader.value("price")
                .flatMap(n ->
                        parameters.quantity(n, id + ".price", Sign.NON_NEGATIVE, evidence, Dimension.PRICE_PER_VOLUME))
                .orElse(null);
        List<String> aliases = reader.has("aliases") ? reader.texts("aliases") : List.of();
        return new BaseMedium(id, reader.text("title"), aliases, contains, price, evidence, span);
    }

    private void constituent(Node.Entry entry, String id, Evidence evidence, Map<Compound, Parameter> contains) {
        Optional<Compound> compound = catalog.compound(entry.key());
        if (compound.isEmpty()) {
            problems.error("E203", entry.keySpan(), "unknown compound '" + entry.key() + "'")
                    .pointer("no such compound")
                    .didYouMean(Suggest.near(entry.key(), catalog.compoundNames()));
            return;
        }
        parameters
                .quantity(entry.value(), id + "." + entry.key(), Sign.NON_NEGATIVE, evidence, Keys.concentrations())
                .flatMap(p -> counted(p, compound.get()))
                .ifPresent(p -> contains.put(compound.get(), p));
    }

    /** The same concentration as the compound counts it. */
    private Optional<Parameter> counted(Parameter p, Compound compound) {
        Optional<Double> value = compound.concentration(p.quantity());
        if (value.isEmpty()) {
            problems.error("E304", p.span(), p.quantity() + " cannot be a concentration of " + compound.id())
                    .pointer(compound.dimension().phrase() + " is needed");
            return Optional.empty();
        }
        double factor = p.value() == 0 ? 1 : value.get() / p.value();
        return Optional.of(new Parameter(
                p.id(),
                p.quantity(),
                value.get(),
                p.distribution(),
                p.spread(),
                p.low() * factor,
                p.high() * factor,
                p.evidence(),
                p.span()));
    }
}
