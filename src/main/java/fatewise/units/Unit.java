package fatewise.units;

import java.util.Objects;

/**
 * A unit as its author wrote it.
 *
 * @param symbol as written, e.g. {@code µM}; empty for a plain number
 * @param dimension what it measures
 * @param scale how many canonical units it is: 1 h is 1/24 d
 */
public record Unit(String symbol, Dimension dimension, double scale) {
    /** Relative distance at which a factor is taken for a whole number or one over it. */
    private static final double SNAP = 1e-12;

    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale " + scale + " of '" + symbol + "'");
        }
    }

    /** True when both measure the same thing. */
    public boolean comparable(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * {@code value} of this unit counted in {@code target}. Whole factors multiply and whole divisors divide, so that
     * 72 h is 3 d bit for bit.
     */
    double convert(double value, Unit target) {
        double factor = scale / target.scale;
        double whole = Math.rint(factor);
        if (whole >= 1 && Math.abs(factor - whole) <= SNAP * factor) {
            return value * whole;
        }
        double divisor = Math.rint(target.scale / scale);
        if (divisor >= 1 && Math.abs(target.scale / scale - divisor) <= SNAP * divisor) {
            return value / divisor;
        }
        return value * factor;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
