package fatewise.protocol;

import static fatewise.protocol.Timeline.SAME;

import fatewise.model.BaseMedium;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of whole stages. */
final class StageEdits {
    private StageEdits() {}

    /** {@code lengthen STAGE by TIME}, or {@code shorten} when it is negative. */
    record Longer(String stage, Quantity by) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return site.stage(protocol, stage)
                    .map(s -> lasting(protocol, s, s.lasts() + by.canonical(), site))
                    .orElse(protocol);
        }

        @Override
        public String toString() {
            return by.value() < 0
                    ? "shorten " + stage + " by " + new Quantity(-by.value(), by.unit())
                    : "lengthen " + stage + " by " + by;
        }
    }

    /** {@code set STAGE lasts TIME}. */
    record Lasts(String stage, Quantity time) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return site.stage(protocol, stage)
                    .map(s -> lasting(protocol, s, time.canonical(), site))
                    .orElse(protocol);
        }

        @Override
        public String toString() {
            return "set " + stage + " lasts " + time;
        }
    }

    /** {@code drop STAGE}. */
    record Drop(String stage) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            Optional<Stage> found = site.stage(protocol, stage);
            if (found.isEmpty()) {
                return protocol;
            }
            if (protocol.stages().size() == 1) {
                site.error("E419", stage, stage + " is the only stage").pointer("nothing would be left");
                return protocol;
            }
            return protocol.withStages(protocol.stages().stream()
                    .filter(s -> !s.id().equals(found.get().id()))
                    .toList());
        }

        @Override
        public String toString() {
            return "drop " + stage;
        }
    }

    /** {@code set STAGE base MEDIUM}. */
    record SetBase(String stage, BaseMedium medium) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return site.stage(protocol, stage)
                    .map(one -> EditSite.with(protocol, one, s -> s.withBase(medium)))
                    .orElse(protocol);
        }

        @Override
        public String toString() {
            return "set " + stage + " base " + medium.id();
        }
    }

    private static Protocol lasting(Protocol protocol, Stage stage, double days, EditSite site) {
        if (Double.isNaN(days)) {
            return protocol; // its length is wrong in the file, which has been told
        }
        if (!(days > SAME)) {
            site.problems()
                    .error(
                            "E419",
                            site.change().span(),
                            "stage " + stage.id() + " would last " + Quantity.number(days) + " d")
                    .pointer("longer than 0 d is needed")
                    .hint("it lasts " + Quantity.number(stage.lasts()) + " d; to leave it out: 'drop " + stage.id()
                            + "'");
            return protocol;
        }
        Protocol longer = EditSite.with(protocol, stage, s -> s.lasting(days));
        return EditSite.with(longer, stage, s -> cut(longer, s, stage, site));
    }

    /** What no longer fits into a shorter stage is cut off or left out, with a warning. */
    private static Stage cut(Protocol protocol, Stage stage, Stage before, EditSite site) {
        List<Window> windows = new ArrayList<>();
        for (Window window : stage.windows()) {
            double from = day(window.from(), protocol, stage);
            double to = day(window.to(), protocol, stage);
            if (from > stage.end() - SAME) {
                warn(site, window.dose().compound() + " from " + window.from() + " in " + stage.id() + " is left out");
            } else if (to > stage.end() + SAME) {
                warn(site, window.dose().compound() + " in " + stage.id() + " ends with the stage");
                windows.add(window.between(window.from(), TimeText.STAGE_END));
            } else {
                windows.add(window);
            }
        }
        List<Planned> actions = new ArrayList<>(stage.actions());
        actions.removeIf(a -> late(a.at(), protocol, stage, a.action().describe(), site));
        List<Measure> measures = new ArrayList<>(stage.measures());
        measures.removeIf(m -> late(m.at(), protocol, stage, "the measurement at " + m.at(), site));
        List<GateSpec> gates = new ArrayList<>(stage.gates());
        gates.removeIf(g -> late(g.at(), protocol, stage, "the gate " + g.text(), site));
        List<TimeText> feeds = stage.feed().at().stream()
                .filter(t -> day(t, protocol, stage) < stage.end() - SAME)
                .toList();
        return stage.lasts() >= before.lasts()
                ? stage
                : stage.withWindows(windows)
                        .withActions(actions)
                        .withMeasures(measures)
                        .withGates(gates)
                        .withFeed(stage.feed().withAt(feeds));
    }

    private static boolean late(TimeText at, Protocol protocol, Stage stage, String what, EditSite site) {
        boolean late = day(at, protocol, stage) > stage.end() + SAME;
        if (late) {
            warn(site, "'" + what + "' is left out, which comes after the end of " + stage.id());
        }
        return late;
    }

    private static void warn(EditSite site, String sentence) {
        site.problems().warning("W404", site.change().span(), sentence);
    }

    private static double day(TimeText time, Protocol protocol, Stage stage) {
        return time.resolve(protocol, stage).orElse(stage.end());
    }
}
