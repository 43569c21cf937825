package fatewise.solver;

import fatewise.linalg.DenseShiftedLu;
import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparsePattern;

/**
 * The matrix df/dy of one right-hand side. A {@link Rhs} that knows it offers it by {@link Rhs#jacobian}; of others it
 * is taken by differences (eq. S12).
 */
public interface Jacobian {
    /**
     * Which entries can differ from zero. There may be more rows and columns than y has components: sums as unknowns of
     * their own, which come last (eq. S34); then {@link #lu} is such a one's own.
     */
    SparsePattern pattern();

    /**
     * Computes the entries.
     *
     * @param t time [d]
     * @param y state vector, read only
     * @param entries filled in the order of the pattern [per d]
     */
    void evaluate(double t, double[] y, double[] entries);

    /** What one {@link #evaluate} costs, in evaluations of f, roughly. */
    double cost();

    /** A new solver for s I - J; dense unless the right-hand side knows better. */
    default ShiftedLu lu() {
        return new DenseShiftedLu(pattern());
    }
}
