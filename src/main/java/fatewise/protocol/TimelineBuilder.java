package fatewise.protocol;

import static fatewise.protocol.Timeline.SAME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays out the actions of all stages in time, adds the medium changes hands make, and orders what coincides. */
final class TimelineBuilder {
    private final Protocol protocol;
    private final List<Timed> planned = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    /** An action, or nothing but a time that must be a moment (null). */
    private record Timed(double t, Action action) {}

    TimelineBuilder(Protocol protocol) {
        this.protocol = protocol;
    }

    Timeline build() {
        if (protocol.stages().isEmpty()) {
            throw new IllegalArgumentException(protocol.id() + " has no stages");
        }
        for (int i = 0; i < protocol.stages().size(); i++) {
            Stage stage = protocol.stages().get(i);
            planned.add(new Timed(stage.start(), null));
            addCourses(stage, i);
            addActions(stage);
            addFeeds(stage);
            addReadings(stage, i);
        }
        planned.add(new Timed(protocol.end(), null));
        addWindowChanges();
        readings.sort(Comparator.comparingDouble(Reading::t).thenComparingInt(Reading::stage));
        return new Timeline(protocol, moments(), readings, courses);
    }

    private double day(TimeText time, Stage stage) {
        return time.resolve(protocol, stage).orElseThrow(() -> new IllegalArgumentException(time + " names no stage"));
    }

    private void addCourses(Stage stage, int index) {
        for (Dose dose : stage.doses()) {
            courses.add(new Course(dose, index, stage.start(), stage.end()));
        }
        for (Window window : stage.windows()) {
            courses.add(new Course(window.dose(), index, day(window.from(), stage), day(window.to(), stage)));
        }
    }

    private void addActions(Stage stage) {
        for (Planned entry : stage.actions()) {
            double first = day(entry.at(), stage);
            int times = entry.every() > 0 && entry.repeat() == 0 ? Timeline.MOST_MOMENTS : Math.max(1, entry.repeat());
            for (int k = 0; k < times; k++) {
                double t = first + k * entry.every(); // never a running sum
                if (t > stage.end() + SAME || (k > 0 && entry.repeat() == 0 && t > stage.end() - SAME)) {
                    break;
                }
                add(t, entry.action());
            }
        }
    }

    private void addFeeds(Stage stage) {
        FeedPlan feed = stage.feed();
        if (feed.atStart() == FeedPlan.AtStart.FULL) {
            add(stage.start(), MediumChange.full(feed));
        }
        for (int k = 1; feed.every() > 0; k++) {
            double t = stage.start() + k * feed.every();
            if (t > stage.end() - SAME) {
                break;
            }
            add(t, MediumChange.of(feed));
        }
        for (TimeText at : feed.at()) {
            add(day(at, stage), MediumChange.of(feed));
        }
    }

    private void add(double t, Action action) {
        if (planned.size() > Timeline.MOST_MOMENTS) {
            throw new IllegalArgumentException(protocol.id() + " has more than " + Timeline.MOST_MOMENTS + " moments");
        }
        planned.add(new Timed(t, action));
    }

    /** A window's edge is a full change, unless medium is changed at that time already. */
    private void addWindowChanges() {
        List<Timed> forced = new ArrayList<>();
        for (Stage stage : protocol.stages()) {
            for (Window window : stage.windows()) {
                for (double t : new double[] {day(window.from(), stage), day(window.to(), stage)}) {
                    if (t < stage.end() - SAME && !refreshed(t)) {
                        forced.add(new Timed(t, MediumChange.full(stage.feed())));
                    }
                }
            }
        }
        planned.addAll(forced);
    }

    private boolean refreshed(double t) {
        return planned.stream().anyMatch(p -> Math.abs(p.t - t) <= SAME && p.action != null && refreshes(p.action));
    }

    private static boolean refreshes(Action action) {
        return action instanceof MediumChange || replates(action);
    }

    private static boolean replates(Action action) {
        return action instanceof Passage || action instanceof Aggregate;
    }

    private void addReadings(Stage stage, int index) {
        for (Measure measure : stage.measures()) {
            readings.add(new Reading(day(measure.at(), stage), index, measure.markers(), List.of()));
        }
        for (GateSpec gate : stage.gates()) {
            readings.add(new Reading(day(gate.at(), stage), index, List.of(), List.of(gate)));
        }
    }

    private List<Moment> moments() {
        List<Timed> sorted = new ArrayList<>(planned);
        sorted.sort(Comparator.comparingDouble(Timed::t)); // stable: file order within a time
        List<Moment> moments = new ArrayList<>();
        Vessel vessel = protocol.start().vessel();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).t() - sorted.get(from).t() <= SAME) {
                to++;
            }
            Moment moment = moment(sorted.subList(from, to), vessel);
            vessel = moment.vessel();
            moments.add(moment);
            from = to;
        }
        return moments;
    }

    private Moment moment(List<Timed> group, Vessel before) {
        double t = group.stream()
                .filter(p -> p.action() == null) // a stage's edge keeps its time
                .findFirst()
                .orElse(group.get(0))
                .t();
        int stage = stageAt(t);
        Recipe fresh = fresh(t, stage);
        List<Action> actions = new ArrayList<>();
        group.stream().filter(p -> p.action() != null).forEach(p -> merge(p.action(), actions));
        if (actions.stream().anyMatch(TimelineBuilder::replates)) {
            actions.removeIf(a -> a instanceof MediumChange); // fresh medium comes with the new vessel
        }
        actions.sort(Comparator.comparingInt(Action::rank));
        List<Act> acts = new ArrayList<>();
        Vessel vessel = before;
        for (Action action : actions) {
            acts.add(new Act(action, new AtHand(fresh, vessel)));
            vessel = vesselAfter(action, vessel);
        }
        return new Moment(t, stage, acts, fresh, vessel);
    }

    /** Doses at one moment are one dose; of several changes the fullest is made. */
    private static void merge(Action action, List<Action> actions) {
        for (int i = 0; i < actions.size(); i++) {
            Action other = actions.get(i);
            if (action instanceof Dosing a && other instanceof Dosing b) {
                actions.set(i, b.and(a));
                return;
            }
            if (action instanceof MediumChange a && other instanceof MediumChange b) {
                actions.set(i, a.fraction() > b.fraction() ? a : b);
                return;
            }
        }
        actions.add(action);
    }

    private static Vessel vesselAfter(Action action, Vessel present) {
        if (action instanceof Passage passage) {
            return passage.vessel().orElse(present);
        }
        return action instanceof Aggregate aggregate ? aggregate.vessel().orElse(present) : present;
    }

    private int stageAt(double t) {
        int found = 0;
        for (int i = 0; i < protocol.stages().size(); i++) {
            if (protocol.stages().get(i).start() <= t + SAME) {
                found = i;
            }
        }
        return found;
    }

    private Recipe fresh(double t, int index) {
        Stage stage = protocol.stages().get(index);
        List<Dose> doses = new ArrayList<>(stage.doses());
        for (Window window : stage.windows()) {
            if (day(window.from(), stage) <= t + SAME && t + SAME < day(window.to(), stage)) {
                doses.add(window.dose());
            }
        }
        return Recipe.of(stage.base(), doses);
    }
}
