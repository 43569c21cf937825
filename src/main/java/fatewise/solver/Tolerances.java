package fatewise.solver;

import java.util.Arrays;

/**
 * How large a local error may be: {@code atol[i] + rtol * |y[i]|} for each component (eq. S3).
 *
 * @param rtol relative tolerance, positive and below 1
 * @param atol absolute tolerance of each component, in the units of that component, all positive
 * @param head components at the front whose error is judged by itself, so that many others cannot hide it (eq. S44)
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
        if (head < 0 || head > atol.length) {
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

    /** The error allowed in component {@code i} for a step from {@code yOld} to {@code yNew}. */
    public double scale(int i, double yOld, double yNew) {
        return atol[i] + rtol * Math.max(Math.abs(yOld), Math.abs(yNew));
    }

    /**
     * Root mean square of {@code err} in units of what is allowed (eq. S3); at most 1 is a good step. NaN if anything
     * is NaN, so test with {@code !(norm <= 1)}.
     */
    public double norm(double[] err, double[] yOld, double[] yNew) {
        double front = norm(err, yOld, yNew, 0, head);
        return head == atol.length ? front : worse(front, norm(err, yOld, yNew, head, atol.length));
    }

    private double norm(double[] err, double[] yOld, double[] yNew, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double e = err[i] / scale(i, yOld[i], yNew[i]);
            sum += e * e;
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }

    private static double worse(double a, double b) {
        return a >= b || Double.isNaN(a) ? a : b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tolerances that && rtol == that.rtol && head == that.head && Arrays.equals(atol, that.atol);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(rtol) + Arrays.hashCode(atol);
    }
}
