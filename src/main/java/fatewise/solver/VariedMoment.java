package fatewise.solver;

import java.util.Objects;

/**
 * A time at which y jumps, for a {@link SensitivityIntegrator}.
 *
 * @param t time [d], finite
 * @param jump what happens, and how it depends on what
 */
public record VariedMoment(double t, VariedJump jump) {
    public VariedMoment {
        Objects.requireNonNull(jump);
    }
}
