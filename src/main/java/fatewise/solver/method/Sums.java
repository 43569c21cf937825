package fatewise.solver.method;

/**
 * Sums of a few arrays with weights, one loop each. A factor common to all weights belongs into each of them: around the
 * sum it keeps the compiler from running several lanes at a time, which makes the loop half as fast.
 */
final class Sums {
    private Sums() {}

    /** out = y + w1 k1. */
    static void of(int n, double[] y, double w1, double[] k1, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + w1 * k1[i];
        }
    }

    /** out = y + w1 k1 + w2 k2. */
    static void of(int n, double[] y, double w1, double[] k1, double w2, double[] k2, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + (w1 * k1[i] + w2 * k2[i]);
        }
    }

    /** out = y + w1 k1 + ... + w3 k3. */
    static void of(
            int n, double[] y, double w1, double[] k1, double w2, double[] k2, double w3, double[] k3, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i]);
        }
    }

    /** out = y + w1 k1 + ... + w4 k4. */
    static void of(
            int n,
            double[] y,
            double w1,
            double[] k1,
            double w2,
            double[] k2,
            double w3,
            double[] k3,
            double w4,
            double[] k4,
            double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i]);
        }
    }

    /** out = y + w1 k1 + ... + w5 k5. */
    static void of(
            int n,
            double[] y,
            double w1,
            double[] k1,
            double w2,
            double[] k2,
            double w3,
            double[] k3,
            double w4,
            double[] k4,
            double w5,
            double[] k5,
            double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i]);
        }
    }

    /** out = y + w1 k1 + ... + w6 k6. */
    static void of(
            int n,
            double[] y,
            double w1,
            double[] k1,
            double w2,
            double[] k2,
            double w3,
            double[] k3,
            double w4,
            double[] k4,
            double w5,
            double[] k5,
            double w6,
            double[] k6,
            double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + (w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i] + w6 * k6[i]);
        }
    }

    /** out = w1 k1 + ... + w6 k6. */
    static void of(
            int n,
            double w1,
            double[] k1,
            double w2,
            double[] k2,
            double w3,
            double[] k3,
            double w4,
            double[] k4,
            double w5,
            double[] k5,
            double w6,
            double[] k6,
            double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i] + w6 * k6[i];
        }
    }

    /** out = w1 k1 + ... + w7 k7. */
    static void of(
            int n,
            double w1,
            double[] k1,
            double w2,
            double[] k2,
            double w3,
            double[] k3,
            double w4,
            double[] k4,
            double w5,
            double[] k5,
            double w6,
            double[] k6,
            double w7,
            double[] k7,
            double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = w1 * k1[i] + w2 * k2[i] + w3 * k3[i] + w4 * k4[i] + w5 * k5[i] + w6 * k6[i] + w7 * k7[i];
        }
    }
}
