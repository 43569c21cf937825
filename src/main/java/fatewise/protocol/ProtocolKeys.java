package fatewise.protocol;

import fatewise.model.Keys;
import fatewise.model.ModelKeys;
import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;
import fatewise.units.Dimension;

/** The keys of protocol files: what the reader accepts, and what the schema says. */
public final class ProtocolKeys {
    private static final ValueKind TIME = ValueKind.TEXT;
    private static final ValueKind DOSE = Keys.quantity(Keys.concentrations());
    private static final ValueKind CELL_AMOUNT =
            Keys.quantity(Dimension.CELLS, Dimension.CELL_DENSITY_AREA, Dimension.CELL_DENSITY_VOLUME);

    static final KeyList VESSEL = KeyList.of(
                    "vessel",
                    "What the cells are kept in; area and volume are of one well.",
                    Key.optional("format", ValueKind.TEXT, "in words, e.g. 6-well plate"),
                    Key.optional("culture", ValueKind.choice(Culture.words()), "how the cells are kept (planar)"),
                    Key.optional("wells", ValueKind.INTEGER, "how many wells (1)"),
                    Key.optional("area", Keys.quantity(Dimension.AREA), "bottom of one well"),
                    Key.required("volume", Keys.quantity(Dimension.VOLUME), "medium in one well"))
            .plus(Keys.EVIDENCE);

    static final KeyList START = KeyList.of(
                    "start",
                    "What there is before stage 1.",
                    Key.required("cells", ValueKind.mapOf(CELL_AMOUNT), "cells of each state"),
                    Key.required("vessel", ValueKind.object(VESSEL), "what they are kept in"),
                    Key.optional("base", ValueKind.TEXT, "base medium they sit in"),
                    Key.optional("medium", ValueKind.mapOf(DOSE), "compounds in that medium"))
            .plus(Keys.EVIDENCE);

    static final KeyList WINDOW = KeyList.of(
                    "window",
                    "A compound that is in the medium for part of a stage.",
                    Key.required("dose", DOSE, "its concentration"),
                    Key.optional("from", TIME, "when it goes in (start of the stage)"),
                    Key.optional("to", TIME, "when it is gone (end of the stage)"))
            .plus(Keys.EVIDENCE);

    static final KeyList FEED = KeyList.of(
                    "medium change",
                    "When medium is changed, and how well.",
                    Key.optional("every", Keys.quantity(Dimension.TIME), "time between changes"),
                    Key.optional("at", TIME.or(ValueKind.listOf(TIME)), "times of changes"),
                    Key.optional("fraction", Keys.fraction(), "share taken out (100 %)"),
                    Key.optional("carry-over", Keys.fraction(), "share that cannot be taken out (3 %)"),
                    Key.optional("washes", ValueKind.INTEGER, "rinses at each change (0)"),
                    Key.optional(
                            "at-start", ValueKind.choice("full", "none"), "change at the start of the stage (full)"))
            .plus(Keys.EVIDENCE);

    static final KeyList MEASURE = KeyList.of(
                    "measurement",
                    "Markers to stain at a time.",
                    Key.optional("at", TIME, "when (end of the stage)"),
                    Key.required("markers", ValueKind.listOf(ValueKind.TEXT), "such as SOX17 or PDX1+NKX6-1+"))
            .plus(Keys.EVIDENCE);

    static final KeyList CHANGE = KeyList.of(
            "change of medium now",
            "One change of medium.",
            Key.optional("fraction", Keys.fraction(), "share taken out (100 %)"),
            Key.optional("carry-over", Keys.fraction(), "share that cannot be taken out (3 %)"),
            Key.optional("washes", ValueKind.INTEGER, "rinses (0)"));

    static final KeyList PASSAGE = KeyList.of(
                    "passage",
                    "Cells lifted and plated again.",
                    Key.optional("ratio", ValueKind.TEXT, "split, e.g. 1:6"),
                    Key.optional("seed", CELL_AMOUNT, "cells plated"),
                    Key.optional("vessel", ValueKind.object(VESSEL), "the new vessel (like the present one)"),
                    Key.optional("method", ValueKind.choice(Manner.passages()), "how they are lifted (single cells)"))
            .plus(Keys.EVIDENCE);

    static final KeyList AGGREGATE = KeyList.of(
                    "aggregation",
                    "Cells dissociated and gathered into clusters.",
                    Key.optional("seed", CELL_AMOUNT, "cells that go in (all)"),
                    Key.optional("size", Keys.quantity(Dimension.CELLS), "cells in a cluster"),
                    Key.optional("vessel", ValueKind.object(VESSEL), "the new vessel (like the present one)"))
            .plus(Keys.EVIDENCE);

    static final KeyList SORT = KeyList.of(
                    "sort",
                    "Cells sorted by markers.",
                    Key.required("gate", ValueKind.TEXT, "who is kept, e.g. CD177+"),
                    Key.optional("efficiency", Keys.fraction(), "share of them that comes through (100 %)"),
                    Key.optional("purity-loss", Keys.fraction(), "share of the sorted cells outside the gate (0 %)"))
            .plus(Keys.EVIDENCE);

