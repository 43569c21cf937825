package fatewise.solver.method;

/** Sums of arrays with weights, in long loops over up to four of them at a time. */
final class Combination {
    private Combination() {}

    /**
     * {@code out = base + h (w[0] k[0] + w[1] k[1] + ...)}, without those whose weight is 0.
     *
     * @param length of which parts of the arrays
     * @param base may be {@code out}
     */
    static void of(int length, double[] base, double h, double[] w, double[][] k, double[] out) {
        double[] from = base;
        int j = 0;
        do {
            int a = next(w, j);
            int b = next(w, a + 1);
            int c = next(w, b + 1);
            int d = next(w, c + 1);
            if (d < w.length) {
                four(length, from, h * w[a], k[a], h * w[b], k[b], h * w[c], k[c], h * w[d], k[d], out);
            } else {
                add(length, from, a, b, c, h, w, k, out);
            }
            from = out;
            j = d + 1;
        } while (j < w.length);
    }

    /** The last three or fewer. */
    private static void add(
            int length, double[] from, int a, int b, int c, double h, double[] w, double[][] k, double[] out) {
        if (c < w.length) {
            three(length, from, h * w[a], k[a], h * w[b], k[b], h * w[c], k[c], out);
        } else if (b < w.length) {
            two(length, from, h * w[a], k[a], h * w[b], k[b], out);
        } else if (a < w.length) {
            one(length, from, h * w[a], k[a], out);
        } else if (from != out) {
            System.arraycopy(from, 0, out, 0, length);
        }
    }

    private static int next(double[] w, int from) {
        int j = from;
        while (j < w.length && w[j] == 0) {
            j++;
        }
        return j;
    }

    private static void one(int length, double[] from, double a, double[] x, double[] out) {
        for (int m = 0; m < length; m++) {
            out[m] = from[m] + a * x[m];
        }
    }

    private static void two(int length, double[] from, double a, double[] x, double b, double[] y, double[] out) {
        for (int m = 0; m < length; m++) {
            out[m] = from[m] + (a * x[m] + b * y[m]);
        }
    }

    private static void three(
            int length, double[] from, double a, double[] x, double b, double[] y, double c, double[] z, double[] out) {
        for (int m = 0; m < length; m++) {
            out[m] = from[m] + (a * x[m] + b * y[m] + c * z[m]);
        }
    }

    private static void four(
            int length,
            double[] from,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] u,
            double[] out) {
        for (int m = 0; m < length; m++) {
            out[m] = from[m] + (a * x[m] + b * y[m] + (c * z[m] + d * u[m]));
        }
    }
}
