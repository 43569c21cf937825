package fatewise.sim;

import fatewise.units.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for sentences. */
public final class Rounded {
    private static final double LARGE = 1e5;

    private Rounded() {}

    /** To so many digits, as a person writes it, {@code 1.3e5} from a hundred thousand on; words when not finite. */
    public static String of(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : "infinite";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
        if (Math.abs(rounded.doubleValue()) < LARGE) {
            return Quantity.number(rounded.doubleValue());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** A rate [1/d] to three digits. */
    static String perDay(double rate) {
        return of(rate, 3) + " /d";
    }
}
