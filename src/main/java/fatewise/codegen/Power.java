package fatewise.codegen;

/**
 * x^n = exp(n ln x) and ln x by additions, multiplications and one division only, so that every machine, and every lane
 * of a vector, gives the same bits; {@code Math.pow} may differ between machines and cannot be taken apart.
 *
 * <p>ln x is right to about one unit roundoff, x^n to about 1 + 2 |n ln x| of them: 1e-14 for x^n of 1e-15. Numbers that
 * are not normal go to {@code StrictMath}.
 *
 * <p>ln: the argument is reduced to between sqrt(1/2) and sqrt(2), where ln(1 + f) = f - f²/2 + s (f²/2 + R(s²)) with
 * s = f / (2 + f) and the minimax polynomial R of degree 14 of Sun's fdlibm 5.3 ({@code e_log.c}). exp: reduced by whole
 * multiples of ln 2, then the Taylor sum of degree 13, whose remainder is below 5e-18.
 */
final class Power {
    static final long ROOT_HALF = 0x3fe6a09e667f3bcdL; // bits of sqrt(1/2)
    static final long MANTISSA = 0x000fffffffffffffL;
    static final double LN2_HIGH = 0.6931471803691238; // 32 bits, so that whole multiples are exact
    static final double LN2_LOW = 1.9082149292705877E-10;
    static final double PER_LN2 = 1.4426950408889634;
    /** Added and taken away, it leaves the nearest whole number, whose low bits it shows. */
    static final double WHOLE = 6755399441055744.0; // 1.5 * 2^52

    static final double LEAST = -700; // n ln x between these gives a normal number
    static final double MOST = 700;

    // spotless:off
    static final double G1 = 0.6666666666666735, G2 = 0.3999999999940942, G3 = 0.2857142874366239,
            G4 = 0.22222198432149784, G5 = 0.1818357216161805, G6 = 0.15313837699209373,
            G7 = 0.14798198605116586;
    /** 1 / k! */
    static final double E3 = 1.0 / 6, E4 = 1.0 / 24, E5 = 1.0 / 120, E6 = 1.0 / 720, E7 = 1.0 / 5040, E8 = 1.0 / 40320,
            E9 = 1.0 / 362880, E10 = 1.0 / 3628800, E11 = 1.0 / 39916800, E12 = 1.0 / 479001600, E13 = 1.0 / 6227020800.0;
    // spotless:on

    private Power() {}

    /** x^n for x above 0. */
    static double of(double x, double n) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.pow(x, n);
        }
        double t = n * normalLog(x);
        return t > LEAST && t < MOST ? exp(t) : StrictMath.exp(t);
    }

    /** ln x. */
    static double log(double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE ? normalLog(x) : StrictMath.log(x);
    }

    private static double normalLog(double x) {
        long above = Double.doubleToRawLongBits(x) - ROOT_HALF;
        double e = above >> 52;
        double f = Double.longBitsToDouble((above & MANTISSA) + ROOT_HALF) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (G2 + w * (G4 + w * G6));
        double odd = z * (G1 + w * (G3 + w * (G5 + w * G7)));
        double half = 0.5 * f * f;
        return e * LN2_HIGH - ((half - (s * (half + (even + odd)) + e * LN2_LOW)) - f);
    }

    /** e^t where that is a normal number. */
    private static double exp(double t) {
        double shown = t * PER_LN2 + WHOLE;
        double k = shown - WHOLE;
        double r = (t - k * LN2_HIGH) - k * LN2_LOW;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = (1 + r) + r2 * (0.5 + r * E3);
        double middle = (E4 + r * E5) + r2 * (E6 + r * E7);
        double high = ((E8 + r * E9) + r2 * (E10 + r * E11)) + r4 * (E12 + r * E13);
        double sum = low + r4 * (middle + r4 * high);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(sum) + (Double.doubleToRawLongBits(shown) << 52));
    }
}
