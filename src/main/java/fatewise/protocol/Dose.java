package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.units.Quantity;

/**
 * A compound at a concentration.
 *
 * @param compound what
 * @param concentration as {@link Compound#concentration} counts it: nmol/mL, ng/mL, U/mL or share of the volume
 * @param quantity as written
 * @param evidence what the figure rests on
 * @param span where the name of the compound stands
 */
public record Dose(Compound compound, double concentration, Quantity quantity, Evidence evidence, Span span) {
    @Override
    public String toString() {
        return compound.id() + " " + quantity;
    }
}
