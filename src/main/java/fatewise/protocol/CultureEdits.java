package fatewise.protocol;

import fatewise.model.CellState;
import fatewise.units.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits of cells and feeding. */
final class CultureEdits {
    private CultureEdits() {}

    /** {@code start STATE AMOUNT}. */
    record StartCells(CellState state, Quantity amount) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            Start start = protocol.start();
            Map<CellState, CellAmount> cells = new LinkedHashMap<>(start.cells());
            cells.put(
                    state, new CellAmount(amount, site.evidence(), site.change().span()));
            return protocol.withStart(new Start(cells, start.vessel(), start.base(), start.doses(), start.span()));
        }

        @Override
        public String toString() {
            return "start " + state.id() + " " + amount;
        }
    }

    /** {@code feed [STAGE] every TIME}, or {@code feed [STAGE] never}. */
    record FeedEvery(Optional<String> stage, Optional<Quantity> every) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            double days = every.map(Quantity::canonical).orElse(0.0);
            return feed(protocol, stage, site, f -> f.withEvery(days));
        }

        @Override
        public String toString() {
            return "feed " + stage.map(s -> s + " ").orElse("")
                    + every.map(q -> "every " + q).orElse("never");
        }
    }

    /** {@code feed [STAGE] fraction 50 %}. */
    record FeedFraction(Optional<String> stage, double fraction) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return feed(protocol, stage, site, f -> f.withFraction(fraction));
        }

        @Override
        public String toString() {
            return "feed " + stage.map(s -> s + " ").orElse("") + "fraction " + Quantity.number(fraction);
        }
    }

    private static Protocol feed(
            Protocol protocol, Optional<String> name, EditSite site, UnaryOperator<FeedPlan> edit) {
        List<Stage> stages = site.stages(protocol, name);
        Protocol edited = protocol;
        for (Stage stage : stages) {
            edited = EditSite.with(edited, stage, s -> s.withFeed(edit.apply(s.feed())));
        }
        return edited;
    }
}
