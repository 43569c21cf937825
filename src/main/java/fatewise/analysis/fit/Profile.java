package fatewise.analysis.fit;

import java.util.List;

/**
 * How much worse the figures are met when one variable is held elsewhere and all others follow (eq. E11).
 *
 * @param variable its index
 * @param points from the lowest value to the highest
 * @param low where the threshold is crossed below the optimum; -infinity when it is not before the bound
 * @param high where it is crossed above; +infinity when it is not
 * @param verdict whether the figures determine it
 */
public record Profile(int variable, List<Point> points, double low, double high, Verdict verdict) {
    /**
     * A point of the curve.
     *
     * @param z value of the variable
     * @param rise of -2 ln L above its least value
     */
    public record Point(double z, double rise) {}

    /** Whether figures determine a parameter. */
    public enum Verdict {
        /** Bounded on both sides. */
        IDENTIFIABLE("identifiable"),
        /** Has an effect, but too weak a one to bound it on both sides. */
        PRACTICALLY_NOT("practically not"),
        /** Can be made up for by others, or has no effect at all. */
        STRUCTURALLY_NOT("structurally not");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As shown. */
        public String word() {
            return word;
        }
    }

    public Profile {
        points = List.copyOf(points);
    }

    /** The lowest point; less than 0 when the profile has found a better optimum than it began at. */
    public double least() {
        return points.stream().mapToDouble(Point::rise).min().orElse(0);
    }
}
