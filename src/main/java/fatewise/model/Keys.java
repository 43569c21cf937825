package fatewise.model;

import fatewise.tree.Key;
import fatewise.tree.KeyList;
import fatewise.tree.ValueKind;
import fatewise.units.Dimension;
import java.util.Arrays;

/** Keys shared by every kind of file: evidence, and quantities with their evidence. */
public final class Keys {
    /** Grades as written. */
    private static final ValueKind GRADE = ValueKind.choice("measured", "related", "assumed");

    /** May stand in any mapping that holds quantities; the nearest one counts. */
    public static final KeyList EVIDENCE = KeyList.of(
            "evidence",
            "What the numbers here rest on.",
            Key.optional("grade", GRADE, "how well the numbers are known"),
            Key.optional("source", ValueKind.TEXT.or(ValueKind.listOf(ValueKind.TEXT)), "keys of sources"),
            Key.optional("note", ValueKind.TEXT, "a remark for the reader"));

    /** The long form of a quantity. */
    public static final KeyList QUANTITY = KeyList.of(
                    "quantity with evidence",
                    "A quantity, what it rests on and how uncertain it is.",
                    Key.required("value", ValueKind.TEXT, "number and unit"),
                    Key.optional(
                            "distribution",
                            ValueKind.choice("lognormal", "normal", "uniform", "logit-normal", "fixed"),
                            "shape of its uncertainty"),
                    Key.optional("spread", ValueKind.TEXT, "geometric standard deviation, or standard deviation"),
                    Key.optional("bounds", ValueKind.listOf(ValueKind.TEXT), "lowest and highest value"))
            .plus(EVIDENCE);

    private Keys() {}

    /** A quantity, short or long. */
    public static ValueKind quantity(Dimension... dimensions) {
        return ValueKind.quantity(dimensions).or(ValueKind.object(QUANTITY));
    }

    /** A fraction, short or long. */
    public static ValueKind fraction() {
        return ValueKind.FRACTION.or(ValueKind.object(QUANTITY));
    }

    /** A plain number, short or long. */
    public static ValueKind number() {
        return ValueKind.NUMBER.or(ValueKind.object(QUANTITY));
    }

    /** Whatever a dose may be counted in. */
    public static Dimension[] concentrations() {
        return Arrays.copyOf(CONCENTRATIONS, CONCENTRATIONS.length);
    }

    private static final Dimension[] CONCENTRATIONS = {
        Dimension.MOLAR, Dimension.MASS_CONCENTRATION, Dimension.ACTIVITY_CONCENTRATION, Dimension.VOLUME_FRACTION
    };
}
