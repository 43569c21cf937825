package fatewise.sim;

import fatewise.model.Parameter;
import fatewise.protocol.Protocol;
import fatewise.units.Quantity;
import java.util.Map;

/** A protocol whose model has other values, as a fit tries them. */
public final class Revalued {
    private Revalued() {}

    /**
     * The protocol with some parameters of its model, compounds and media at other values, everything that is made of them
     * included.
     *
     * @param values by id, such as {@code PSC.divides.rate}, in canonical units
     */
    public static Protocol of(Protocol protocol, Map<String, Double> values) {
        return Rewrite.of(protocol, o -> {
            Double value = o instanceof Parameter p ? values.get(p.id()) : null;
            return value == null || value == ((Parameter) o).value() ? o : at((Parameter) o, value);
        });
    }

    private static Parameter at(Parameter p, double value) {
        Quantity quantity = new Quantity(
                p.value() == 0 ? p.quantity().value() : p.quantity().value() * (value / p.value()),
                p.quantity().unit());
        return new Parameter(
                p.id(), quantity, value, p.distribution(), p.spread(), p.low(), p.high(), p.evidence(), p.span());
    }
}
