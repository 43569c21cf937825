package fatewise.protocol;

import fatewise.model.Evidence;
import fatewise.model.Keys;
import fatewise.tree.Key;
import fatewise.tree.MapReader;
import fatewise.tree.ValueKind;
import java.util.List;
import java.util.Optional;

/** Every kind of action, in the order in which a moment has them. A new one is a record and a line here. */
public final class Actions {
    static final List<Kind> ALL = List.of(
            new Kind(
                    Sample.KEY,
                    ValueKind.object(() -> ProtocolKeys.SAMPLE),
                    "take out cells and medium",
                    ActionReader::sample),
            new Kind(
                    MediumChange.KEY,
                    Keys.fraction().or(ValueKind.object(() -> ProtocolKeys.CHANGE)),
                    "change medium now",
                    ActionReader::change),
            new Kind(Wash.KEY, ValueKind.INTEGER, "number of washes", ActionReader::wash),
            new Kind(
                    Dosing.KEY,
                    ValueKind.mapOf(Keys.quantity(Keys.concentrations())),
                    "raise concentrations by so much",
                    ActionReader::dosing),
            new Kind(
                    Passage.KEY,
                    ValueKind.object(() -> ProtocolKeys.PASSAGE),
                    "lift the cells and plate them again",
                    ActionReader::passage),
            new Kind(
                    Aggregate.KEY,
                    ValueKind.object(() -> ProtocolKeys.AGGREGATE),
                    "gather the cells into clusters",
                    ActionReader::aggregate),
            new Kind(
                    Aggregate.AGAIN,
                    ValueKind.object(() -> ProtocolKeys.AGGREGATE),
                    "make clusters anew",
                    ActionReader::reAggregate),
            new Kind(
                    Sort.KEY,
                    ValueKind.object(() -> ProtocolKeys.SORT),
                    "keep cells with certain markers",
                    ActionReader::sort),
            new Kind(
                    Pick.KEY,
                    ValueKind.object(() -> ProtocolKeys.PICK),
                    "pick colonies with certain markers",
                    ActionReader::pick));

    /** Their YAML keys. */
    public static final List<String> KEYS = ALL.stream().map(Kind::key).toList();

    private Actions() {}

    /** Reads an action from the entry of a file that has its key. */
    interface Reading {
        Optional<Action> read(ActionReader reader, MapReader entry, Evidence around, double carryOver);
    }

    /**
     * A kind of action.
     *
     * @param key its YAML key
     * @param value what stands after it
     * @param doc what it does, for the schema
     * @param reading makes the action
     */
    record Kind(String key, ValueKind value, String doc, Reading reading) {
        Key declared() {
            return Key.optional(key, value, doc);
        }
    }
}
