package fatewise.model;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.tree.MapReader;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import fatewise.units.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one compound. */
public final class CompoundReader {
    private final Problems problems;
    private final ParameterReader parameters;

    public CompoundReader(ParameterReader parameters) {
        this.parameters = parameters;
        this.problems = parameters.problems();
    }

    /** From its own file. */
    public Compound read(Node node) {
        MapReader reader = MapReader.of(node, CompoundKeys.COMPOUND, problems);
        return read(reader, reader.text("compound"), reader.span("compound"), Evidence.NONE);
    }

    /** From an entry of a model's {@code compounds}, where the key is its name. */
    Compound read(Node.Entry entry, Evidence around) {
        MapReader reader = MapReader.of(named(entry, "compound"), CompoundKeys.COMPOUND, problems);
        return read(reader, entry.key(), entry.keySpan(), around);
    }

    /** An entry as if its key stood inside it. */
    static Node named(Node.Entry entry, String key) {
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(new Node.Entry(key, entry.keySpan(), Node.scalar(entry.keySpan(), entry.key())));
        entries.addAll(entry.value().entries());
        return Node.map(entry.value().span(), entries);
    }

    private Compound read(MapReader reader, String id, Span span, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        Parameter molarMass = reader.value("molar-mass")
                .flatMap(n -> parameters.quantity(n, id + ".molar-mass", Sign.POSITIVE, evidence, Dimension.MOLAR_MASS))
                .orElse(null);
        Parameter halfLife = reader.value("half-life")
                .filter(n -> !n.text().equals("stable") && !word(n))
                .flatMap(n -> parameters.quantity(n, id + ".half-life", Sign.POSITIVE, evidence, Dimension.TIME))
                .orElse(null);
        List<TargetEffect> targets = targets(reader, id, molarMass, evidence);
        Dimension dimension = dimension(reader, molarMass, targets);
        targets.forEach(t -> comparable(t, dimension, molarMass));
        Toxicity toxicity = reader.optionalChild("toxicity", CompoundKeys.TOXICITY)
                .map(r -> toxicity(r, id, molarMass, evidence))
                .orElse(null);
        return new Compound(
                id,
                reader.text("title"),
                reader.optionalChoice("kind").orElse("small molecule"),
                reader.has("aliases") ? reader.texts("aliases") : List.of(),
                molarMass,
                halfLife,
                reader.optionalChild("stock", CompoundKeys.STOCK)
                        .map(this::stock)
                        .orElse(null),
                reader.value("price")
                        .flatMap(n -> parameters.quantity(
                                n, id + ".price", Sign.NON_NEGATIVE, evidence, CompoundKeys.prices()))
                        .orElse(null),
                targets,
                toxicity,
                dimension,
                evidence,
                span);
    }

    /** Reports a half-life that is neither a time nor {@code stable}. */
    private boolean word(Node node) {
        boolean word = node.isScalar() && node.text().chars().noneMatch(Character::isDigit);
        if (word) {
            problems.error("E205", node.span(), "'" + node.text() + "' is no half-life")
                    .pointer("a time such as 36 h, or the word stable");
        }
        return word;
    }

    private Stock stock(MapReader reader) {
        return new Stock(reader.positive("concentration", Keys.concentrations()), reader.text("solvent"));
    }

    /** Molar with a molar mass; else as the first potency, else as the stock, else a share of the volume. */
    private static Dimension dimension(MapReader reader, Parameter molarMass, List<TargetEffect> targets) {
        if (molarMass != null) {
            return Dimension.MOLAR;
        }
        if (!targets.isEmpty()) {
            return targets.get(0).potency().quantity().dimension();
        }
        boolean salty = reader.optionalChoice("kind")
                .filter(k -> k.equals("supplement"))
                .isEmpty();
        return salty ? Dimension.MOLAR : Dimension.VOLUME_FRACTION;
    }

    private void comparable(TargetEffect target, Dimension dimension, Parameter molarMass) {
        Quantity potency = target.potency().quantity();
        if (!potency.is(dimension)) {
            problems.error("E304", target.potency().span(), potency + " cannot be compared with this compound's doses")
                    .pointer(dimension.phrase() + " is needed")
                    .hint(
                            molarMass == null
                                    ? "to mend: give its molar-mass, or write every potency in one kind of unit"
                                    : "to mend: write it in uM or ng/mL");
        }
    }

