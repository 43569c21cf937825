package fatewise.protocol;

import static fatewise.protocol.Timeline.SAME;

import fatewise.model.Compound;
import fatewise.units.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits of when a compound is in the medium. */
final class WindowEdits {
    private WindowEdits() {}

    /** {@code shift X in STAGE by ±TIME}. */
    record Shift(Compound compound, String stage, Quantity by) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return site.stage(protocol, stage)
                    .map(s -> moved(protocol, s, site))
                    .orElse(protocol);
        }

        private Protocol moved(Protocol protocol, Stage one, EditSite site) {
            if (!EditSite.has(one, compound)) {
                site.absent(compound, protocol, List.of(one));
                return protocol;
            }
            List<Window> windows = new ArrayList<>();
            for (Window window : windows(one, compound)) {
                Optional<Window> shifted = shift(protocol, one, window, site);
                if (shifted.isEmpty()) {
                    return protocol;
                }
                windows.add(shifted.get());
            }
            double days = by.canonical();
            List<Planned> actions = one.actions().stream()
                    .map(a -> doses(a) ? a.at(a.at().plus(days)) : a)
                    .toList();
            return EditSite.with(protocol, one, s -> only(s, compound, windows).withActions(actions));
        }

        private boolean doses(Planned planned) {
            return planned.doses().stream().anyMatch(d -> d.compound().id().equals(compound.id()));
        }

        /** An edge that lies on an edge of the stage stays there when it would leave it. */
        private Optional<Window> shift(Protocol protocol, Stage one, Window window, EditSite site) {
            double days = by.canonical();
            double from = day(window.from(), protocol, one);
            double to = day(window.to(), protocol, one);
            boolean toEnd = days > 0 && Math.abs(to - one.end()) <= SAME;
            boolean leaves = from + days < one.start() - SAME
                    || from + days > one.end() - SAME
                    || (!toEnd && to + days > one.end() + SAME);
            if (leaves) {
                site.error(
                                "E419",
                                by.toString().replaceFirst("^[+-]", ""),
                                compound.id() + " would leave stage " + one.id())
                        .pointer("too far")
                        .hint(one.id() + " lasts " + Quantity.number(one.lasts()) + " d; the compound is there from "
                                + Quantity.number(from - one.start()) + " d to " + Quantity.number(to - one.start())
                                + " d of it");
                return Optional.empty();
            }
            return Optional.of(window.between(
                    window.from().plus(days), toEnd ? window.to() : window.to().plus(days)));
        }

        @Override
        public String toString() {
            return "shift " + compound.id() + " in " + stage + " by " + signed(by);
        }
    }

    /** Whether a time is a length or a difference. */
    enum Kind {
        TO,
        BY
    }

    /** {@code stretch X in STAGE to TIME} or {@code by ±TIME}. */
    record Stretch(Compound compound, String stage, Kind kind, Quantity time) implements Edit {
        @Override
        public Protocol apply(Protocol protocol, EditSite site) {
            return site.stage(protocol, stage)
                    .map(s -> stretched(protocol, s, site))
                    .orElse(protocol);
        }

        private Protocol stretched(Protocol protocol, Stage one, EditSite site) {
            List<Window> windows = new ArrayList<>();
            for (Window window : windows(one, compound)) {
                double from = day(window.from(), protocol, one);
                double length =
                        kind == Kind.TO ? time.canonical() : day(window.to(), protocol, one) - from + time.canonical();
                if (!(length > SAME) || from + length > one.end() + SAME) {
                    site.error(
                                    "E419",
                                    time.toString().replaceFirst("^[+-]", ""),
                                    compound.id() + " would be in " + one.id() + " from "
                                            + Quantity.number(from - one.start()) + " d for "
                                            + Quantity.number(length) + " d")
                            .pointer(length > 0 ? "longer than the stage" : "nothing is left")
                            .hint(one.id() + " lasts " + Quantity.number(one.lasts())
                                    + " d; to make it longer: 'lengthen " + one.id() + " by 1 d'");
                    return protocol;
                }
                windows.add(window.between(window.from(), window.from().plus(length)));
            }
            if (windows.isEmpty()) {
                site.absent(compound, protocol, List.of(one));
                return protocol;
            }
            return EditSite.with(protocol, one, s -> only(s, compound, windows));
        }

        @Override
        public String toString() {
            return "stretch " + compound.id() + " in " + stage
                    + (kind == Kind.TO ? " to " + time : " by " + signed(time));
        }
    }

    private static String signed(Quantity time) {
        return time.value() < 0 ? time.toString() : "+" + time;
    }

    private static double day(TimeText time, Protocol protocol, Stage stage) {
        return time.resolve(protocol, stage).orElse(stage.end());
    }

    /** Windows of a compound; a dose for the whole stage counts as one. */
    private static List<Window> windows(Stage stage, Compound compound) {
        List<Window> all = new ArrayList<>();
        for (Dose dose : stage.doses()) {
            if (dose.compound().id().equals(compound.id())) {
                all.add(new Window(dose, TimeText.START, TimeText.STAGE_END, dose.span()));
            }
        }
        stage.windows().stream()
                .filter(w -> w.dose().compound().id().equals(compound.id()))
                .forEach(all::add);
        return all;
    }

    /** The stage with these windows of a compound and no other doses of it in the medium. */
    private static Stage only(Stage stage, Compound compound, List<Window> windows) {
        List<Window> all = new ArrayList<>(stage.windows().stream()
                .filter(w -> !w.dose().compound().id().equals(compound.id()))
                .toList());
        all.addAll(windows);
        return stage.withDoses(EditSite.each(stage.doses(), compound, d -> Optional.empty()))
                .withWindows(all);
    }
}
