package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.Compound;
import fatewise.model.Evidence;
import fatewise.model.Parameter;
import fatewise.units.Quantity;
import java.util.Optional;

/**
 * A compound at a concentration.
 *
 * @param compound what
 * @param concentration as {@link Compound#concentration} counts it: nmol/mL, ng/mL, U/mL or share of the volume
 * @param quantity as written
 * @param evidence what the figure rests on
 * @param span where the name of the compound stands
 * @param spread how the figure is spread, where its author said so; what hands pour is exact otherwise
 */
public record Dose(
        Compound compound,
        double concentration,
        Quantity quantity,
        Evidence evidence,
        Span span,
        Optional<Parameter> spread) {
    /** A dose that is poured exactly. */
    public Dose(Compound compound, double concentration, Quantity quantity, Evidence evidence, Span span) {
        this(compound, concentration, quantity, evidence, span, Optional.empty());
    }

    /** So many times as much of it; its spread is that of the other amount. */
    public Dose times(double factor) {
        Quantity other = new Quantity(quantity.value() * factor, quantity.unit());
        return new Dose(compound, concentration * factor, other, evidence, span, spread.map(p -> p.times(factor)));
    }

    @Override
    public String toString() {
        return compound.id() + " " + quantity;
    }
}
