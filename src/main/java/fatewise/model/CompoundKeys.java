package fatewise.model;

import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;
import fatewise.units.Dimension;
import java.util.List;

/** The keys of compound, medium and source files. */
public final class CompoundKeys {
    static final List<String> KINDS =
            List.of("small molecule", "protein", "supplement", "salt", "vitamin", "hormone", "vector", "nutrient");

    static final KeyList TARGET = KeyList.of(
                    "target",
                    "What a compound does to one molecular target.",
                    Key.required(
                            "effect",
                            ValueKind.choice("activates", "inhibits", "inactivates", "transduces"),
                            "reversible: activates, inhibits; for good: inactivates (covalent), transduces (vector)"),
                    Key.optional(
                            "potency", Keys.quantity(Keys.concentrations()), "concentration of half effect in cells"),
                    Key.optional("KI", Keys.quantity(Keys.concentrations()), "binding constant of a covalent effect"),
                    Key.optional("kinact", Keys.quantity(Dimension.RATE), "rate of a covalent effect at saturation"),
                    Key.optional("hill", Keys.number(), "steepness, 1 or more; 1 unless said"),
                    Key.optional("max", Keys.fraction(), "largest effect; 100 % unless said"))
            .plus(Keys.EVIDENCE);

    static final KeyList TOXICITY = KeyList.of(
                    "toxicity",
                    "Death rate max C^h / (TC50^h + C^h).",
                    Key.required("TC50", Keys.quantity(Keys.concentrations()), "concentration of half the effect"),
                    Key.optional("hill", Keys.number(), "steepness; 2 unless said"),
                    Key.required("max", Keys.quantity(Dimension.RATE), "death rate at saturation"))
            .plus(Keys.EVIDENCE);

    static final KeyList STOCK = KeyList.of(
            "stock",
            "The bottle in the freezer.",
            Key.required("concentration", ValueKind.quantity(Keys.concentrations()), "as prepared"),
            Key.optional("solvent", ValueKind.TEXT, "such as DMSO"));

    /** A compound's own file, and an entry of a model's {@code compounds}. */
    public static final KeyList COMPOUND = KeyList.of(
                    "compound file",
                    "Anything put into the medium: small molecule, growth factor, supplement, nutrient, vector.",
                    Key.required("compound", ValueKind.TEXT, "its name"),
                    Key.optional("title", ValueKind.TEXT, "what it is, in a few words"),
                    Key.optional("kind", ValueKind.choice(KINDS), "what sort of thing it is"),
                    Key.optional("aliases", ValueKind.listOf(ValueKind.TEXT), "other names used at the bench"),
                    Key.optional("molar-mass", Keys.quantity(Dimension.MOLAR_MASS), "leave out for mixtures"),
                    Key.optional(
                            "half-life",
                            ValueKind.choice("stable").or(Keys.quantity(Dimension.TIME)),
                            "in medium at 37 °C, or stable"),
                    Key.optional("stock", ValueKind.object(STOCK), "the usual stock solution"),
                    Key.optional("price", Keys.quantity(prices()), "list price"),
                    Key.optional("targets", ValueKind.mapOf(ValueKind.object(TARGET)), "molecular targets"),
                    Key.optional("toxicity", ValueKind.object(TOXICITY), "death it causes"))
            .plus(Keys.EVIDENCE);

    /** A base medium's file, and an entry of a model's {@code media}. */
    public static final KeyList MEDIUM = KeyList.of(
                    "medium file",
                    "A base medium: what is in it before compounds are added.",
                    Key.required("medium", ValueKind.TEXT, "its name"),
                    Key.optional("title", ValueKind.TEXT, "what it is"),
                    Key.optional("aliases", ValueKind.listOf(ValueKind.TEXT), "other names"),
                    Key.optional(
                            "contains",
                            ValueKind.mapOf(Keys.quantity(Keys.concentrations())),
                            "concentration of each constituent"),
                    Key.optional("price", Keys.quantity(Dimension.PRICE_PER_VOLUME), "list price"))
            .plus(Keys.EVIDENCE);

    static final KeyList SOURCE = KeyList.of(
            "source",
            "A paper, data set or data sheet.",
            Key.optional("doi", ValueKind.TEXT, "without the address of a resolver"),
            Key.required("title", ValueKind.TEXT, "short title"),
            Key.optional("authors", ValueKind.TEXT, "such as Hogrebe et al."),
            Key.optional("year", ValueKind.INTEGER, "of publication"),
            Key.optional("journal", ValueKind.TEXT, "abbreviated"),
            Key.optional(
                    "read",
                    ValueKind.choice("full", "abstract", "data", "secondary", "recalled"),
                    "what of it was read"),
            Key.optional("note", ValueKind.TEXT, "a remark"));

    /** A file of sources. */
    public static final KeyList SOURCES = KeyList.of(
            "sources file",
            "Papers, data sets and data sheets that numbers come from.",
            Key.required("sources", ValueKind.mapOf(ValueKind.object(SOURCE)), "by key"));

    private CompoundKeys() {}

    static Dimension[] prices() {
        return new Dimension[] {
            Dimension.PRICE_PER_MASS,
            Dimension.PRICE_PER_VOLUME,
            Dimension.PRICE_PER_AMOUNT,
            Dimension.PRICE_PER_ACTIVITY
        };
    }
}
