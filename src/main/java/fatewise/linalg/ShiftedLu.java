package fatewise.linalg;

/**
 * Solves with W = s I - J for one matrix J after the other, all of the same {@link SparsePattern} (eq. S9, S13): the seam
 * between the implicit methods and dense, sparse or generated factorizations. Nothing is allocated after construction.
 */
public interface ShiftedLu {
    /**
     * Factors W = s I - J.
     *
     * @param s shift, 1 / (gamma h)
     * @param entries of J in the order of its pattern; not kept
     * @return whether every pivot is finite and not zero; if not, {@link #solve} must not be called
     */
    boolean factor(double s, double[] entries);

    /** Overwrites {@code b} with x of W x = b, for the matrix factored last. */
    void solve(double[] b);

    /** Overwrites {@code b} with x of W x = b + more; {@code more} is read only. */
    default void solve(double[] b, double[] more) {
        for (int i = 0; i < b.length; i++) {
            b[i] += more[i];
        }
        solve(b);
    }

    /** Multiplications of one {@link #factor}, roughly: what a choice between methods weighs. */
    long work();
}
