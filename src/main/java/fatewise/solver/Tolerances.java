package fatewise.solver;

import java.util.Arrays;

/**
 * How large a local error may be: {@code atol[i] + rtol * |y[i]|} for each component (eq. S3).
 *
 * @param rtol relative tolerance, positive and below 1
 * @param atol absolute tolerance of each component, in the units of that component, all positive
 * @param head components at the front that are the state; what follows are their derivatives, equally many of each, in order
 */
public record Tolerances(double rtol, double[] atol, int head) {
    /** Refuses tolerances that are not positive and finite; copies the array. */
    public Tolerances {
        if (!(rtol > 0 && rtol < 1)) {
            throw new IllegalArgumentException("rtol " + rtol + " is not between 0 and 1");
        }
        for (double a : atol) {
            if (!(a > 0 && a < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("atol " + a + " is not positive and finite");
            }
        }
        if (head < 0 || head > atol.length || (head > 0 && atol.length % head != 0)) {
            throw new IllegalArgumentException(head + " of " + atol.length + " components");
        }
        atol = atol.clone();
    }

    /** All components judged together. */
    public Tolerances(double rtol, double[] atol) {
        this(rtol, atol, atol.length);
    }

    /** The same absolute tolerance for {@code dimension} components. */
    public static Tolerances uniform(double rtol, double atol, int dimension) {
        double[] all = new double[dimension];
        Arrays.fill(all, atol);
        return new Tolerances(rtol, all);
    }

    /** Those of some components, judged together. */
    public Tolerances of(int... components) {
        double[] some = new double[components.length];
        Arrays.setAll(some, i -> atol[components[i]]);
        return new Tolerances(rtol, some);
    }

    /** A copy of the absolute tolerances. */
    @Override
    public double[] atol() {
        return atol.clone();
    }

    /** Number of components. */
    public int dimension() {
        return atol.length;
    }

    /** The absolute tolerance of component {@code i}. */
    public double atol(int i) {
        return atol[i];
    }

    /** Those of the state alone. */
    public Tolerances ofState() {
        return head == atol.length ? this : new Tolerances(rtol, Arrays.copyOf(atol, head));
    }

    /** The error allowed in component {@code i} for a step from {@code yOld} to {@code yNew}. */
    public double scale(int i, double yOld, double yNew) {
        return atol[i] + rtol * Math.max(Math.abs(yOld), Math.abs(yNew));
    }

    /**
     * Root mean square of {@code err} in units of what is allowed (eq. S3); at most 1 is a good step. NaN if anything
     * is NaN, so test with {@code !(norm <= 1)}.
     */
    public double norm(double[] err, double[] yOld, double[] yNew) {
        double sum = 0;
        for (int i = 0; i < head; i++) {
            double e = err[i] / scale(i, yOld[i], yNew[i]);
            sum += e * e;
        }
        double front = Math.sqrt(sum / Math.max(1, head));
        return head == atol.length ? front : worse(front, tail(err, yOld, yNew));
    }

    /**
     * The same to rounding, in loops that processors run several lanes wide.
     *
     * @param parts working memory, as long as the state
     */
    double normOf(double[] err, double[] yOld, double[] yNew, double[] parts) {
        for (int i = 0; i < head; i++) {
            parts[i] = err[i] / (atol[i] + rtol * Math.max(Math.abs(yOld[i]), Math.abs(yNew[i])));
        }
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < head; i += 4) {
            sum0 += parts[i] * parts[i];
            sum1 += parts[i + 1] * parts[i + 1];
            sum2 += parts[i + 2] * parts[i + 2];
            sum3 += parts[i + 3] * parts[i + 3];
        }
        for (; i < head; i++) {
            sum0 += parts[i] * parts[i];
        }
        double front = Math.sqrt((sum0 + sum1 + (sum2 + sum3)) / Math.max(1, head));
        return head == atol.length ? front : worse(front, tail(err, yOld, yNew));
    }

    /** Derivatives are judged beside the size of what they are derivatives of (eq. S44). */
    private double tail(double[] err, double[] yOld, double[] yNew) {
        int each = (atol.length - head) / head;
        double sum = 0;
        int k = head;
        for (int i = 0; i < head; i++) {
            double size = Math.max(Math.abs(yOld[i]), Math.abs(yNew[i]));
            for (int d = 0; d < each; d++, k++) {
                if (err[k] != 0) { // many are, and dividing takes long
                    double e = err[k] / scale(k, size, Math.max(Math.abs(yOld[k]), Math.abs(yNew[k])));
                    sum += e * e;
                }
            }
        }
        return Math.sqrt(sum / (atol.length - head));
    }

    private static double worse(double a, double b) {
        return a >= b || Double.isNaN(a) ? a : b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tolerances that
                && rtol == that.rtol
                && head == that.head
                && Arrays.equals(atol, that.atol);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(rtol) + Arrays.hashCode(atol);
    }
}
