package fatewise.model;

import java.util.Locale;
import java.util.Optional;

/** How an uncertain parameter is spread. */
public enum Distribution {
    /** Of positive numbers; the spread is a geometric standard deviation. */
    LOGNORMAL("lognormal"),
    /** The spread is a standard deviation in the parameter's own unit. */
    NORMAL("normal"),
    /** Anywhere between the bounds alike. */
    UNIFORM("uniform"),
    /** Of fractions; the spread is a geometric standard deviation of the odds. */
    LOGITNORMAL("logit-normal"),
    /** Known exactly. */
    FIXED("fixed");

    private final String word;

    Distribution(String word) {
        this.word = word;
    }

    /** As written in files. */
    public String word() {
        return word;
    }

    /** The distribution written so. */
    public static Optional<Distribution> named(String word) {
        for (Distribution distribution : values()) {
            if (distribution.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(distribution);
            }
        }
        return Optional.empty();
    }
}
