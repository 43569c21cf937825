package fatewise.plan;

import java.util.List;

/**
 * An amount of money with its uncertainty.
 *
 * @param value best guess [USD]; NaN when no price is known
 * @param low lower bound
 * @param high upper bound
 */
public record Cost(double value, double low, double high) {
    /** No price is known. */
    public static final Cost UNKNOWN = new Cost(Double.NaN, Double.NaN, Double.NaN);

    public boolean isKnown() {
        return Double.isFinite(value);
    }

    /** So many times as much. */
    Cost times(double factor) {
        return new Cost(value * factor, low * factor, high * factor);
    }

    /**
     * The sum of the known ones. Prices err independently of each other, so their distances to the bounds add up as
     * squares do, each side for itself; the sum of all lower bounds would be far too low.
     */
    public static Cost sum(List<Cost> costs) {
        double value = 0;
        double below = 0;
        double above = 0;
        for (Cost cost : costs) {
            if (cost.isKnown()) {
                value += cost.value;
                below += (cost.value - cost.low) * (cost.value - cost.low);
                above += (cost.high - cost.value) * (cost.high - cost.value);
            }
        }
        return new Cost(value, value - Math.sqrt(below), value + Math.sqrt(above));
    }
}
