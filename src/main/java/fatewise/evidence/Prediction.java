package fatewise.evidence;

import fatewise.sim.TimeCourse;
import java.util.Optional;

/**
 * What the model says to a row: a number, with a band where there are many runs.
 *
 * @param median the number; NaN when there is none
 * @param low lower end of the 90 % band; the median itself for a single run
 * @param high upper end of the 90 % band; the median itself for a single run
 * @param reason why there is no number; empty when there is one
 */
public record Prediction(double median, double low, double high, String reason) {
    public Prediction {
        if (Double.isNaN(median) == reason.isEmpty()) {
            throw new IllegalArgumentException("a number or a reason, not " + median + " and '" + reason + "'");
        }
    }

    /** A number without a band. */
    public static Prediction point(double value) {
        return new Prediction(value, value, value, "");
    }

    /** No number, and why. */
    public static Prediction none(String reason) {
        return new Prediction(Double.NaN, Double.NaN, Double.NaN, reason);
    }

    /** True when there is a number. */
    public boolean isKnown() {
        return reason.isEmpty();
    }

    /**
     * What a run says to a row (eq. V2).
     *
     * @param row of evidence
     * @param run of the row's experiment
     * @param reference run of what it is compared with; not looked at for a {@link Compare#VALUE}
     */
    public static Prediction of(EvidenceRow row, TimeCourse run, Optional<TimeCourse> reference) {
        Prediction seen = seen(row.what(), run, row.at().when());
        if (!seen.isKnown() || !row.compare().needsReference()) {
            return seen;
        }
        Prediction other = seen(
                row.what(),
                reference.orElseThrow(() -> new IllegalArgumentException(row.id() + " needs a reference")),
                row.reference().orElseThrow().when());
        return other.isKnown() ? compared(row, seen.median, other.median) : none("in the reference, " + other.reason);
    }

    private static Prediction compared(EvidenceRow row, double seen, double other) {
        boolean odds = row.compare() == Compare.DIRECTION && row.what().isFraction();
        double value =
                switch (row.compare()) {
                    case VALUE -> seen;
                    case DIFFERENCE -> seen - other;
                    case FOLD -> seen / other;
                    case DIRECTION -> odds ? seen / (1 - seen) / (other / (1 - other)) : seen / other;
                };
        if (Double.isFinite(value)) {
            return point(value);
        }
        if (seen == other && row.compare() == Compare.DIRECTION) {
            return point(1); // none before and after, or all
        }
        return other == 0 ? none("there is none of it in the reference") : point(Double.MAX_VALUE);
    }

    private static Prediction seen(What what, TimeCourse run, When when) {
        double sum = 0;
        for (double day : when.days()) {
            Sight sight = new Sight(run, day);
            Optional<String> blind = sight.blind();
            if (blind.isPresent()) {
                return none(blind.get());
            }
            double value = what.in(sight);
            if (Double.isNaN(value)) {
                return none(sight.cells() > 0 ? what.text() + " has no value there" : "no cells are alive then");
            }
            sum += value;
        }
        return point(sum / when.days().length);
    }
}
