package fatewise.sim;

import fatewise.codegen.Variation;
import fatewise.model.Model;
import fatewise.protocol.Act;
import fatewise.protocol.Moment;
import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import fatewise.protocol.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything about the directions of a run that can be known before it: numbers first, then times. */
final class Directions {
    private static final double LATER = 0x1p-10; // d; moments move by multiples of it

    private final Protocol protocol;
    private final Timeline timeline;
    private final List<Influence> numbers;
    private final List<Influence> times;
    private final Protocol[][] varied; // by number, at the places of Variation.AT
    private final Timeline[][] timelines;
    private final boolean[][] acts; // by number and moment: whether the jump depends on it
    private final double[][] rates; // by time and moment: by how many days it moves with one day
    private final double[][] ends; // the same for the ends of stages

    Directions(Protocol protocol, Timeline timeline, List<Influence> influences) {
        this.protocol = protocol;
        this.timeline = timeline;
        numbers = influences.stream()
                .filter(i -> i.kind() == Influence.Kind.NUMBER)
                .toList();
        times = influences.stream().filter(i -> i.kind() == Influence.Kind.TIME).toList();
        varied = new Protocol[numbers.size()][];
        timelines = new Timeline[numbers.size()][];
        acts = new boolean[numbers.size()][];
        for (int p = 0; p < varied.length; p++) {
            vary(p);
        }
        rates = new double[times.size()][];
        ends = new double[times.size()][];
        for (int k = 0; k < rates.length; k++) {
            move(k);
        }
    }

    private void vary(int p) {
        varied[p] = new Protocol[Variation.AT.size()];
        timelines[p] = new Timeline[Variation.AT.size()];
        for (int i = 0; i < Variation.AT.size(); i++) {
            varied[p][i] = numbers.get(p).varied().apply(Variation.AT.get(i));
            timelines[p][i] = Timeline.of(varied[p][i]);
        }
        acts[p] = new boolean[timeline.moments().size()];
        boolean handled = !varied[p][0]
                        .model()
                        .handling()
                        .survives()
                        .equals(protocol.model().handling().survives())
                || !survives(varied[p][0].model()).equals(survives(protocol.model()));
        for (int m = 0; m < acts[p].length; m++) {
            Moment old = timeline.moments().get(m);
            Moment other = timelines[p][0].moments().get(m);
            boolean fresh = !old.fresh().concentrations().equals(other.fresh().concentrations());
            boolean done = !old.acts().stream()
                    .map(Act::action)
                    .toList()
                    .equals(other.acts().stream().map(Act::action).toList());
            acts[p][m] = !old.acts().isEmpty() && (fresh || done || handled);
        }
    }

    private static List<Object> survives(Model model) {
        return model.states().stream().map(s -> (Object) s.survives()).toList();
    }

    private void move(int k) {
        Influence time = times.get(k);
        for (double by : new double[] {-LATER, LATER}) {
            Optional<Protocol> other = varied(time, by);
            Optional<Timeline> moved = other.map(Timeline::of).filter(this::alike);
            if (moved.isPresent()) {
                rates[k] = new double[timeline.moments().size()];
                for (int m = 0; m < rates[k].length; m++) {
                    rates[k][m] = rate(
                            timeline.moments().get(m).t(),
                            moved.get().moments().get(m).t(),
                            by);
                }
                ends[k] = new double[protocol.stages().size()];
                for (int s = 0; s < ends[k].length; s++) {
                    Stage stage = other.get().stages().get(s);
                    ends[k][s] = rate(protocol.stages().get(s).end(), stage.end(), by);
                }
                return;
            }
        }
        throw new IllegalArgumentException("what is done changes abruptly with " + time.id()
                + ": at this very time something else is done, too; move it a little");
    }

    private static Optional<Protocol> varied(Influence time, double by) {
        try {
            return Optional.of(time.varied().apply(by));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // such as a window that would open before its stage
        }
    }

    private static double rate(double from, double to, double by) {
        return Math.rint((to - from) / by * 1e6) / 1e6;
    }

    /** Whether the same is done as before, only at other times. */
    private boolean alike(Timeline other) {
        boolean alike = other.moments().size() == timeline.moments().size();
        for (int m = 0; alike && m < timeline.moments().size(); m++) {
            Moment a = timeline.moments().get(m);
            Moment b = other.moments().get(m);
            alike = a.stage() == b.stage()
                    && a.acts().size() == b.acts().size()
                    && a.fresh().concentrations().equals(b.fresh().concentrations());
        }
        return alike;
    }

    int count() {
        return numbers.size() + times.size();
    }

    /** The influence of a direction. */
    Influence influence(int direction) {
        return direction < numbers.size() ? numbers.get(direction) : times.get(direction - numbers.size());
    }

    int times() {
        return times.size();
    }

    boolean isTime(int direction) {
        return direction >= numbers.size();
    }

    List<Variation> variations() {
        List<Variation> all = new ArrayList<>();
        for (int p = 0; p < varied.length; p++) {
            all.add(new Variation(
                    numbers.get(p).id(),
                    Arrays.stream(varied[p]).map(Protocol::model).toList(),
                    Arrays.stream(varied[p]).map(Simulation::compounds).toList()));
        }
        return all;
    }

    /** The protocol at the places of {@link Variation#AT}. */
    Protocol[] varied(int number) {
        return varied[number];
    }

    Model[] models(int number) {
        return Arrays.stream(varied[number]).map(Protocol::model).toArray(Model[]::new);
    }

    /** A moment at the places of {@link Variation#AT}, or null when what is done then does not depend on the number. */
    Moment[] moments(int number, int moment) {
        return acts[number][moment]
                ? Arrays.stream(timelines[number])
                        .map(t -> t.moments().get(moment))
                        .toArray(Moment[]::new)
                : null;
    }

    /** By how much a moment moves with a direction. */
    double rate(int direction, int moment) {
        return isTime(direction) ? rates[direction - numbers.size()][moment] : 0;
    }

    /** By how much the end of a stage moves with a direction. */
    double endRate(int direction, int stage) {
        return isTime(direction) ? ends[direction - numbers.size()][stage] : 0;
    }
}
