package fatewise.sim;

import fatewise.model.Layout;
import fatewise.protocol.Moment;
import fatewise.protocol.Timeline;
import fatewise.solver.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in the field's words why the solver stopped. */
final class Failures {
    private static final int CULPRITS = 3;

    private Failures() {}

    static Optional<Failure> of(Outcome outcome, Timeline timeline, Layout layout) {
        if (outcome.completed()) {
            return Optional.empty();
        }
        List<String> culprits = new ArrayList<>();
        int[] worst = outcome.worst();
        for (int i = 0; i < Math.min(CULPRITS, worst.length); i++) {
            culprits.add(name(worst[i], layout));
        }
        String stage =
                timeline.protocol().stages().get(timeline.stageAt(outcome.t())).id();
        String advice = culprits.isEmpty()
                ? "try --method sdirk4, or a looser --rtol"
                : "look at the rates behind " + culprits.get(0) + ", then try --method sdirk4";
        return Optional.of(
                new Failure(outcome.t(), stage, lastAction(timeline, outcome.t()), outcome.reason(), culprits, advice));
    }

    private static String lastAction(Timeline timeline, double t) {
        String last = "";
        for (Moment moment : timeline.moments()) {
            if (moment.t() <= t && !moment.acts().isEmpty()) {
                String what = moment.acts().get(moment.acts().size() - 1).describe();
                last = String.format(Locale.ROOT, "%s on day %.2f", what, moment.t());
            }
        }
        return last;
    }

    /** What a component of the state vector is. */
    static String name(int index, Layout layout) {
        if (index == layout.volume()) {
            return "the volume of medium";
        }
        for (int c = 0; c < layout.compounds().size(); c++) {
            if (index == layout.amount(c)) {
                return layout.compounds().get(c).id();
            }
        }
        for (int l = 0; l < layout.latches().size(); l++) {
            if (index == layout.latch(l)) {
                return "bound " + layout.latches().get(l).target();
            }
        }
        for (int p = 0; p < layout.model().pathways().size(); p++) {
            if (index == layout.pathway(p) || index == layout.adaptation(p)) {
                return "pathway " + layout.model().pathways().get(p).id();
            }
        }
        if (index >= layout.cellsFrom() && index < layout.cellsTo()) {
            int state = layout.stateOf(index);
            return layout.model().states().get(state).id() + ", phase " + (layout.phaseOf(index) + 1);
        }
        return index == layout.stress() ? "stress after dissociation" : "the count of dead cells";
    }
}
