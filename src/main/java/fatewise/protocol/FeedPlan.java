package fatewise.protocol;

import fatewise.diagnostics.Span;
import java.util.List;

/**
 * When the medium of a stage is changed, and how well.
 *
 * @param every days between changes; 0 for none but those listed
 * @param at further times
 * @param fraction of the medium taken out each time, more than 0
 * @param carryOver share that cannot be taken out
 * @param washes rinses at each change
 * @param atStart what is done when the stage begins
 * @param span where it was read
 */
public record FeedPlan(
        double every, List<TimeText> at, double fraction, double carryOver, int washes, AtStart atStart, Span span) {
    /** Share that stays behind unless a file says otherwise. */
    public static final double CARRY_OVER = 0.03;

    /** What is done when a stage begins. */
    public enum AtStart {
        /** All medium is changed. */
        FULL,
        /** Nothing: the medium of the stage before stays until the first change. */
        NONE
    }

    public FeedPlan {
        if (!(every >= 0) || !(fraction > 0 && fraction <= 1) || !(carryOver >= 0 && carryOver <= 1) || washes < 0) {
            throw new IllegalArgumentException("change of " + fraction + " every " + every + " d");
        }
        at = List.copyOf(at);
    }

    /** No change after the one at the start of the stage. */
    public static FeedPlan none(Span span) {
        return new FeedPlan(0, List.of(), 1, CARRY_OVER, 0, AtStart.FULL, span);
    }

    /** The same, every so many days and at no other times; 0 for never. */
    FeedPlan withEvery(double days) {
        return new FeedPlan(days, List.of(), fraction, carryOver, washes, atStart, span);
    }

    FeedPlan withFraction(double share) {
        return new FeedPlan(every, at, share, carryOver, washes, atStart, span);
    }

    FeedPlan withAt(List<TimeText> times) {
        return new FeedPlan(every, times, fraction, carryOver, washes, atStart, span);
    }
}
