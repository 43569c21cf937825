package fatewise.linalg;

/**
 * A fast factorization without exchanges of rows, and a full one with them for the values of which the fast one says that
 * its factors are useless (eq. S32). Memory: the full matrix is made when it is needed for the first time, which for most
 * is never; nothing else is allocated after construction.
 */
public final class GuardedLu implements ShiftedLu {
    private final ShiftedLu fast;
    private final SparsePattern pattern;
    private final int states;
    private ShiftedLu full;
    private ShiftedLu last;

    /**
     * Guards {@code fast}.
     *
     * @param pattern of the matrices it factors
     * @param states number of rows, the first ones, with the shift on their diagonal; the others are sums
     */
    public GuardedLu(ShiftedLu fast, SparsePattern pattern, int states) {
        this.fast = fast;
        this.pattern = pattern;
        this.states = states;
        last = fast;
    }

    @Override
    public boolean factor(double s, double[] entries) {
        last = fast;
        return fast.factor(s, entries) || fully(s, entries);
    }

    private boolean fully(double s, double[] entries) {
        if (full == null) {
            full = new DenseShiftedLu(pattern, states);
        }
        last = full;
        return full.factor(s, entries);
    }

    @Override
    public void solve(double[] b) {
        last.solve(b);
    }

    @Override
    public void solve(double[] b, double[] more) {
        last.solve(b, more);
    }

    @Override
    public long work() {
        return fast.work();
    }
}
