package fatewise.solver;

import java.util.Objects;

/**
 * A time at which y jumps.
 *
 * @param t time [d], finite
 * @param jump what happens to y
 * @param before looks at y just before this moment's own jump (after those declared earlier for the same time)
 * @param after looks at y just after this moment's own jump
 */
public record Moment(double t, Jump jump, Sampler before, Sampler after) {
    /** Refuses a time that is not finite. */
    public Moment {
        if (!Double.isFinite(t)) {
            throw new IllegalArgumentException("moment at " + t);
        }
        Objects.requireNonNull(jump);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** A jump nobody looks at. */
    public Moment(double t, Jump jump) {
        this(t, jump, Sampler.NONE, Sampler.NONE);
    }
}
