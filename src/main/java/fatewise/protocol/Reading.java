package fatewise.protocol;

import fatewise.model.MarkerGate;
import java.util.List;

/**
 * A time at which the culture is looked at, before anything is done at that moment.
 *
 * @param t days from day 0
 * @param stage index of the stage that asks
 * @param markers to be stained
 * @param gates to be judged
 */
public record Reading(double t, int stage, List<MarkerGate> markers, List<GateSpec> gates) {
    public Reading {
        markers = List.copyOf(markers);
        gates = List.copyOf(gates);
    }
}
