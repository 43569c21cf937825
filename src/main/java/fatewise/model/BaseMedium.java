package fatewise.model;

import fatewise.diagnostics.Span;
import java.util.List;
import java.util.Map;

/**
 * A base medium: what is in it before compounds are added.
 *
 * @param id its name, e.g. {@code MCDB131 S1-S2}
 * @param title what it is
 * @param aliases other names
 * @param contains concentration of each constituent, in file order
 * @param price per volume; null when unknown
 * @param evidence default evidence of its numbers
 * @param span where it was read
 */
public record BaseMedium(
        String id,
        String title,
        List<String> aliases,
        Map<Compound, Parameter> contains,
        Parameter price,
        Evidence evidence,
        Span span) {

    public BaseMedium {
        aliases = List.copyOf(aliases);
        contains = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(contains));
    }

    /** Of constituent {@code compound}, as {@link Compound#concentration} counts it. */
    public double concentration(Compound compound) {
        Parameter parameter = contains.get(compound);
        return parameter == null ? 0 : parameter.value();
    }

    @Override
    public String toString() {
        return id;
    }
}
