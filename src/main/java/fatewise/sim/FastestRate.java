package fatewise.sim;

import fatewise.solver.Rhs;
import fatewise.solver.Tolerances;

/**
 * The dominant eigenvalue of df/dy, estimated by power iterations on differences of f; for the end of a run only.
 *
 * @param perDay its size [1/d]; NaN when f is not finite nearby
 * @param component the largest part of its eigenvector, against the tolerances; -1 for none
 */
record FastestRate(double perDay, int component) {
    private static final int ITERATIONS = 12;
    private static final double SMALL = Math.sqrt(Math.ulp(1.0)); // change of y over y

    /**
     * At {@code y}, in the norm of the tolerances.
     *
     * @param ledger from here on components only count what others do, so none of them is named
     */
    static FastestRate at(double t, double[] y, Rhs rhs, Tolerances tolerances, int ledger) {
        int n = y.length;
        double[] f = new double[n];
        double[] v = new double[n];
        double[] moved = new double[n];
        rhs.evaluate(t, y, f);
        for (int i = 0; i < n; i++) {
            v[i] = (1 + i % 3) * tolerances.scale(i, y[i], y[i]); // no component rests
        }
        double step = SMALL * Math.max(1, tolerances.norm(y, y, y));
        double rate = 0;
        for (int k = 0; k < ITERATIONS; k++) {
            double size = tolerances.norm(v, y, y);
            if (size == 0) {
                return new FastestRate(0, -1);
            }
            for (int i = 0; i < n; i++) {
                moved[i] = y[i] + step / size * v[i];
            }
            rhs.evaluate(t, moved, v);
            for (int i = 0; i < n; i++) {
                v[i] = (v[i] - f[i]) / step;
            }
            rate = tolerances.norm(v, y, y);
            if (!Double.isFinite(rate)) {
                return new FastestRate(Double.NaN, -1);
            }
        }
        return new FastestRate(rate, largest(v, y, tolerances, ledger));
    }

    private static int largest(double[] v, double[] y, Tolerances tolerances, int ledger) {
        int largest = 0;
        for (int i = 1; i < ledger; i++) {
            double size = Math.abs(v[i]) / tolerances.scale(i, y[i], y[i]);
            double most = Math.abs(v[largest]) / tolerances.scale(largest, y[largest], y[largest]);
            largest = size > most ? i : largest;
        }
        return largest;
    }
}
