package fatewise.evidence;

import java.util.Locale;
import java.util.Optional;

/** What the figure of a row says about its read-out. */
public enum Compare {
    /** The read-out itself. */
    VALUE,
    /** The read-out over that of the reference. */
    FOLD,
    /** The read-out less that of the reference. */
    DIFFERENCE,
    /** Whether it is above or below that of the reference. */
    DIRECTION;

    /** As written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when a second run, or a second look at the same run, is needed. */
    public boolean needsReference() {
        return this != VALUE;
    }

    static Optional<Compare> named(String word) {
        for (Compare compare : values()) {
            if (compare.word().equals(word)) {
                return Optional.of(compare);
            }
        }
        return Optional.empty();
    }
}
