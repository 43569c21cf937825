package fatewise.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every machine and in every locale.
 *
 * <p>Made for writing 10<sup>5</sup> numbers within milliseconds of a cold start, which {@link BigDecimal} is not:
 * a number is scaled by an exact power of ten to a whole number of the wanted length.
 */
final class Decimal {
    /** Digits in tables that programs read. */
    static final int FULL = 10;
    /** Digits in the figures of a report. */
    static final int FIGURE = 4;

    private static final double[] POWER = powers();

    private Decimal() {}

    /** Up to ten significant digits, no trailing zeros; empty for NaN. */
    static String text(double x) {
        return significant(x, FULL);
    }

    /** Up to {@code digits} significant digits (1 to 15), no trailing zeros; empty for NaN. */
    static String significant(double x, int digits) {
        StringBuilder out = new StringBuilder(24);
        append(out, x, digits);
        return out.toString();
    }

    /** Appends what {@link #significant} gives. */
    static void append(StringBuilder out, double x, int digits) {
        if (Double.isNaN(x)) {
            return;
        }
        if (Double.isInfinite(x)) {
            out.append(x > 0 ? "Infinity" : "-Infinity");
            return;
        }
        if (x == 0) {
            out.append('0');
            return;
        }
        if (x < 0) {
            out.append('-');
        }
        double size = Math.abs(x);
        if (size < 1e-290 || size >= 1e22) {
            out.append(rare(size, digits));
            return;
        }
        int exponent = exponent(size);
        int shift = digits - 1 - exponent;
        double scaled = shift >= 0 ? scaleUp(size, shift) : size / POWER[-shift];
        long whole = Math.round(scaled);
        if (whole >= (long) POWER[digits]) { // 9.9996 became 10.00
            whole /= 10;
            exponent++;
        }
        place(out, whole, digits, exponent);
    }

    private static double scaleUp(double size, int shift) {
        double scaled = size;
        int left = shift;
        while (left > 22) {
            scaled *= POWER[22];
            left -= 22;
        }
        return scaled * POWER[left];
    }

    /** The e with 10^e <= size < 10^(e+1). */
    private static int exponent(double size) {
        int e = 0;
        if (size >= 1) {
            while (e < 22 && size >= POWER[e + 1]) {
                e++;
            }
            return e;
        }
        double s = size;
        while (s < 1e-22) {
            s *= POWER[22];
            e -= 22;
        }
        while (s < 1) {
            s *= 10;
            e--;
        }
        return e;
    }

    /** Writes whole × 10^(exponent − digits + 1). */
    private static void place(StringBuilder out, long whole, int digits, int exponent) {
        long w = whole;
        int length = digits;
        while (w % 10 == 0 && length > 1) {
            w /= 10;
            length--;
        }
        String text = Long.toString(w);
        if (exponent < -5 || exponent > 14) {
            out.append(text.charAt(0));
            if (length > 1) {
                out.append('.').append(text, 1, length);
            }
            out.append('e').append(exponent);
        } else if (exponent < 0) {
            out.append("0.").append("0".repeat(-exponent - 1)).append(text);
        } else if (length <= exponent + 1) {
            out.append(text).append("0".repeat(exponent + 1 - length));
        } else {
            out.append(text, 0, exponent + 1).append('.').append(text, exponent + 1, length);
        }
    }

    private static String rare(double size, int digits) {
        BigDecimal rounded = new BigDecimal(size).round(new MathContext(digits, RoundingMode.HALF_UP));
        String text = rounded.stripTrailingZeros().unscaledValue().toString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return text.charAt(0) + (text.length() > 1 ? "." + text.substring(1) : "") + "e" + exponent;
    }

    private static double[] powers() {
        double[] power = new double[23];
        long p = 1;
        for (int i = 0; i < 19; i++) {
            power[i] = p;
            p *= 10;
        }
        for (int i = 19; i < 23; i++) {
            power[i] = power[i - 1] * 10; // exact: 10^22 = 2^22 · 5^22 and 5^22 < 2^53
        }
        return power;
    }
}
