package fatewise.codegen;

/**
 * A saturation curve x^n / (half^n + x^n) (eq. P1, F2), with what depends on the model alone worked out once.
 *
 * @param before factor on x: 1, or 1/half where half^n is too large or too small a number
 * @param exponent n
 * @param offset half^n, or 1
 */
record Hill(double before, double exponent, double offset) {
    private static final int MOST_PRODUCTS = 16;
    private static final double TOO_LARGE = 1e150;

    static Hill of(double half, double exponent) {
        double offset = power(half, exponent);
        boolean usual = offset < TOO_LARGE && offset > 1 / TOO_LARGE;
        return usual ? new Hill(1, exponent, offset) : new Hill(1 / half, exponent, 1);
    }

    /** The curve at x. */
    double at(double x) {
        double p = power(x * before, exponent);
        return share(p, offset + p);
    }

    /** x, or 0 where x is not above 0: the state itself is never clamped. */
    static double positive(double x) {
        return x > 0 ? x : 0;
    }

    /** {@code yes} where {@code test > 0}, else {@code no}. */
    static double choose(double test, double yes, double no) {
        return test > 0 ? yes : no;
    }

    /** Part over whole; of an endless part, all. */
    static double share(double part, double whole) {
        return part > Double.MAX_VALUE ? 1 : part / whole;
    }

    /** x^n, with x below 0 taken as 0. */
    static double power(double x, double n) {
        if (!(x > 0)) {
            return 0;
        }
        if (!byProducts(n)) {
            return Power.of(x, n);
        }
        double product = product(x, (int) n);
        return n == (int) n ? product : product * Math.sqrt(x);
    }

    /** Whether n is a whole or a half number that is several times faster by products than by logarithms. */
    static boolean byProducts(double n) {
        return n > 0 && n <= MOST_PRODUCTS && 2 * n == Math.rint(2 * n);
    }

    private static double product(double x, int n) {
        double result = (n & 1) == 0 ? 1 : x;
        double square = x;
        for (int k = n >> 1; k > 0; k >>= 1) {
            square *= square;
            if ((k & 1) != 0) {
                result *= square;
            }
        }
        return result;
    }
}
