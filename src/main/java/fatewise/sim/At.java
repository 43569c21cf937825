package fatewise.sim;

import fatewise.protocol.Protocol;
import fatewise.protocol.Stage;
import java.util.Locale;

/** When a culture is looked at. */
public sealed interface At {
    /** The end of a stage, before what is done there; moves with the stage. */
    static At endOf(String stage) {
        return new EndOf(stage);
    }

    /** A day, before what is done then; stays where it is, whatever moves. */
    static At before(double day) {
        return new Day(day, Side.BEFORE);
    }

    /** A day, after what is done then; stays where it is, whatever moves. */
    static At after(double day) {
        return new Day(day, Side.AFTER);
    }

    /** Days from day 0. */
    double day(Protocol protocol);

    /** Which side of what is done at that day. */
    Side side();

    /** A side of a moment. */
    enum Side {
        /** Just before. */
        BEFORE,
        /** Just after. */
        AFTER
    }

    /** The end of a stage. */
    record EndOf(String stage) implements At {
        @Override
        public double day(Protocol protocol) {
            return protocol.stage(stage)
                    .map(Stage::end)
                    .orElseThrow(() -> new IllegalArgumentException("no stage " + stage + " in " + protocol.id()));
        }

        @Override
        public Side side() {
            return Side.BEFORE;
        }

        @Override
        public String toString() {
            return "at the end of " + stage;
        }
    }

    /** A fixed time. */
    record Day(double day, Side side) implements At {
        @Override
        public double day(Protocol protocol) {
            if (!(day >= 0 && day <= protocol.end())) {
                throw new IllegalArgumentException(
                        "day " + day + " is not within " + protocol.id() + ", which ends at day " + protocol.end());
            }
            return day;
        }

        @Override
        public String toString() {
            return side.name().toLowerCase(Locale.ROOT) + " day " + day;
        }
    }
}
