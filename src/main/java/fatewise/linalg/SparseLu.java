package fatewise.linalg;

import java.util.Arrays;

/**
 * LU factorization of W = c I - J for one J after the other, all of the same {@link SparsePattern}: P W Pᵀ = L U with
 * pivots on the diagonal, in an order that is found once, by the pattern alone (eqs. S30, S31). Nothing is searched for
 * in {@link #factor} and {@link #solve}: all indices are listed beforehand.
 *
 * <p>Without exchanges of rows the factors can be useless for some values; {@link #factor} then says false (eq. S32) and
 * the caller takes {@link DenseLu}. With c beyond the size of J's positive entries that does not happen.
 *
 * <p>A sum over all unknowns on which all of them depend (crowding) makes J full. Make it an unknown of its own: one more
 * row that says 0 = Σ - T, and everything depends on T alone. Such rows come last in the pattern and have no c on their
 * diagonal: W = c diag(I, 0) - J (eq. S33).
 *
 * <p>Memory: the factors are kept here, one {@code double} and one {@code int} for each entry; the values of J and the
 * right-hand side belong to the caller and are not kept. Nothing is allocated after construction. Not for two threads at
 * once; {@link #another} gives each its own.
 */
public final class SparseLu implements ShiftedLu {
    /** Growth beyond which the factors are not to be trusted: 1e8 unit roundoffs are 1e-8. */
    private static final double MOST_GROWTH = 1e8;

    private final SparsePattern pattern;
    private final int states;
    private final Elimination elimination;
    private final int[] order;
    private final int[] entryStart; // of row i: where its entries begin ...
    private final int[] entrySource; // ... which value of J ...
    private final int[] entryColumn; // ... and where it goes
    private final int[] lowerStart;
    private final int[] lowerColumn;
    private final double[] lower;
    private final int[] upperStart;
    private final int[] upperColumn;
    private final double[] upper;
    private final double[] inverse; // of the pivots
    private final double[] rowSum; // of |U|, pivot included
    private final double[] x; // the row or the right-hand side at work
    private double growth;

    /** Finds the order and makes room; every row is a state, with c on its diagonal. */
    public SparseLu(SparsePattern pattern) {
        this(pattern, pattern.dimension());
    }

    /**
     * Finds the order and makes room.
     *
     * @param states number of rows, the first ones, with c on their diagonal; the others are sums
     */
    public SparseLu(SparsePattern pattern, int states) {
        this(pattern, states, Elimination.of(pattern));
    }

    private SparseLu(SparsePattern pattern, int states, Elimination elimination) {
        if (states < 0 || states > pattern.dimension()) {
            throw new IllegalArgumentException(states + " states in " + pattern.dimension() + " rows");
        }
        int n = pattern.dimension();
        this.pattern = pattern;
        this.states = states;
        this.elimination = elimination;
        order = elimination.order();
        entryStart = new int[n + 1];
        entrySource = new int[pattern.count()];
        entryColumn = new int[pattern.count()];
        listEntries(elimination.place());
        lowerStart = elimination.lowerStart();
        lowerColumn = elimination.lower();
        lower = new double[lowerColumn.length];
        upperStart = elimination.upperStart();
        upperColumn = elimination.upper();
        upper = new double[upperColumn.length];
        inverse = new double[n];
        rowSum = new double[n];
        x = new double[n];
        growth = Double.NaN;
    }

    private void listEntries(int[] place) {
        int to = 0;
        for (int i = 0; i < order.length; i++) {
            for (int p = pattern.start(order[i]); p < pattern.start(order[i] + 1); p++) {
                entrySource[to] = p;
                entryColumn[to++] = place[pattern.column(p)];
            }
            entryStart[i + 1] = to;
        }
    }

    /** A factorization in the same order with factors of its own. */
    public SparseLu another() {
        return new SparseLu(pattern, states, elimination);
    }

