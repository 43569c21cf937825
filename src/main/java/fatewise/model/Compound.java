package fatewise.model;

import fatewise.diagnostics.Span;
import fatewise.units.Concentrations;
import fatewise.units.Dimension;
import fatewise.units.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Anything put into the medium: small molecule, growth factor, supplement, nutrient, vector.
 *
 * @param id its name, e.g. {@code CHIR99021}
 * @param title what it is, in a few words
 * @param kind small molecule, protein, supplement …
 * @param aliases other names used at the bench
 * @param molarMass in ng/nmol (g/mol); null for mixtures
 * @param halfLife in medium at 37 °C in d; null when stable
 * @param stock the usual stock solution; null when unknown
 * @param price per mass, volume or activity; null when unknown
 * @param targets what it does
 * @param toxicity null when none is known
 * @param dimension how its concentration is counted inside: molar when it has a molar mass, else as its potencies are
 * @param evidence default evidence of its numbers
 * @param span where it was read
 */
public record Compound(
        String id,
        String title,
        String kind,
        List<String> aliases,
        Parameter molarMass,
        Parameter halfLife,
        Stock stock,
        Parameter price,
        List<TargetEffect> targets,
        Toxicity toxicity,
        Dimension dimension,
        Evidence evidence,
        Span span) {

    public Compound {
        aliases = List.copyOf(aliases);
        targets = List.copyOf(targets);
    }

    /**
     * A concentration as the engine counts it: nmol/mL, ng/mL, U/mL or a share of the volume, whichever
     * {@link #dimension()} says; mass turns molar through the molar mass. Empty when it cannot be compared.
     */
    public Optional<Double> concentration(Quantity quantity) {
        if (quantity.is(dimension)) {
            return Optional.of(quantity.canonical());
        }
        if (molarMass == null) {
            return Optional.empty();
        }
        if (dimension.equals(Dimension.MOLAR) && quantity.is(Dimension.MASS_CONCENTRATION)) {
            return Optional.of(
                    Concentrations.toMolar(quantity, molarMass.quantity()).canonical());
        }
        return Optional.empty();
    }

    /** First-order loss in medium, ln 2 over the half-life [1/d]; 0 when stable (eq. M1). */
    public double decay() {
        return halfLife == null ? 0 : Math.log(2) / halfLife.value();
    }

    @Override
    public String toString() {
        return id;
    }
}
