package fatewise.plan;

import fatewise.units.Quantity;
import fatewise.units.Unit;
import fatewise.units.Units;
import java.util.List;

/** Units in which amounts are sold, the smallest first. */
final class Packs {
    static final List<Unit> MASS = List.of(Units.NANOGRAM, Units.MICROGRAM, Units.MILLIGRAM, Units.GRAM);
    static final List<Unit> AMOUNT = List.of(Units.NANOMOLE, Units.parse("umol"), Units.parse("mmol"));
    static final List<Unit> VOLUME = List.of(Units.MICROLITRE, Units.MILLILITRE, Units.LITRE);
    static final List<Unit> ACTIVITY = List.of(Units.parse("U"), Units.parse("kU"));

    private static final double[] SERIES = {1, 2, 5, 10};

    private Packs() {}

    /** A canonical amount in the largest unit that leaves a number of 1 or more, three digits. */
    static Quantity readable(double canonical, List<Unit> units) {
        Unit best = units.get(0);
        for (Unit unit : units) {
            if (canonical / new Quantity(1, unit).canonical() >= 1) {
                best = unit;
            }
        }
        return new Quantity(digits(canonical / new Quantity(1, best).canonical()), best);
    }

    /** The next of 1, 2, 5, 10 … and not less than the smallest that is sold [canonical]. */
    static double pack(double canonical, double smallest) {
        double wanted = Math.max(canonical, smallest);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : SERIES) {
            if (step * power >= wanted * (1 - 1e-9)) {
                return step * power;
            }
        }
        return wanted;
    }

    /** Three digits, for a person. */
    static double digits(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }

    /** A volume as it is measured: mL, or uL below 1 mL. */
    static String volume(double ml) {
        return readable(ml, List.of(Units.MICROLITRE, Units.MILLILITRE)).toString();
    }
}
