package fatewise.protocol;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.EvidenceReader;
import fatewise.model.Keys;
import fatewise.model.Parameter;
import fatewise.model.ParameterReader;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stages, starts and actions have in common: doses, times, vessels, numbers of cells. */
final class PartReader {
    /** Keys of a quantity that say how it is spread. */
    private static final List<String> SPREAD = List.of("distribution", "spread", "bounds");

    private final Lookup lookup;
    private final Problems problems;
    private final ParameterReader parameters;

    PartReader(Lookup lookup) {
        this.lookup = lookup;
        this.problems = lookup.problems();
        this.parameters = new ParameterReader(problems);
    }

    Lookup lookup() {
        return lookup;
    }

    Problems problems() {
        return problems;
    }

    /** The doses of a mapping of compound to concentration; one named twice adds up, with a warning. */
    List<Dose> doses(MapReader reader, String key, Evidence evidence) {
        List<Dose> doses = new ArrayList<>();
        for (Node.Entry entry : reader.map(key)) {
            dose(entry.key(), entry.keySpan(), entry.value(), evidence).ifPresent(d -> {
                doses.stream()
                        .filter(o -> o.compound().id().equals(d.compound().id()))
                        .findFirst()
                        .ifPresent(o -> twice(d, o));
                doses.add(d);
            });
        }
        return doses;
    }

    private void twice(Dose dose, Dose other) {
        problems.warning("W401", dose.span(), dose.compound().id() + " is in this medium twice; the doses add up")
                .pointer("also on line " + other.span().line())
                .hint(Lookup.label(dose.compound()));
    }

    Optional<Dose> dose(String name, Span span, Node value, Evidence around) {
        Optional<Compound> compound = lookup.compound(name, span);
        Optional<Parameter> amount = parameters.quantity(value, name, Sign.NON_NEGATIVE, around, Keys.concentrations());
        if (compound.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        Optional<Dose> dose = dose(compound.get(), amount.get(), span, problems);
        return saysHowSure(value) ? dose.map(d -> uncertain(d, amount.get())) : dose;
    }

    private static boolean saysHowSure(Node value) {
        return value.isMap() && SPREAD.stream().anyMatch(key -> value.get(key).isPresent());
    }

    private static Dose uncertain(Dose dose, Parameter amount) {
        return new Dose(
                dose.compound(),
                dose.concentration(),
                dose.quantity(),
                dose.evidence(),
                dose.span(),
                Optional.of(amount));
    }

    /** The dose, if the compound can be counted so. */
    static Optional<Dose> dose(Compound compound, Parameter amount, Span span, Problems problems) {
        Optional<Double> concentration = compound.concentration(amount.quantity());
        if (concentration.isEmpty()) {
            problems.error("E304", amount.span(), amount.quantity() + " cannot be a dose of " + compound.id())
                    .pointer(
                            byMass(compound)
                                    ? "a molar or mass concentration is needed"
                                    : compound.dimension().phrase() + " is needed")
                    .hint("doses of " + compound.id() + " are written like " + example(compound));
            return Optional.empty();
        }
        return Optional.of(new Dose(compound, concentration.get(), amount.quantity(), amount.evidence(), span));
    }

    /** A dose as it is written of this compound: proteins are weighed. */
    static String example(Compound compound) {
        String molar = compound.dimension().example();
        if (!byMass(compound)) {
            return molar;
        }
        return compound.kind().equals("protein") ? "100 ng/mL" : molar + " or 1 ug/mL";
    }

    private static boolean byMass(Compound compound) {
        return compound.molarMass() != null;
    }

    Optional<CellAmount> cells(Node node, Evidence around) {
        return parameters
                .quantity(
                        node,
                        "cells",
                        Sign.NON_NEGATIVE,
                        around,
                        Dimension.CELLS,
                        Dimension.CELL_DENSITY_AREA,
                        Dimension.CELL_DENSITY_VOLUME)
                .map(p -> new CellAmount(p.quantity(), p.evidence(), p.span()));
    }

    /** A number in canonical units, more than 0. */
    Optional<Double> positive(MapReader reader, String key, Evidence around, Dimension dimension) {
        return reader.value(key)
                .flatMap(n -> parameters.quantity(n, key, Sign.POSITIVE, around, dimension))
                .map(Parameter::value);
    }

    double fraction(MapReader reader, String key, double otherwise, Evidence around) {
        return reader.value(key)
                .flatMap(n -> parameters.fraction(n, key, around))
                .map(Parameter::value)
                .orElse(otherwise);
    }

    /** A fraction more than 0; 1 when absent or bad. */
    double share(MapReader reader, String key, Evidence around) {
        double share = fraction(reader, key, 1, around);
        if (share == 0) {
            problems.error("E305", reader.span(key), "'" + key + "' is 0 %; nothing would be done")
                    .pointer("more than 0 % is needed");
            return 1;
        }
        return share;
    }

    Optional<Double> fraction(Node node, String id, Evidence around) {
        return parameters.fraction(node, id, around).map(Parameter::value);
    }

    TimeText time(MapReader reader, String key, TimeText otherwise) {
        return reader.value(key).flatMap(this::time).orElse(otherwise);
    }

    Optional<TimeText> time(Node node) {
        if (!node.isScalar()) {
            problems.error("E204", node.span(), "here stands " + node.phrase() + "; a time is needed")
                    .pointer("a time such as 36 h, D5 or end");
            return Optional.empty();
        }
        return TimeText.parse(node.text(), node.span(), problems);
    }

    Optional<Vessel> vessel(MapReader reader, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Culture culture =
                reader.optionalChoice("culture").flatMap(Culture::named).orElse(Culture.PLANAR);
        int wells = reader.integer("wells", 1);
        Optional<Double> area = positive(reader, "area", evidence, Dimension.AREA);
        Optional<Double> volume = positive(reader, "volume", evidence, Dimension.VOLUME);
        if (culture.needsArea() && !reader.has("area")) {
            problems.error("E409", reader.span(), "a " + culture.word() + " vessel needs its area")
                    .pointer("'area' is missing")
                    .hint("to mend: add 'area: 9.6 cm2' (one well of a 6-well plate), or say 'culture: suspension'");
        }
        return volume.map(v -> new Vessel(reader.text("format"), culture, wells, area.orElse(0.0), v, reader.span()));
    }
}