    static final KeyList PICK = KeyList.of(
                    "pick",
                    "Colonies picked by markers.",
                    Key.required("gate", ValueKind.TEXT, "which colonies, e.g. OCT4+TRA-1-60+"),
                    Key.optional("fraction", Keys.fraction(), "share of them that is picked (100 %)"),
                    Key.optional("contamination", Keys.fraction(), "share of the picked cells outside the gate (0 %)"))
            .plus(Keys.EVIDENCE);

    static final KeyList SAMPLE = KeyList.of(
                    "sample",
                    "Cells and medium taken out.",
                    Key.required("fraction", Keys.fraction(), "share of the culture"),
                    Key.optional("when", ValueKind.choice("before", "after"), "against other actions then (before)"))
            .plus(Keys.EVIDENCE);

    static final KeyList ACTION = action(true);
    /** An action of a hand-over, which has no time of its own. */
    static final KeyList HAND_OVER = action(false);

    static final KeyList STAGE = KeyList.of(
                    "stage",
                    "A stage of a protocol.",
                    Key.required("id", ValueKind.TEXT, "e.g. S1"),
                    Key.optional("name", ValueKind.TEXT, "in words"),
                    Key.required("lasts", Keys.quantity(Dimension.TIME), "how long"),
                    Key.optional("base", ValueKind.TEXT, "base medium (that of the stage before)"),
                    Key.optional("medium", ValueKind.mapOf(DOSE), "compounds for the whole stage"),
                    Key.optional(
                            "windows",
                            ValueKind.mapOf(ValueKind.object(WINDOW).or(ValueKind.listOf(ValueKind.object(WINDOW)))),
                            "compounds for part of the stage"),
                    Key.optional(
                            "change", ValueKind.choice("none").or(ValueKind.object(FEED)), "medium changes (none)"),
                    Key.optional("actions", ValueKind.listOf(ValueKind.object(ACTION)), "what else is done"),
                    Key.optional("measure", ValueKind.listOf(ValueKind.object(MEASURE)), "what is stained, when"),
                    Key.optional("gates", ValueKind.listOf(ValueKind.TEXT), "conditions, e.g. SOX17 >= 80 %"))
            .plus(Keys.EVIDENCE);

    static final KeyList PART = KeyList.of(
                    "part of a chain",
                    "A protocol that is one part of a longer one.",
                    Key.required("id", ValueKind.TEXT, "short; its stages are called ID.S1 and so on"),
                    Key.required("run", ValueKind.TEXT, "name or path of the protocol"),
                    Key.optional("changes", ValueKind.listOf(ValueKind.TEXT), "changes made to it"),
                    Key.optional("by", ValueKind.listOf(ValueKind.object(HAND_OVER)), "actions of the hand-over"))
            .plus(Keys.EVIDENCE);

    /** A protocol file: stages of its own, a variant of another protocol, or a chain of them. */
    public static final KeyList PROTOCOL = KeyList.of(
                    "protocol",
                    "A differentiation or reprogramming protocol, a variant of one, or a chain of several.",
                    Key.required("protocol", ValueKind.TEXT, "its id"),
                    Key.optional("title", ValueKind.TEXT, "in a few words"),
                    Key.optional("about", ValueKind.TEXT, "a paragraph for the reader"),
                    Key.optional(
                            "model",
                            ValueKind.TEXT.or(ValueKind.object(ModelKeys.MODEL)),
                            "name or path of a model, or a model written out here"),
                    Key.optional("start", ValueKind.object(START), "what there is before stage 1"),
                    Key.optional("stages", ValueKind.listOf(ValueKind.object(STAGE)), "the stages in order"),
                    Key.optional("extends", ValueKind.TEXT, "name or path of the protocol this is a variant of"),
                    Key.optional("changes", ValueKind.listOf(ValueKind.TEXT), "what is different"),
                    Key.optional("chain", ValueKind.listOf(ValueKind.object(PART)), "protocols in order"))
            .plus(Keys.EVIDENCE);

    private ProtocolKeys() {}

    private static KeyList action(boolean timed) {
        KeyList times = KeyList.of(
                timed ? "action" : "hand-over action",
                timed ? "Something hands do at a time." : "Something hands do between two parts.",
                timed
                        ? new Key[] {
                            Key.optional("at", TIME, "when (start of the stage)"),
                            Key.optional("every", Keys.quantity(Dimension.TIME), "time between repetitions"),
                            Key.optional("repeat", ValueKind.INTEGER, "how often in all (to the end of the stage)")
                        }
                        : new Key[0]);
        Key[] kinds = Actions.ALL.stream().map(Actions.Kind::declared).toArray(Key[]::new);
        return times.plus(kinds)
                .plus(Key.optional("volume", Keys.quantity(Dimension.VOLUME), "of the solution added with a dose"))
                .plus(Keys.EVIDENCE);
    }
}
