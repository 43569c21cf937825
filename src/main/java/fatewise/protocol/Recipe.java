package fatewise.protocol;

import fatewise.model.BaseMedium;
import fatewise.model.Compound;
import fatewise.model.Parameter;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fresh medium contains: a base and compounds added to it. A compound named twice, or added to a base that has it
 * already, is there with the sum (eq. A1).
 *
 * @param base the base medium; empty when there is none
 * @param doses what is added, each compound once
 * @param concentrations by id of compound, base and additions together
 */
public record Recipe(Optional<BaseMedium> base, List<Dose> doses, Map<String, Double> concentrations) {
    /** Nothing in it. */
    public static final Recipe EMPTY = new Recipe(Optional.empty(), List.of(), Map.of());

    public Recipe {
        doses = List.copyOf(doses);
        concentrations = Map.copyOf(concentrations);
    }

    /** Adds doses to a base; those of one compound become one. */
    public static Recipe of(Optional<BaseMedium> base, List<Dose> doses) {
        Map<String, Dose> merged = new LinkedHashMap<>();
        for (Dose dose : doses) {
            merged.merge(dose.compound().id(), dose, Recipe::sum);
        }
        Map<String, Double> all = new LinkedHashMap<>();
        base.ifPresent(b -> b.contains().forEach((c, p) -> all.merge(c.id(), p.value(), Double::sum)));
        merged.values().forEach(d -> all.merge(d.compound().id(), d.concentration(), Double::sum));
        return new Recipe(base, new ArrayList<>(merged.values()), all);
    }

    private static Dose sum(Dose a, Dose b) {
        double concentration = a.concentration() + b.concentration();
        Quantity quantity = a.quantity().unit().comparable(b.quantity().unit())
                ? new Quantity(
                        a.quantity().value() + b.quantity().in(a.quantity().unit()),
                        a.quantity().unit())
                : new Quantity(concentration, a.compound().dimension().canonicalUnit());
        return new Dose(a.compound(), concentration, quantity, a.evidence(), a.span());
    }

    /** Concentration in fresh medium, as {@link Compound#concentration} counts it; 0 when it is not in there. */
    public double concentration(Compound compound) {
        return concentrations.getOrDefault(compound.id(), 0.0);
    }

    /** What the base has of a compound, if it has it. */
    public Optional<Parameter> inBase(Compound compound) {
        return base.map(b -> b.contains().get(compound));
    }

    /** True when both make the same medium. */
    public boolean same(Recipe other) {
        return concentrations.equals(other.concentrations) && base.equals(other.base);
    }

    /** In words: {@code MCDB131 + CHIR99021 3 uM, Activin A 100 ng/mL}. */
    public String describe() {
        String name = base.map(BaseMedium::id).orElse("medium");
        String added = String.join(", ", doses.stream().map(Dose::toString).toList());
        return added.isEmpty() ? name : name + " + " + added;
    }
}