    private List<TargetEffect> targets(MapReader reader, String id, Parameter molarMass, Evidence evidence) {
        List<TargetEffect> targets = new ArrayList<>();
        if (reader.has("targets")) {
            for (Node.Entry entry : reader.map("targets")) {
                MapReader target = MapReader.of(entry.value(), CompoundKeys.TARGET, problems);
                target(target, id, entry, molarMass, evidence).ifPresent(targets::add);
            }
        }
        return targets;
    }

    private Optional<TargetEffect> target(
            MapReader reader, String id, Node.Entry entry, Parameter molarMass, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        String name = id + "." + entry.key();
        TargetEffect.Effect effect = effect(reader);
        String key = effect.covalent() ? "KI" : "potency";
        if (!reader.has(key) || (effect.covalent() && !reader.has("kinact"))) {
            problems.error(
                            "E202",
                            entry.keySpan(),
                            id + " " + effect.word() + " " + entry.key()
                                    + (effect.covalent() ? ": at which dose, how fast?" : ": at which dose?"))
                    .pointer(effect.covalent() ? "'KI' and 'kinact' are needed" : "'potency' is needed")
                    .hint("to mend: add " + (effect.covalent() ? "KI: 2 uM, kinact: 0.5 /min" : "potency: 2 uM"));
            return Optional.empty();
        }
        Optional<Parameter> potency = parameters
                .quantity(
                        reader.value(key).orElseThrow(),
                        name + "." + key,
                        Sign.POSITIVE,
                        evidence,
                        Keys.concentrations())
                .map(p -> molar(p, molarMass));
        Parameter inactivation = effect.covalent()
                ? parameters
                        .quantity(
                                reader.value("kinact").orElseThrow(),
                                name + ".kinact",
                                Sign.POSITIVE,
                                evidence,
                                Dimension.RATE)
                        .orElse(null)
                : null;
        Parameter hill = steepness(reader, name, evidence, 1);
        Parameter max = reader.value("max")
                .flatMap(n -> parameters.fraction(n, name + ".max", evidence))
                .orElseGet(() -> Parameter.fixed(name + ".max", new Quantity(1, Units.ONE)));
        return potency.map(p -> new TargetEffect(entry.key(), effect, p, hill, max, inactivation));
    }

    private static TargetEffect.Effect effect(MapReader reader) {
        String word = reader.optionalChoice("effect").orElse("activates");
        for (TargetEffect.Effect effect : TargetEffect.Effect.values()) {
            if (effect.word().equals(word)) {
                return effect;
            }
        }
        return TargetEffect.Effect.ACTIVATES;
    }

    private Parameter steepness(MapReader reader, String name, Evidence evidence, double usual) {
        Optional<Parameter> hill = reader.value("hill").flatMap(n -> parameters.steepness(n, name + ".hill", evidence));
        if (hill.isPresent() && hill.get().value() < 1) {
            problems.error("E305", hill.get().span(), "a steepness below 1 has no finite slope at zero dose")
                    .pointer("1 or more is needed");
        }
        return hill.orElseGet(() -> Parameter.fixed(name + ".hill", new Quantity(usual, Units.ONE)));
    }

    private Toxicity toxicity(MapReader reader, String id, Parameter molarMass, Evidence around) {
        Evidence evidence = EvidenceReader.read(reader, around);
        String name = id + ".toxicity";
        Optional<Parameter> half = reader.value("TC50")
                .flatMap(n -> parameters.quantity(n, name + ".TC50", Sign.POSITIVE, evidence, Keys.concentrations()))
                .map(p -> molar(p, molarMass));
        Optional<Parameter> max = reader.value("max")
                .flatMap(n -> parameters.quantity(n, name + ".max", Sign.NON_NEGATIVE, evidence, Dimension.RATE));
        if (half.isEmpty() || max.isEmpty()) {
            return null;
        }
        return new Toxicity(half.get(), steepness(reader, name, evidence, 2), max.get());
    }

    /** A mass concentration turns molar where the molar mass is known. */
    static Parameter molar(Parameter p, Parameter molarMass) {
        if (molarMass == null || !p.quantity().is(Dimension.MASS_CONCENTRATION)) {
            return p;
        }
        double factor = 1 / molarMass.value();
        Quantity molar = fatewise.units.Concentrations.toMolar(p.quantity(), molarMass.quantity());
        return new Parameter(
                p.id(),
                molar,
                molar.canonical(),
                p.distribution(),
                p.spread(),
                p.low() * factor,
                p.high() * factor,
                p.evidence(),
                p.span());
    }
}
