package fatewise.sim;

import fatewise.codegen.Variation;
import fatewise.model.Layout;
import fatewise.model.MarkerGate;
import fatewise.protocol.Protocol;
import java.util.List;

/** One read-out and its derivatives. */
final class SeenSlope {
    private final Seen seen;
    private final Layout layout;
    private final CultureReadout culture;
    private final int state;

    SeenSlope(Seen seen, Protocol protocol, Layout layout) {
        this.seen = seen;
        this.layout = layout;
        culture = culture(protocol);
        state = seen.kind() == Seen.Kind.STATE
                ? protocol.model()
                        .states()
                        .indexOf(protocol.model().state(seen.name()).orElseThrow(() -> unknown(protocol)))
                : -1;
    }

    private IllegalArgumentException unknown(Protocol in) {
        return new IllegalArgumentException(
                "no " + seen.name() + " in " + in.model().id());
    }

    private CultureReadout culture(Protocol of) {
        List<MarkerGate> gates = seen.kind() == Seen.Kind.MARKER
                ? List.of(of.model().gate(seen.name()).orElseThrow(() -> unknown(of)))
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
            case VIABILITY -> by.viability(y);
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
            case VIABILITY ->
                (culture.cells(v) - value * (culture.cells(v) + v[layout.dead()])) / (cells + y[layout.dead()]);
            case STATE -> (culture.cells(v, state) - value * culture.cells(v)) / cells;
            case MARKER -> (culture.stained(v, 0) - value * culture.cells(v)) / cells;
        };
    }

    /** Whether the read-out itself, beside the state, can depend on a number that touches this. */
    boolean depends(Touch touch) {
        return switch (seen.kind()) {
            case CELLS, VIABILITY, STATE -> false;
            case YIELD -> touch.start();
            case MARKER -> touch.stain();
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
