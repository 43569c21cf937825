package fatewise.model;

import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;

/** The keys of fit files, and of the values a fit writes. */
public final class FitKeys {
    static final KeyList FREE = KeyList.of(
            "free parameter",
            "Parameters that a fit may change.",
            Key.required("parameter", ValueKind.TEXT, "a name such as PSC->ME.rate; * stands for any letters"),
            Key.optional("spread", ValueKind.NUMBER, "geometric standard deviation of the prior; by grade unless said"),
            Key.optional("within", ValueKind.NUMBER, "bounds: so many times more or less; by grade unless said"));

    /** A fit's own file. */
    public static final KeyList FIT = KeyList.of(
            "fit file",
            "Which parameters of a model are estimated from which rows of evidence, and how.",
            Key.required("fit", ValueKind.TEXT, "its name"),
            Key.optional("title", ValueKind.TEXT, "in a few words"),
            Key.optional("about", ValueKind.TEXT, "a paragraph for the reader"),
            Key.required("model", ValueKind.TEXT, "the model whose parameters are estimated"),
            Key.optional(
                    "evidence",
                    ValueKind.listOf(ValueKind.TEXT),
                    "names of tables of evidence, without .csv; all of them unless said"),
            Key.optional(
                    "without", ValueKind.listOf(ValueKind.TEXT), "ids of rows that are left out; * for any letters"),
            Key.required(
                    "free",
                    ValueKind.listOf(ValueKind.TEXT.or(ValueKind.object(FREE))),
                    "parameters that may change; * stands for any letters"),
            Key.optional("fixed", ValueKind.listOf(ValueKind.TEXT), "exceptions from free; * stands for any letters"),
            Key.optional("seed", ValueKind.INTEGER, "of all random numbers; 1 unless said"),
            Key.optional("screened", ValueKind.INTEGER, "points that are looked at to find starts; 64 unless said"),
            Key.optional("starts", ValueKind.INTEGER, "searches from the best of them; 8 unless said"),
            Key.optional("iterations", ValueKind.INTEGER, "most steps of a search; 40 unless said"),
            Key.optional(
                    "shift",
                    ValueKind.NUMBER,
                    "what readings of one kind in one paper have in common; 0.3 unless said"),
            Key.optional("profiles", ValueKind.INTEGER, "parameters whose profile is drawn; 8 unless said"),
            Key.optional("draws", ValueKind.INTEGER, "steps of each chain of the sampler; 0, none, unless said"));

    static final KeyList VALUE = KeyList.of(
            "fitted value",
            "A number as a fit has left it.",
            Key.required("value", ValueKind.TEXT, "with its unit"),
            Key.required("spread", ValueKind.NUMBER, "geometric standard deviation that is left"),
            Key.optional("was", ValueKind.TEXT, "the number before"),
            Key.optional("grade", ValueKind.choice("measured", "related", "assumed"), "that of the model unless said"),
            Key.optional("verdict", ValueKind.TEXT, "whether the rows determine it"),
            Key.optional("rows", ValueKind.listOf(ValueKind.TEXT), "ids of the rows that informed it most"));

    /** A file of fitted values, which a model names after {@code fitted}. */
    public static final KeyList VALUES = KeyList.of(
            "fitted values",
            "Numbers that take the place of a model's own; written by fatewise fit.",
            Key.required("values", ValueKind.TEXT, "the model they belong to"),
            Key.optional("about", ValueKind.TEXT, "how they were found"),
            Key.required("parameters", ValueKind.mapOf(ValueKind.object(VALUE)), "by the place of the parameter"));

    private FitKeys() {}
}
