package fatewise.model;

import fatewise.diagnostics.Span;
import fatewise.units.Quantity;

/**
 * A number of the model as one object: value, unit, spread, bounds and what it rests on.
 *
 * @param id where it stands, such as {@code PSC.divides.rate}
 * @param quantity as its author wrote it
 * @param value in canonical units
 * @param distribution its uncertainty's shape
 * @param spread geometric standard deviation (lognormal, logit-normal) or standard deviation in canonical units
 * @param low lower bound in canonical units
 * @param high upper bound in canonical units
 * @param evidence what it rests on
 * @param span where it was read
 */
public record Parameter(
        String id,
        Quantity quantity,
        double value,
        Distribution distribution,
        double spread,
        double low,
        double high,
        Evidence evidence,
        Span span) {

    /** A number the program fixes, such as a default the file may leave out; graded assumed. */
    public static Parameter fixed(String id, Quantity quantity) {
        double value = quantity.canonical();
        Span nowhere = Span.none("default");
        return new Parameter(id, quantity, value, Distribution.FIXED, 1, value, value, Evidence.NONE, nowhere);
    }

    /**
     * The spread it has as one of many numbers that were chosen together (eq. U10): where no more is known of it than its
     * grade, that of the grade to this power.
     */
    public double spreadTogether(double power) {
        boolean geometric = distribution == Distribution.LOGNORMAL || distribution == Distribution.LOGITNORMAL;
        boolean ofGrade = geometric && spread == grade().spread();
        return ofGrade ? Math.pow(spread, power) : spread;
    }

    /** The same with another value, in canonical units; what it rests on and how it is spread stay. */
    public Parameter at(double other) {
        double factor = value == 0 ? 1 : other / value;
        return new Parameter(
                id,
                new Quantity(quantity.value() * factor, quantity.unit()),
                other,
                distribution,
                spread,
                low,
                high,
                evidence,
                span);
    }

    /** So many times as large, its bounds too. */
    public Parameter times(double factor) {
        double wide = distribution == Distribution.NORMAL ? spread * factor : spread;
        Parameter moved = at(value * factor);
        return new Parameter(
                id, moved.quantity, moved.value, distribution, wide, low * factor, high * factor, evidence, span);
    }

    /** With other bounds, in canonical units. */
    Parameter within(double lowest, double highest) {
        return new Parameter(id, quantity, value, distribution, spread, lowest, highest, evidence, span);
    }

    public Grade grade() {
        return evidence.grade();
    }

    @Override
    public String toString() {
        return id + " = " + quantity + " (" + grade().word() + ")";
    }
}
