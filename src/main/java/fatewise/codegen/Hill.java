package fatewise.codegen;

/** Saturation curves (eq. P1, F2). */
final class Hill {
    private static final int MOST_PRODUCTS = 16;

    private Hill() {}

    /** x^n, with x below 0 taken as 0: the state itself is never clamped. */
    static double power(double x, double n) {
        if (!(x > 0)) {
            return 0;
        }
        return n == Math.rint(n) && n <= MOST_PRODUCTS ? product(x, (int) n) : Math.pow(x, n);
    }

    /** x times itself; a whole power is several times faster so than by logarithms. */
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

    /** x^n / (half^n + x^n). */
    static double curve(double x, double half, double n) {
        double p = power(x / half, n);
        return Double.isInfinite(p) ? 1 : p / (1 + p);
    }
}