    /**
     * Factors W = c diag(I, 0) - J.
     *
     * @param c shift, 1 / (gamma h)
     * @param entries values of J in the order of its pattern
     * @return whether every pivot is finite and not zero and {@link #growth} is at most 1e8; if not, {@link #solve} must
     *     not be called
     */
    @Override
    public boolean factor(double c, double[] entries) {
        growth = 0;
        for (int i = 0; i < order.length; i++) {
            double before = scatter(i, c, entries);
            double after = eliminate(i);
            double pivot = x[i];
            inverse[i] = 1 / pivot;
            double sum = Math.abs(pivot) + gather(i);
            rowSum[i] = sum;
            growth = Math.max(growth, (after + sum) / before); // a NaN stays
            if (!(growth <= MOST_GROWTH && Math.abs(pivot) > 0 && Math.abs(inverse[i]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** Writes row i of W into x, with zeros where L and U will have entries; the sum of |W| of the row. */
    private double scatter(int i, double c, double[] entries) {
        for (int p = lowerStart[i]; p < lowerStart[i + 1]; p++) {
            x[lowerColumn[p]] = 0;
        }
        for (int p = upperStart[i]; p < upperStart[i + 1]; p++) {
            x[upperColumn[p]] = 0;
        }
        x[i] = order[i] < states ? c : 0;
        double sum = Math.abs(x[i]);
        for (int p = entryStart[i]; p < entryStart[i + 1]; p++) {
            double value = entries[entrySource[p]];
            x[entryColumn[p]] -= value;
            sum += Math.abs(value);
        }
        return sum;
    }

    /** Takes multiples of the rows above from x; the sum of |L||U| of the row without its own pivot's part. */
    private double eliminate(int i) {
        double sum = 0;
        for (int p = lowerStart[i]; p < lowerStart[i + 1]; p++) {
            int k = lowerColumn[p];
            double factor = x[k] * inverse[k];
            lower[p] = factor;
            sum += Math.abs(factor) * rowSum[k];
            for (int q = upperStart[k]; q < upperStart[k + 1]; q++) {
                x[upperColumn[q]] -= factor * upper[q];
            }
        }
        return sum;
    }

    /** Keeps what is left of x right of the diagonal as row i of U; the sum of its magnitudes. */
    private double gather(int i) {
        double sum = 0;
        for (int p = upperStart[i]; p < upperStart[i + 1]; p++) {
            double value = x[upperColumn[p]];
            upper[p] = value;
            sum += Math.abs(value);
        }
        return sum;
    }

    /**
     * Overwrites {@code b} with the solution of W x = b, for the matrix factored last.
     *
     * @param b a number for each state; the right-hand sides of the sums are 0 and their values are not handed out
     */
    @Override
    public void solve(double[] b) {
        int n = order.length;
        for (int i = 0; i < n; i++) {
            double sum = order[i] < states ? b[order[i]] : 0;
            for (int p = lowerStart[i]; p < lowerStart[i + 1]; p++) {
                sum -= lower[p] * x[lowerColumn[p]];
            }
            x[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int p = upperStart[i]; p < upperStart[i + 1]; p++) {
                sum -= upper[p] * x[upperColumn[p]];
            }
            x[i] = sum * inverse[i];
            if (order[i] < states) {
                b[order[i]] = x[i];
            }
        }
    }

    /**
     * Solves for many right-hand sides at once, standing side by side: row i of column p is {@code b[i * width + p]}.
     *
     * @param b overwritten with the solutions, a row for each state
     * @param width number of columns
     * @param work room for {@code width} numbers for each row of the pattern
     */
    public void solve(double[] b, int width, double[] work) {
        for (int i = 0; i < order.length; i++) {
            int row = i * width;
            load(b, order[i], width, work, row);
            for (int p = lowerStart[i]; p < lowerStart[i + 1]; p++) {
                subtract(lower[p], work, lowerColumn[p] * width, width, row);
            }
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int row = i * width;
            for (int p = upperStart[i]; p < upperStart[i + 1]; p++) {
                subtract(upper[p], work, upperColumn[p] * width, width, row);
            }
            for (int p = 0; p < width; p++) {
                work[row + p] *= inverse[i];
            }
            if (order[i] < states) {
                System.arraycopy(work, row, b, order[i] * width, width);
            }
        }
    }

    private void load(double[] b, int state, int width, double[] work, int row) {
        if (state < states) {
            System.arraycopy(b, state * width, work, row, width);
        } else {
            Arrays.fill(work, row, row + width, 0);
        }
    }

    /** Takes a multiple of one row of columns from another, four columns at a time. */
    private static void subtract(double factor, double[] x, int from, int width, int to) {
        int p = 0;
        for (; p + 4 <= width; p += 4) {
            x[to + p] -= factor * x[from + p];
            x[to + p + 1] -= factor * x[from + p + 1];
            x[to + p + 2] -= factor * x[from + p + 2];
            x[to + p + 3] -= factor * x[from + p + 3];
        }
        for (; p < width; p++) {
            x[to + p] -= factor * x[from + p];
        }
    }

    /** What the factors stand for against what was factored, at its worst row (eq. S32); of the rows that were done. */
    public double growth() {
        return growth;
    }

    /** Entries of L and U together, the diagonal once. */
    public int size() {
        return elimination.size();
    }

    /** Entries that L and U have and W has not. */
    public int fill() {
        int free = 0; // of the diagonal
        for (int i = 0; i < order.length; i++) {
            free += pattern.index(i, i) < 0 ? 1 : 0;
        }
        return elimination.size() - pattern.count() - free;
    }

    /** Multiplications of one {@link #factor}: what a choice between methods weighs. */
    @Override
    public long work() {
        return elimination.work();
    }
}
