package fatewise.protocol;

import fatewise.diagnostics.Span;
import fatewise.model.CellState;
import fatewise.model.MarkerGate;
import java.util.Optional;

/**
 * A condition on the culture, such as {@code SOX17+FOXA2+ >= 80 %}.
 *
 * @param text as written
 * @param kind what is looked at
 * @param markers the markers, for {@link Kind#MARKERS}
 * @param state the state, for {@link Kind#STATE}
 * @param op how it is compared
 * @param limit fraction, cells, or yield per input cell
 * @param at when; the end of the stage unless it says so
 * @param span where it was read
 */
public record GateSpec(
        String text,
        Kind kind,
        Optional<MarkerGate> markers,
        Optional<CellState> state,
        Op op,
        double limit,
        TimeText at,
        Span span) {
    /** What a gate looks at. */
    public enum Kind {
        MARKERS,
        STATE,
        VIABILITY,
        CELLS,
        YIELD
    }

    /** How a value is compared with the limit. */
    public enum Op {
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        /** As written. */
        public String sign() {
            return sign;
        }

        /** True when {@code value} passes; NaN never does. */
        public boolean holds(double value, double limit) {
            return switch (this) {
                case AT_LEAST -> value >= limit;
                case AT_MOST -> value <= limit;
                case MORE -> value > limit;
                case LESS -> value < limit;
            };
        }
    }

    /** The name of what is looked at: markers with their signs, {@code state PSC}, {@code viability} … */
    public String readout() {
        return switch (kind) {
            case MARKERS -> markers.orElseThrow().name();
            case STATE -> "state " + state.orElseThrow().id();
            case VIABILITY -> "viability";
            case CELLS -> "cells";
            case YIELD -> "yield";
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
