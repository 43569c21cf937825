package fatewise.evidence;

import fatewise.model.MarkerGate;
import java.util.List;

/** What of a culture was looked at. */
public sealed interface What {
    /** As written. */
    String text();

    /** The number itself; NaN when the culture has none. */
    double in(View view);

    /** True when it is a share of cells, from 0 to 1. */
    default boolean isFraction() {
        return false;
    }

    /** The gates that must be stained for it. */
    default List<MarkerGate> gates() {
        return List.of();
    }

    /** Share of the cells inside a gate, such as {@code PDX1+NKX6-1+} (eq. R2, R3). */
    record Gate(String text, MarkerGate gate) implements What {
        @Override
        public double in(View view) {
            return view.gate(gate.name());
        }

        @Override
        public boolean isFraction() {
            return true;
        }

        @Override
        public List<MarkerGate> gates() {
            return List.of(gate);
        }
    }

    /**
     * Share of the cells in some states: {@code state SCB}, {@code state SCA+PH of EP+SCA+SCB+PH}.
     *
     * @param text as written
     * @param states whose cells are counted
     * @param of among whose cells; empty for all cells
     */
    record Share(String text, List<String> states, List<String> of) implements What {
        public Share {
            states = List.copyOf(states);
            of = List.copyOf(of);
        }

        @Override
        public double in(View view) {
            return of.isEmpty() ? view.share(states) : view.share(states) / view.share(of);
        }

        @Override
        public boolean isFraction() {
            return true;
        }
    }

    /** Living over living and dead (eq. R5). */
    record Viability(String text) implements What {
        @Override
        public double in(View view) {
            return view.viability();
        }

        @Override
        public boolean isFraction() {
            return true;
        }
    }

    /**
     * Living cells, or those of some states: {@code cells}, {@code cells PSC}.
     *
     * @param text as written
     * @param states whose cells are counted; empty for all
     */
    record Cells(String text, List<String> states) implements What {
        public Cells {
            states = List.copyOf(states);
        }

        @Override
        public double in(View view) {
            return states.isEmpty() ? view.cells() : view.cells() * view.share(states);
        }
    }

    /**
     * Cells per cell at the start (eq. R4), of all states or of some: {@code yield}, {@code yield PSC}.
     *
     * @param text as written
     * @param states whose cells are counted; empty for all
     */
    record Yield(String text, List<String> states) implements What {
        public Yield {
            states = List.copyOf(states);
        }

        @Override
        public double in(View view) {
            return states.isEmpty() ? view.yieldPerCell() : view.yieldPerCell() * view.share(states);
        }
    }

    /** Concentration of a compound, in the unit in which it is dosed: {@code medium FGF2}. */
    record Medium(String text, String compound) implements What {
        @Override
        public double in(View view) {
            return view.concentration(compound);
        }
    }

    /** One read-out over another of the same culture: {@code state SCA per state SCB}. */
    record Ratio(String text, What over, What under) implements What {
        @Override
        public double in(View view) {
            double below = under.in(view);
            return below == 0 ? Double.NaN : over.in(view) / below;
        }

        @Override
        public List<MarkerGate> gates() {
            return java.util.stream.Stream.concat(over.gates().stream(), under.gates().stream())
                    .toList();
        }
    }
}
