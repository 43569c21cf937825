package fatewise.sim;

import fatewise.codegen.Variation;
import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.protocol.Protocol;
import java.util.List;

/** One read-out and its derivatives. */
final class SeenSlope {
    private final Seen seen;
    private final Protocol protocol;
    private final Layout layout;
    private final CultureReadout culture;
    private final int state;

    SeenSlope(Seen seen, Protocol protocol, Layout layout) {
        this.seen = seen;
        this.protocol = protocol;
        this.layout = layout;
        culture = culture(protocol);
        state = seen.kind() == Seen.Kind.STATE
                ? protocol.model()
                        .states()
                        .indexOf(protocol.model().state(seen.name()).orElseThrow(() -> unknown()))
                : -1;
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "no " + seen.name() + " in " + protocol.model().id());
    }

    private CultureReadout culture(Protocol of) {
        List<MarkerGate> gates = seen.kind() == Seen.Kind.MARKER
                ? List.of(of.model().gate(seen.name()).orElseThrow(() -> unknown()))
                : List.of();
        return new CultureReadout(of, layout, gates);
    }

    double value(double[] y, double handedOn) {
        return value(culture, y, handedOn);
    }

    private double value(CultureReadout by, double[] y, double handedOn) {
        return switch (seen.kind()) {
            case CELLS -> by.cells(y);
            case YIELD -> by.yieldOf(y, handedOn);
            case STATE -> by.cells(y, state) / by.cells(y);
            case MARKER -> by.fraction(y, 0);
        };
    }

    /** Y_y v; all counts are linear in y (eq. S45). */
    double along(double[] y, double[] v, double handedOn, double logHandedOn) {
        double value = value(y, handedOn);
        double cells = culture.cells(y);
        return switch (seen.kind()) {
            case CELLS -> culture.cells(v);
            case YIELD -> culture.yieldOf(v, handedOn) - value * logHandedOn;
            case STATE -> (culture.cells(v, state) - value * culture.cells(v)) / cells;
            case MARKER -> (culture.stained(v, 0) - value * culture.cells(v)) / cells;
        };
    }

    /** Y_x, of protocols at the places of {@link Variation#AT}. */
    double byParameter(Protocol[] varied, double[] y, double handedOn) {
        double[] values = new double[varied.length];
        for (int i = 0; i < varied.length; i++) {
            values[i] = value(culture(varied[i]), y, handedOn);
        }
        return Variation.slope(values[0], values[1], values[2], values[3]);
    }
}
