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
    private final Touches touches;
    private final List<Influence> numbers;
    private final List<Influence> times;
    private final Protocol[][] varied; // by number, at the places of Variation.AT, when first needed
    private final Timeline[][] timelines;
    private final boolean[][] acts; // by number and moment: whether the jump depends on it
    private final double[][] rates; // by time and moment: by how many days it moves with one day
    private final double[][] ends; // the same for the ends of stages

    Directions(Protocol protocol, Timeline timeline, List<Influence> influences, Touches touches) {
        this.protocol = protocol;
        this.touches = touches;
        this.timeline = timeline;
        numbers = influences.stream()
                .filter(i -> i.kind() == Influence.Kind.NUMBER)
                .toList();
        times = influences.stream().filter(i -> i.kind() == Influence.Kind.TIME).toList();
        varied = new Protocol[numbers.size()][Variation.AT.size()];
        timelines = new Timeline[numbers.size()][Variation.AT.size()];
        acts = new boolean[numbers.size()][timeline.moments().size()];
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
        Touch touch = touches.of(protocol, numbers.get(p));
        for (int m = 0; touch.hands() && m < acts[p].length; m++) {
            Moment old = timeline.moments().get(m);
            Moment now = timeline(p, 0).moments().get(m);
            boolean fresh = !old.fresh().concentrations().equals(now.fresh().concentrations());
            boolean done = !old.acts().stream()
                    .map(Act::action)
                    .toList()
                    .equals(now.acts().stream().map(Act::action).toList());
            acts[p][m] = !old.acts().isEmpty() && (fresh || done || touch.survival());
        }
    }

    private Protocol varied(int p, int place) {
        if (varied[p][place] == null) {
            varied[p][place] = numbers.get(p).varied().apply(Variation.AT.get(place));
        }
        return varied[p][place];
    }

    private Timeline timeline(int p, int place) {
        if (timelines[p][place] == null) {
            timelines[p][place] = Timeline.of(varied(p, place));
        }
        return timelines[p][place];
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
            int number = p;
            all.add(new Variation(numbers.get(p).id(), place -> {
                Protocol other = varied(number, place);
                return new Variation.Varied(other.model(), Simulation.compounds(other));
            }));
        }
        return all;
    }

    /** The protocol at the places of {@link Variation#AT}. */
    Protocol[] varied(int number) {
        Protocol[] all = new Protocol[Variation.AT.size()];
        Arrays.setAll(all, place -> varied(number, place));
        return all;
    }

    Model[] models(int number) {
        return Arrays.stream(varied(number)).map(Protocol::model).toArray(Model[]::new);
    }

    /** A moment at the places of {@link Variation#AT}; none when what is done then does not depend on the direction. */
    Moment[] moments(int direction, int moment) {
        if (isTime(direction) || !acts[direction][moment]) {
            return new Moment[0];
        }
        Moment[] all = new Moment[Variation.AT.size()];
        Arrays.setAll(all, place -> timeline(direction, place).moments().get(moment));
        return all;
    }

    /** What can depend on a number beside the equations. */
    Touch touch(int number) {
        return touches.of(protocol, numbers.get(number));
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
