package fatewise.evidence;

import java.util.Locale;
import java.util.Optional;

/** How a published figure scatters; censoring is with {@link Figure.Bound}. */
public enum Noise {
    /** Evenly on the scale of the fraction itself, as stains and gates do. */
    FRACTION,
    /** On a logarithmic scale, as counts do. */
    COUNT,
    /** On a logarithmic scale, two of them divided. */
    LOG_RATIO,
    /** A sign, right or wrong. */
    SIGN;

    /** As written in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when errors multiply. */
    public boolean isLog() {
        return this == COUNT || this == LOG_RATIO;
    }

    static Optional<Noise> named(String word) {
        for (Noise noise : values()) {
            if (noise.word().equals(word)) {
                return Optional.of(noise);
            }
        }
        return Optional.empty();
    }
}
