package fatewise.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The times an integration must land on: its start and end, moments where y jumps, breaks where the right-hand side
 * changes. Immutable.
 *
 * <p>Times nearer than {@link #SAME} to the first of them are one stop, which has the time of that first one (but the
 * start and the end of the schedule keep theirs). The jumps of one stop apply in the order in which they were
 * declared, whatever their exact times.
 */
public final class Schedule {
    /** Times nearer than this [d] are the same (eq. S2). */
    public static final double SAME = 1e-9;

    private final double[] stops;
    private final List<List<Moment>> moments;

    private Schedule(double[] stops, List<List<Moment>> moments) {
        this.stops = stops;
        this.moments = moments;
    }

    /** No moments and no breaks. */
    public static Schedule between(double start, double end) {
        return of(start, end, List.of());
    }

    /** Moments in declared order (that is the tie order), and times where only the right-hand side changes. */
    public static Schedule of(double start, double end, List<Moment> moments, double... breaks) {
        if (!(end - start > SAME && Double.isFinite(start) && Double.isFinite(end))) {
            throw new IllegalArgumentException("a schedule from " + start + " to " + end + " d");
        }
        double[] stops = stops(start, end, moments, breaks);
        List<List<Moment>> at = new ArrayList<>();
        for (int i = 0; i < stops.length; i++) {
            at.add(new ArrayList<>());
        }
        for (Moment moment : moments) {
            at.get(indexOf(stops, moment.t())).add(moment);
        }
        at.replaceAll(List::copyOf);
        return new Schedule(stops, List.copyOf(at));
    }

    private static double[] stops(double start, double end, List<Moment> moments, double[] breaks) {
        List<Double> times = new ArrayList<>();
        moments.forEach(moment -> times.add(moment.t()));
        Arrays.stream(breaks).forEach(times::add);
        times.sort(Comparator.naturalOrder());
        List<Double> stops = new ArrayList<>(List.of(start));
        for (double t : times) {
            if (!(t >= start - SAME && t <= end + SAME)) {
                throw new IllegalArgumentException("a stop at " + t + " d outside " + start + " to " + end + " d");
            }
            if (t - stops.get(stops.size() - 1) > SAME && end - t > SAME) {
                stops.add(t);
            }
        }
        stops.add(end);
        return stops.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The last stop not later than {@code t}, or the end if {@code t} is within {@link #SAME} of it. */
    private static int indexOf(double[] stops, double t) {
        int last = stops.length - 1;
        if (stops[last] - t <= SAME) {
            return last;
        }
        int i = Arrays.binarySearch(stops, t);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    /** Number of segments; there is one more stop. */
    public int segments() {
        return stops.length - 1;
    }

    /** Time of stop {@code i} [d], from 0 (the start) to {@link #segments} (the end). */
    public double stop(int i) {
        return stops[i];
    }

    /** The moments at stop {@code i} in the order in which they apply; empty at a plain break. */
    public List<Moment> momentsAt(int i) {
        return moments.get(i);
    }

    /** First time [d]. */
    public double start() {
        return stops[0];
    }

    /** Last time [d]. */
    public double end() {
        return stops[stops.length - 1];
    }
}
