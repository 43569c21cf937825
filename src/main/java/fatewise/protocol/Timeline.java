package fatewise.protocol;

import java.util.List;

/**
 * A protocol compiled: ordered moments, each time once, with what is done then in tie order.
 *
 * <p>There is a moment at day 0, at the start of every stage, and at the end, even when nothing is done then. Between
 * two moments nothing jumps.
 *
 * @param protocol what was compiled
 * @param moments in order of time
 * @param readings when the culture is looked at, in order of time; before the acts of a moment at the same time
 * @param courses what is kept in the medium from when to when, in file order
 */
public record Timeline(Protocol protocol, List<Moment> moments, List<Reading> readings, List<Course> courses) {
    /** Times nearer than this [d] are the same. */
    public static final double SAME = 1e-9;
    /** A protocol with more moments than this is refused. */
    public static final int MOST_MOMENTS = 100_000;

    public Timeline {
        moments = List.copyOf(moments);
        readings = List.copyOf(readings);
        courses = List.copyOf(courses);
    }

    /**
     * Compiles a protocol that {@link ProtocolCheck} found no errors in.
     *
     * @throws IllegalArgumentException when it has
     */
    public static Timeline of(Protocol protocol) {
        return new TimelineBuilder(protocol).build();
    }

    /** When it ends [d]. */
    public double end() {
        return protocol.end();
    }

    /** Times of all moments [d], ascending. */
    public double[] times() {
        return moments.stream().mapToDouble(Moment::t).toArray();
    }

    /** Index of the stage that runs at a time; at a boundary the one that begins. */
    public int stageAt(double t) {
        return before(t).stage();
    }

    /** The medium a change at this time brings. */
    public Recipe freshAt(double t) {
        return before(t).fresh();
    }

    /** What the cells are in, after the acts of a moment at the same time. */
    public Vessel vesselAt(double t) {
        return before(t).vessel();
    }

    /** The last moment that is not later. */
    private Moment before(double t) {
        Moment found = moments.get(0);
        for (Moment moment : moments) {
            if (moment.t() > t + SAME) {
                break;
            }
            found = moment;
        }
        return found;
    }
}
