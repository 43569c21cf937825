package fatewise.plan;

import fatewise.model.BaseMedium;
import fatewise.protocol.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * Medium to prepare.
 *
 * @param label by which the calendar calls it, such as {@code S1-a}
 * @param recipe what is in it
 * @param used volume that goes to the cells [mL]
 * @param prepared volume to prepare, with the excess [mL]
 * @param additions stocks to pipette into it
 */
public record Mix(String label, Recipe recipe, double used, double prepared, List<Pipetting> additions) {
    /** Prepared beyond what is used, for what stays in tubes and tips. */
    public static final double EXCESS = 0.10;

    public Mix {
        additions = List.copyOf(additions);
    }

    static Mix of(String label, Recipe recipe, double used) {
        double prepared = used * (1 + EXCESS);
        return new Mix(
                label,
                recipe,
                used,
                prepared,
                recipe.doses().stream().map(d -> Pipetting.into(prepared, d)).toList());
    }

    public Optional<BaseMedium> base() {
        return recipe.base();
    }

    /** Base medium to start from: the volume without the stocks [mL]. */
    public double baseVolume() {
        double added = additions.stream()
                .filter(Pipetting::hasVolume)
                .mapToDouble(Pipetting::volume)
                .sum();
        return Math.max(0, prepared - added);
    }

    boolean sameAs(Recipe other, double volume) {
        return recipe.same(other) && Math.abs(used - volume) < 1e-9 * Math.max(1, used);
    }
}
