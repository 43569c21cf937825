package fatewise.model;

import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;
import fatewise.units.Dimension;
import java.util.List;

/** The keys of model files. */
public final class ModelKeys {
    static final List<String> GROUPS = List.of(
            "somatic", "reprogramming", "pluripotent", "endoderm", "pancreatic", "endocrine", "off-target", "other");
    static final List<String> CULTURES = List.of("planar", "suspension", "air-liquid");
    static final List<String> HANDLINGS = List.of("single cells", "clumps", "aggregate", "sort", "pick");

    static final KeyList RESPONSE = KeyList.of(
                    "response",
                    "How a rate answers a pathway.",
                    Key.required("half", Keys.fraction(), "activity of half effect"),
                    Key.optional("hill", Keys.number(), "steepness; 3 unless said"),
                    Key.optional("by", Keys.fraction(), "share of the rate it controls; 100 % unless said"))
            .plus(Keys.EVIDENCE);

    private static final ValueKind RESPONSES = ValueKind.mapOf(ValueKind.FRACTION.or(ValueKind.object(RESPONSE)));

    static final KeyList RATE = KeyList.of(
                    "rate",
                    "leak + rate times what its pathways allow.",
                    Key.required("rate", ValueKind.TEXT.or(ValueKind.object(Keys.QUANTITY)), "with every signal on"),
                    Key.optional("leak", ValueKind.TEXT.or(ValueKind.object(Keys.QUANTITY)), "with every signal off"),
                    Key.optional("needs", RESPONSES, "pathways that must be active"),
                    Key.optional("blocked-by", RESPONSES, "pathways that must be quiet"),
                    Key.optional(
                            "any-of",
                            RESPONSES.or(ValueKind.listOf(RESPONSES)),
                            "groups of which one active pathway suffices"))
            .plus(Keys.EVIDENCE);

    private static final ValueKind RATES = Keys.quantity(Dimension.RATE).or(ValueKind.object(RATE));

    static final KeyList EDGE = RATE.plus(
                    Key.optional("per-division", Keys.number(), "chance of the change per division, added to the rate"))
            .called("edge", "An allowed change of cell state and its rate.");

    static final KeyList INPUT = KeyList.of(
                    "input",
                    "One mechanism that raises or lowers a pathway.",
                    Key.optional("target", ValueKind.TEXT, "a molecular target, moved by compounds"),
                    Key.optional("pathway", ValueKind.TEXT, "another pathway"),
                    Key.optional("culture", ValueKind.choice(CULTURES), "a kind of culture"),
                    Key.optional("density", ValueKind.choice("high", "low"), "crowding of the cells"),
                    Key.optional(
                            "when",
                            ValueKind.choice("activated", "inhibited", "high", "low"),
                            "which way; activated or high unless said"),
                    Key.optional("half", Keys.fraction(), "activity or density of half effect"),
                    Key.optional("hill", Keys.number(), "steepness; 2 unless said"),
                    Key.optional("weight", Keys.fraction(), "share of the pathway it commands; 100 % unless said"),
                    Key.optional(
                            "only",
                            ValueKind.listOf(ValueKind.TEXT),
                            "for held-by: the drivers it holds, or baseline; all unless said"))
            .plus(Keys.EVIDENCE);

    static final KeyList ADAPTS = KeyList.of(
                    "adaptation",
                    "What is felt is P / (1 + strength R), R following P.",
                    Key.required("strength", Keys.number(), "0 or more"),
                    Key.required("time", Keys.quantity(Dimension.TIME), "time constant of R"))
            .plus(Keys.EVIDENCE);

    static final KeyList PATHWAY = KeyList.of(
                    "pathway",
                    "A signal, an activity between 0 and 1.",
                    Key.optional("title", ValueKind.TEXT, "in words"),
                    Key.optional("baseline", Keys.fraction(), "activity with nothing added; 0 unless said"),
                    Key.required("rises", Keys.quantity(Dimension.TIME), "time constant upwards"),
                    Key.required("falls", Keys.quantity(Dimension.TIME), "time constant downwards"),
                    Key.optional("driven-by", ValueKind.listOf(ValueKind.object(INPUT)), "what raises it"),
                    Key.optional("held-by", ValueKind.listOf(ValueKind.object(INPUT)), "what lowers it"),
                    Key.optional("adapts", ValueKind.object(ADAPTS), "answers changes more than levels"))
            .plus(Keys.EVIDENCE);

    static final KeyList TARGET = KeyList.of(
                    "molecular target",
                    "A molecular target with turnover or competition.",
                    Key.optional("title", ValueKind.TEXT, "in words"),
                    Key.optional(
                            "turnover",
                            Keys.quantity(Dimension.TIME),
                            "half-life of the protein, with which a covalent effect wears off"),
                    Key.optional("competitive", ValueKind.choice("yes", "no"), "agonists and antagonists compete"))
            .plus(Keys.EVIDENCE);

