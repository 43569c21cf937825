package fatewise.protocol;

import static fatewise.protocol.Timeline.SAME;

import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Span;
import fatewise.diagnostics.Suggest;
import fatewise.units.Quantity;
import java.util.List;
import java.util.Optional;

/** Whether every time of a protocol lies in its stage, and windows do not run into each other. */
final class TimesCheck {
    private final Protocol protocol;
    private final Problems problems;

    TimesCheck(Protocol protocol, Problems problems) {
        this.protocol = protocol;
        this.problems = problems;
    }

    void check() {
        for (Stage stage : protocol.stages()) {
            for (Window window : stage.windows()) {
                window(window, stage);
            }
            overlaps(stage);
            stage.actions().forEach(a -> action(a, stage));
            stage.feed().at().forEach(t -> inside(t, stage, stage.feed().span(), "this medium change"));
            stage.measures().forEach(m -> inside(m.at(), stage, m.span(), "this measurement"));
            stage.gates().forEach(g -> inside(g.at(), stage, g.span(), "this gate"));
        }
        count();
    }

    private Optional<Double> day(TimeText time, Stage stage, Span span) {
        Optional<Double> day = time.resolve(protocol, stage);
        if (day.isEmpty()) {
            List<String> ids = protocol.stages().stream().map(Stage::id).toList();
            unknown(time, span, ids, problems);
        }
        return day.filter(d -> !Double.isNaN(d)); // it depends on a length that could not be read
    }

    /** Reports a time that counts from a stage which is not there. */
    static void unknown(TimeText time, Span span, List<String> ids, Problems problems) {
        problems.error("E416", span, "'" + time + "' is neither a time nor a stage of this protocol")
                .pointer("no such stage")
                .didYouMean(Suggest.near(time.stage(), ids))
                .hint("times are 36 h, 3 d, 2 wk, S2, S2+1d, D5, end or end-12h");
    }

    private void window(Window window, Stage stage) {
        Optional<Double> from = day(window.from(), stage, window.span());
        Optional<Double> to = day(window.to(), stage, window.span());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        String name = window.dose().compound().id();
        if (from.get() < stage.start() - SAME || to.get() > stage.end() + SAME || from.get() > stage.end() - SAME) {
            problems.error("E402", window.span(), "the window of " + name + " reaches beyond " + describe(stage))
                    .pointer("from " + relative(from.get(), stage) + " to " + relative(to.get(), stage) + " of it")
                    .hint("to mend: end it with the stage ('to: end'), make the stage longer, or add the rest to the"
                            + " next stage");
        } else if (!(to.get() - from.get() > SAME)) {
            problems.error("E403", window.span(), "the window of " + name + " ends before it begins")
                    .pointer("from " + relative(from.get(), stage) + " to " + relative(to.get(), stage));
        }
    }

    private static String describe(Stage stage) {
        return "stage " + stage.id()
                + (Double.isNaN(stage.lasts()) ? "" : ", which lasts " + Quantity.number(stage.lasts()) + " d");
    }

    private static String relative(double day, Stage stage) {
        double rounded = Math.rint((day - stage.start()) * 1e6) / 1e6;
        return Quantity.number(rounded) + " d";
    }

    /** One compound twice at a time: a mistake under one name, added up under two. */
    private void overlaps(Stage stage) {
        List<Window> windows = stage.windows();
        for (Window window : windows) {
            stage.doses().stream()
                    .filter(d ->
                            d.compound().id().equals(window.dose().compound().id()))
                    .forEach(d -> problems.warning(
                                    "W401",
                                    window.dose().span(),
                                    d.compound().id() + " is in the medium of " + stage.id()
                                            + " and in a window; the doses add up")
                            .pointer("also on line " + d.span().line()));
        }
        for (int i = 0; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(windows.get(j), windows.get(i), stage)) {
                    report(windows.get(j), windows.get(i));
                }
            }
        }
    }

    private boolean overlap(Window a, Window b, Stage stage) {
        if (!a.dose().compound().id().equals(b.dose().compound().id())) {
            return false;
        }
        Optional<Double> aFrom = a.from().resolve(protocol, stage);
        Optional<Double> aTo = a.to().resolve(protocol, stage);
        Optional<Double> bFrom = b.from().resolve(protocol, stage);
        Optional<Double> bTo = b.to().resolve(protocol, stage);
        return aFrom.isPresent()
                && aTo.isPresent()
                && bFrom.isPresent()
                && bTo.isPresent()
                && Math.min(aTo.get(), bTo.get()) - Math.max(aFrom.get(), bFrom.get()) > SAME;
    }

    private void report(Window first, Window second) {
        String name = second.dose().compound().id();
        if (first.dose().span().equals(second.dose().span())) {
            problems.error("E404", second.span(), "two windows of " + name + " overlap")
                    .pointer("the other is on line " + first.span().line())
                    .hint("to mend: let the second begin where the first ends");
        } else {
            problems.warning("W401", second.dose().span(), name + " has two windows at once; the doses add up")
                    .pointer("also on line " + first.dose().span().line());
        }
    }

    private void action(Planned planned, Stage stage) {
        String what = "'" + planned.action().key() + "'";
        Optional<Double> first = inside(planned.at(), stage, planned.span(), what);
        double last = first.orElse(0.0) + (Math.max(1, planned.repeat()) - 1) * planned.every();
        if (first.isPresent() && last > stage.end() + SAME) {
            problems.error("E405", planned.span(), what + " is repeated beyond " + describe(stage))
                    .pointer("the last would be at " + relative(last, stage) + " of it");
        }
    }

    private Optional<Double> inside(TimeText time, Stage stage, Span span, String what) {
        Optional<Double> day = day(time, stage, span);
        if (day.isPresent() && (day.get() < stage.start() - SAME || day.get() > stage.end() + SAME)) {
            problems.error("E405", span, what + " lies outside " + describe(stage))
                    .pointer("at " + relative(day.get(), stage) + " of it")
                    .hint("times count from the start of the stage; D" + Quantity.number(day.get()) + " would be day "
                            + Quantity.number(day.get()) + " of the protocol");
            return Optional.empty();
        }
        return day;
    }

    private void count() {
        double moments = 0;
        for (Stage stage : protocol.stages()) {
            double every = stage.feed().every();
            double here = every > 0 ? stage.lasts() / every : 0;
            for (Planned planned : stage.actions()) {
                here += planned.every() > 0 && planned.repeat() == 0
                        ? stage.lasts() / planned.every()
                        : planned.repeat();
            }
            moments += here;
            if (here > Timeline.MOST_MOMENTS || moments > Timeline.MOST_MOMENTS) {
                problems.error(
                                "E420",
                                every > 0 ? stage.feed().span() : stage.span(),
                                "stage " + stage.id() + " asks for about " + Math.round(here)
                                        + " actions; a protocol has at most " + Timeline.MOST_MOMENTS)
                        .pointer("too many")
                        .hint("is a unit wrong, such as s for h?");
                return;
            }
        }
    }
}
