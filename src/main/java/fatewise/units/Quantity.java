package fatewise.units;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A finite number with the unit its author wrote; kernels never see one.
 *
 * @param value how many of {@code unit}
 * @param unit as written
 */
public record Quantity(double value, Unit unit) {
    private static final double PLAIN_BELOW = 1e6;
    private static final double PLAIN_FROM = 1e-3;

    public Quantity {
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " " + unit + " is not finite");
        }
    }

    /**
     * Reads {@code 3 uM}; for constants and tests, files go through {@link UnitParser#quantity}.
     *
     * @throws IllegalArgumentException when it is no quantity
     */
    public static Quantity parse(String text) {
        return UnitParser.quantity(text).orThrow();
    }

    /** So many of a unit. */
    public static Quantity of(double value, Unit unit) {
        return new Quantity(value, unit);
    }

    /**
     * This quantity counted in {@code target}.
     *
     * @throws DimensionMismatch when {@code target} measures another thing
     */
    public double in(Unit target) {
        if (!unit.comparable(target)) {
            throw new DimensionMismatch(this, target);
        }
        return unit.convert(value, target);
    }

    /** Counted in the canonical unit of its dimension: d, nmol, ng, cm, cm2, mL, cell, USD, U and their products. */
    public double canonical() {
        return unit.convert(value, dimension().canonicalUnit());
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    /** True when it measures {@code dimension}. */
    public boolean is(Dimension dimension) {
        return unit.dimension().equals(dimension);
    }

    /** The same quantity, written in another unit. */
    public Quantity to(Unit target) {
        return new Quantity(in(target), target);
    }

    /** A number as a person writes it: {@code 3}, {@code 0.25}, {@code 1.5e6}; reads back as the same double. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == 0 || (size >= PLAIN_FROM && size < PLAIN_BELOW)) {
            String plain = Double.toString(value == 0 ? 0.0 : value);
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        return exact.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** As its author wrote it: {@code 3 uM}. */
    @Override
    public String toString() {
        return unit.symbol().isEmpty() ? number(value) : number(value) + " " + unit.symbol();
    }
}
