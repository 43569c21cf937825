package fatewise.codegen;

/** Saturation curves (eq. P1, F2). */
final class Hill {
    private Hill() {}

    /** x^n, with x below 0 taken as 0: the state itself is never clamped. */
    static double power(double x, double n) {
        if (!(x > 0)) {
            return 0;
        }
        if (n == 1) {
            return x;
        }
        return n == 2 ? x * x : Math.pow(x, n);
    }

    /** x^n / (half^n + x^n). */
    static double curve(double x, double half, double n) {
        double p = power(x / half, n);
        return Double.isInfinite(p) ? 1 : p / (1 + p);
    }
}
