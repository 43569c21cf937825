package fatewise.plan;

import fatewise.protocol.Act;
import fatewise.protocol.Action;
import fatewise.protocol.Aggregate;
import fatewise.protocol.Dosing;
import fatewise.protocol.MediumChange;
import fatewise.protocol.Moment;
import fatewise.protocol.Passage;
import fatewise.protocol.Protocol;
import fatewise.protocol.Reading;
import fatewise.protocol.Recipe;
import fatewise.protocol.Timeline;
import fatewise.protocol.Vessel;
import fatewise.protocol.Wash;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns moments into tasks. */
final class PlanBuilder {
    private static final double MINUTES_A_DAY = 1440;

    private final Protocol protocol;
    private final Optional<LocalDateTime> start;
    private final List<Mix> mixes = new ArrayList<>();
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    PlanBuilder(Protocol protocol, Optional<LocalDateTime> start) {
        this.protocol = protocol;
        this.start = start;
    }

    List<Mix> mixes() {
        return mixes;
    }

    List<Task> tasks() {
        Timeline timeline = Timeline.of(protocol);
        List<Task> tasks = new ArrayList<>();
        for (Reading reading : timeline.readings()) {
            if (!reading.markers().isEmpty()) {
                tasks.add(staining(reading));
            }
        }
        Vessel vessel = protocol.start().vessel();
        for (Moment moment : timeline.moments()) {
            if (!moment.acts().isEmpty()) {
                tasks.add(task(moment, vessel));
            }
            vessel = moment.vessel();
        }
        tasks.sort(Comparator.comparingDouble(Task::day)); // stable: cells are taken for staining first
        return tasks;
    }

    private Task task(Moment moment, Vessel before) {
        String stage = protocol.stages().get(moment.stage()).id();
        List<String> actions = new ArrayList<>();
        List<Pipetting> added = new ArrayList<>();
        double fresh = 0;
        double rinse = 0;
        for (Act act : moment.acts()) {
            actions.add(act.action().describe());
            Vessel vessel = act.atHand().vessel();
            fresh += fresh(act.action(), vessel, moment.vessel());
            rinse += rinse(act.action(), vessel);
            if (act.action() instanceof Dosing dosing) {
                dosing.doses().forEach(d -> added.add(Pipetting.into(before.totalVolume(), d)));
            }
        }
        Optional<Mix> mix = fresh > 0 ? Optional.of(mix(stage, moment.fresh(), fresh)) : Optional.empty();
        return new Task(moment.t(), when(moment.t()), stage, actions, mix, added, rinse);
    }

    /** Fresh medium an action takes [mL]. */
    private static double fresh(Action action, Vessel now, Vessel after) {
        if (action instanceof MediumChange change) {
            return (change.washes() > 0 ? 1 : change.fraction()) * now.totalVolume();
        }
        if (action instanceof Wash) {
            return now.totalVolume();
        }
        return action instanceof Passage || action instanceof Aggregate ? after.totalVolume() : 0;
    }

    /** Buffer an action takes [mL]. */
    private static double rinse(Action action, Vessel now) {
        if (action instanceof Wash wash) {
            return wash.times() * now.totalVolume();
        }
        return action instanceof MediumChange change ? change.washes() * now.totalVolume() : 0;
    }

    private Mix mix(String stage, Recipe recipe, double volume) {
        for (Mix mix : mixes) {
            if (mix.sameAs(recipe, volume)) {
                return mix;
            }
        }
        int number = labels.merge(stage, 1, Integer::sum);
        Mix mix = Mix.of(stage + "-" + letters(number), recipe, volume);
        mixes.add(mix);
        return mix;
    }

    /** a … z, aa … */
    private static String letters(int number) {
        int last = (number - 1) % 26;
        String head = number > 26 ? letters((number - 1) / 26) : "";
        return head + (char) ('a' + last);
    }

    private Task staining(Reading reading) {
        String stage = protocol.stages().get(reading.stage()).id();
        String names =
                String.join(", ", reading.markers().stream().map(m -> m.name()).toList());
        return new Task(
                reading.t(), when(reading.t()), stage, List.of("stain for " + names), Optional.empty(), List.of(), 0);
    }

    private Optional<LocalDateTime> when(double day) {
        return start.map(s -> s.plusMinutes(Math.round(day * MINUTES_A_DAY)));
    }
}
