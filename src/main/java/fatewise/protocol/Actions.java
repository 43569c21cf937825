package fatewise.protocol;

import java.util.List;

/** Every kind of action, in the order in which a moment has them. */
public final class Actions {
    /** Their YAML keys. */
    public static final List<String> KEYS = List.of(
            Sample.KEY,
            MediumChange.KEY,
            Wash.KEY,
            Dosing.KEY,
            Passage.KEY,
            Aggregate.KEY,
            Aggregate.AGAIN,
            Sort.KEY,
            Pick.KEY);

    private Actions() {}
}
