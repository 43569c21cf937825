package fatewise.codegen;

/**
 * x^n = exp(n ln x) and ln x by additions, multiplications and two small tables only, so that every machine, and every lane
 * of a vector, gives the same bits; {@code Math.pow} may differ between machines and cannot be taken apart.
 *
 * <p>ln x is right to about one unit roundoff, x^n to about 1 + 2 |n ln x| of them: 1e-14 for x^n of 1e-15. Numbers that
 * are not normal go to {@code StrictMath}.
 *
 * <p>ln: the argument is reduced to m between sqrt(1/2) and sqrt(2); ln m = ln c + ln(1 + r) for one of 128 numbers c, with
 * 1/c of so few bits that r = m/c - 1 has no error, and the Taylor sum of degree 8. c is 1 on both sides of 1. exp: reduced
 * by whole multiples of ln 2 / 64, then the Taylor sum of degree 5, whose remainder is below 4e-17.
 */
final class Power {
    static final long ROOT_HALF = 0x3fe6a09e667f3bcdL; // bits of sqrt(1/2)
    static final long MANTISSA = 0x000fffffffffffffL;
    static final double LN2_HIGH = 0.6931471803691238; // 32 bits, so that whole multiples are exact
    static final double LN2_LOW = 1.9082149292705877E-10;
    /** Added and taken away, it leaves the nearest whole number, whose low bits it shows. */
    static final double WHOLE = 6755399441055744.0; // 1.5 * 2^52

    static final double LEAST = -700; // n ln x between these gives a normal number
    static final double MOST = 700;

    private static final int PARTS = 128; // of the octave of m, equal in its bits
    private static final int PART_BITS = 45;
    private static final long HIGH = -(1L << 21); // 32 bits of m
    private static final double[] INVERSE = new double[PARTS]; // 1/c, of 20 bits
    private static final double[] LOG_HIGH = new double[PARTS]; // whole multiples of 2^-42, to be added without error
    private static final double[] LOG_LOW = new double[PARTS];

    private static final int ROOTS = 64;
    private static final double PER_ROOT = 92.33248261893492; // 64 / ln 2
    private static final double[] ROOT = new double[ROOTS]; // 2^(j/64)

    // spotless:off
    private static final double L3 = 1.0 / 3, L5 = 1.0 / 5, L6 = 1.0 / 6, L7 = 1.0 / 7, L8 = 1.0 / 8;
    /** 1 / k! */
    private static final double E3 = 1.0 / 6, E4 = 1.0 / 24, E5 = 1.0 / 120;
    // spotless:on

    static {
        long one = (Double.doubleToRawLongBits(1) - ROOT_HALF) >>> PART_BITS;
        for (int i = 0; i < PARTS; i++) {
            long middle = ROOT_HALF + ((2L * i + 1) << (PART_BITS - 1));
            double inverse = Math.rint((1L << 20) / Double.longBitsToDouble(middle)) / (1L << 20);
            INVERSE[i] = i == one || i == one + 1 ? 1 : inverse;
            double log = -StrictMath.log(INVERSE[i]);
            LOG_HIGH[i] = Math.rint(log * (1L << 42)) / (1L << 42);
            LOG_LOW[i] = log - LOG_HIGH[i];
        }
        for (int j = 0; j < ROOTS; j++) {
            ROOT[j] = StrictMath.pow(2, (double) j / ROOTS);
        }
    }

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
        long part = above & MANTISSA;
        int i = (int) (part >>> PART_BITS);
        double m = Double.longBitsToDouble(part + ROOT_HALF);
        double high = Double.longBitsToDouble((part + ROOT_HALF) & HIGH);
        double e = above >> 52;
        double r = (high * INVERSE[i] - 1) + (m - high) * INVERSE[i];
        double r2 = r * r;
        double late = (r * L7 - L6) - r2 * L8;
        double sum = r2 * ((r * L3 - 0.5) + r2 * ((r * L5 - 0.25) + r2 * late));
        return (e * LN2_HIGH + LOG_HIGH[i]) + (r + ((e * LN2_LOW + LOG_LOW[i]) + sum));
    }

    /** e^t where that is a normal number. */
    private static double exp(double t) {
        double shown = t * PER_ROOT + WHOLE;
        double k = shown - WHOLE;
        long bits = Double.doubleToRawLongBits(shown);
        double root = ROOT[(int) bits & (ROOTS - 1)];
        double r = (t - k * (LN2_HIGH / ROOTS)) - k * (LN2_LOW / ROOTS);
        double r2 = r * r;
        double sum = r + r2 * ((0.5 + r * E3) + r2 * (E4 + r * E5));
        return Double.longBitsToDouble(Double.doubleToRawLongBits(root + root * sum) + (bits >> 6 << 52));
    }
}
