package fatewise.evidence;

import fatewise.diagnostics.Span;
import fatewise.model.Evidence;
import java.util.Optional;

/**
 * One published figure.
 *
 * @param id unique among all rows
 * @param theme name of the table it stands in, such as {@code s5-time-course}
 * @param topic what it is about, such as {@code S4 pancreatic progenitors}; may be empty
 * @param at what was done, and when it was looked at
 * @param what was looked at
 * @param compare what the figure says about it
 * @param reference what it is compared with; present unless {@link Compare#VALUE}
 * @param figure the number
 * @param noise how it scatters
 * @param evidence grade, keys of sources, remark
 * @param use fit or check
 * @param span where the row stands
 */
public record EvidenceRow(
        String id,
        String theme,
        String topic,
        Point at,
        What what,
        Compare compare,
        Optional<Point> reference,
        Figure figure,
        Noise noise,
        Evidence evidence,
        Use use,
        Span span) {
    public EvidenceRow {
        if (compare.needsReference() != reference.isPresent()) {
            throw new IllegalArgumentException(id + ": " + compare + " against " + reference);
        }
    }

    /** True when its figure is a share of cells, or a difference of two. */
    public boolean isFraction() {
        return what.isFraction() && (compare == Compare.VALUE || compare == Compare.DIFFERENCE);
    }

    /** The standard deviation to set a prediction against, on the scale of the noise (eq. V1). */
    public double spread(double predicted) {
        return figure.spread(noise, evidence.grade(), predicted);
    }
}