    static final KeyList STATE = KeyList.of(
                    "cell state",
                    "A kind of cell, as a chain of phases.",
                    Key.optional("title", ValueKind.TEXT, "in words"),
                    Key.optional("group", ValueKind.choice(GROUPS), "for colours and legends"),
                    Key.optional("phases", ValueKind.INTEGER, "n of the Erlang dwell time; 1 unless said"),
                    Key.optional(
                            "commit-at", ValueKind.INTEGER, "phases before the fate is chosen; at exit unless said"),
                    Key.optional("dwell", Keys.quantity(Dimension.TIME), "mean time with every signal on"),
                    Key.optional("matures", RATES, "progress through the phases within the state"),
                    Key.optional("regress", Keys.quantity(Dimension.RATE), "rate at which progress is undone"),
                    Key.optional("divides", RATES, "division"),
                    Key.optional("dies", RATES.or(ValueKind.listOf(RATES)), "death; several rates add up"),
                    Key.optional("anoikis", RATES, "death right after dissociation"),
                    Key.optional("toxicity", Keys.number(), "times the toxicity of compounds; 1 unless said"),
                    Key.optional("footprint", Keys.number(), "room a cell takes; 1 unless said"),
                    Key.optional("survives", ValueKind.mapOf(Keys.fraction()), "survival of each handling"))
            .plus(Keys.EVIDENCE);

    static final KeyList MARKER = KeyList.of(
                    "marker",
                    "What is stained.",
                    Key.optional("aliases", ValueKind.listOf(ValueKind.TEXT), "other names"),
                    Key.optional(
                            "false-positive", Keys.fraction(), "share of negative cells that stain; 0 unless said"),
                    Key.optional("false-negative", Keys.fraction(), "share of positive cells that do not"),
                    Key.required(
                            "cells",
                            ValueKind.mapOf(ValueKind.TEXT.or(ValueKind.object(Keys.QUANTITY))),
                            "positive share by state; 60 % -> 5 % changes from first to last phase"))
            .plus(Keys.EVIDENCE);

    static final KeyList EXCHANGE = RATE.plus(
                    Key.required("compound", ValueKind.TEXT, "what"),
                    Key.optional("secreted-by", states(), "states that put it into the medium, or all"),
                    Key.optional("taken-up-by", states(), "states that take it up, saturably with half"),
                    Key.optional("cleared-by", states(), "states that clear medium of it"),
                    Key.optional("half", Keys.quantity(Keys.concentrations()), "concentration of half-maximal uptake"))
            .called("exchange", "What cells put into the medium or take out of it.");

    static final KeyList CROWDING = KeyList.of(
                    "crowding",
                    "Room for cells: division slows as 1 - (N/K)^exponent.",
                    Key.optional("planar", Keys.quantity(Dimension.CELL_DENSITY_AREA), "K on a surface"),
                    Key.optional("air-liquid", Keys.quantity(Dimension.CELL_DENSITY_AREA), "K at an interface"),
                    Key.optional("suspension", Keys.quantity(Dimension.CELL_DENSITY_VOLUME), "K in suspension"),
                    Key.optional("exponent", Keys.number(), "1 unless said"))
            .plus(Keys.EVIDENCE);

    static final KeyList HANDLING = KeyList.of(
                    "handling",
                    "What handling costs.",
                    Key.optional("survives", ValueKind.mapOf(Keys.fraction()), "by kind of handling"),
                    Key.optional("stress", Keys.quantity(Dimension.TIME), "half-life of stress after dissociation"),
                    Key.optional("clearance", Keys.quantity(Dimension.TIME), "half-life of dead cells in the dish"))
            .plus(Keys.EVIDENCE);

    /** A model's own file, or a model written into a protocol. */
    public static final KeyList MODEL = KeyList.of(
                    "model file",
                    "A model of cell fate: pathways, cell states, edges and markers.",
                    Key.required("model", ValueKind.TEXT, "its name"),
                    Key.optional("title", ValueKind.TEXT, "in words"),
                    Key.optional("about", ValueKind.TEXT, "a paragraph for the reader"),
                    Key.optional(
                            "extends", ValueKind.TEXT, "a model this one changes; write none to take an entry out"),
                    Key.optional("fitted", ValueKind.TEXT, "a file of values that a fit has found, beside this one"),
                    Key.optional(
                            "joint-spread",
                            ValueKind.NUMBER,
                            "power of the spread of every number that has only that of its grade, because all were"
                                    + " chosen together; 1 unless said"),
                    Key.optional("targets", ValueKind.mapOf(ValueKind.object(TARGET)), "molecular targets"),
                    Key.optional("pathways", ValueKind.mapOf(ValueKind.object(PATHWAY)), "signals"),
                    Key.optional("states", ValueKind.mapOf(ValueKind.object(STATE)), "kinds of cells"),
                    Key.optional(
                            "edges",
                            ValueKind.mapOf(Keys.quantity(Dimension.RATE).or(ValueKind.object(EDGE))),
                            "written PSC -> ME"),
                    Key.optional("markers", ValueKind.mapOf(ValueKind.object(MARKER)), "what can be stained"),
                    Key.optional("exchange", ValueKind.listOf(ValueKind.object(EXCHANGE)), "secretion and uptake"),
                    Key.optional("crowding", ValueKind.object(CROWDING), "room for cells"),
                    Key.optional("handling", ValueKind.object(HANDLING), "what handling costs"),
                    Key.optional(
                            "compounds",
                            ValueKind.mapOf(ValueKind.object(without(CompoundKeys.COMPOUND, "compound"))),
                            "compounds only this model knows"),
                    Key.optional(
                            "media",
                            ValueKind.mapOf(ValueKind.object(without(CompoundKeys.MEDIUM, "medium"))),
                            "base media only this model knows"))
            .plus(Keys.EVIDENCE);

    private ModelKeys() {}

    private static ValueKind states() {
        return ValueKind.choice("all").or(ValueKind.listOf(ValueKind.TEXT));
    }

    private static KeyList without(KeyList keys, String name) {
        return new KeyList(
                keys.title() + " in a model",
                keys.doc(),
                keys.keys().stream().filter(k -> !k.name().equals(name)).toList());
    }
}
