package fatewise.solver.method;

import fatewise.linalg.SparseProduct;
import fatewise.solver.SlopePattern;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;
import java.util.Arrays;

/**
 * The columns of a step: derivatives by those directions that have had an influence since the last restart, side by side.
 * The others are zero and stay so while f does not depend on them: no work is done for them. Nothing is allocated after
 * construction.
 */
final class Columns {
    private static final int TOGETHER = 4; // widths are multiples of it, for the kernels' sake

    final int n;
    private final SlopePattern pattern;
    private final SparseProduct product;
    private final int directions;
    private final int entries;
    private final int[] direction; // of each column in use
    private final int[] column; // of each direction; -1 for those that are zero
    private int used;
    private int width;

    Columns(VariedSystem system) {
        pattern = system.equations().slopes();
        product = new SparseProduct(pattern.matrix(), pattern.states());
        n = pattern.states();
        directions = pattern.directions();
        entries = pattern.matrix().count();
        direction = new int[directions];
        column = new int[directions];
        forget();
    }

    /** Takes all columns for zero. */
    void forget() {
        used = 0;
        width = 0;
        Arrays.fill(column, -1);
    }

    /** Number of columns at work, zeros at the end included. */
    int width() {
        return width;
    }

    /** Length of an array of columns with a row for each component of y. */
    int length() {
        return n * width;
    }

    /** The same for the largest width, and a row for each row of the pattern. */
    int mostLength() {
        return pattern.matrix().dimension() * up(directions);
    }

    private static int up(int count) {
        return (count + TOGETHER - 1) / TOGETHER * TOGETHER;
    }

    /** Takes up the columns that are not zero; says whether there are more now than before. */
    boolean useState(double[] z) {
        int before = used;
        for (int k = n; used < directions && k < z.length; k++) {
            if (z[k] != 0) {
                use((k - n) % directions);
            }
        }
        return used > before;
    }

    /** Takes up the columns by which f has a slope that is not zero; says whether there are more now than before. */
    boolean useSlopes(double[] slopes) {
        int before = used;
        for (int v = 0; used < directions && v < pattern.varied(); v++) {
            if (slopes[entries + v] != 0) {
                use(pattern.variedDirection(v));
            }
        }
        return used > before;
    }

    private void use(int d) {
        if (column[d] < 0) {
            direction[used] = d;
            column[d] = used++;
            width = up(used);
        }
    }

    /** Columns from where they stand in the state of the system. */
    void gather(double[] z, double[] s) {
        for (int i = 0; i < n; i++) {
            int from = n + i * directions;
            int to = i * width;
            for (int c = 0; c < used; c++) {
                s[to + c] = z[from + direction[c]];
            }
            Arrays.fill(s, to + used, to + width, 0);
        }
    }

    /** Columns to where they stand in the state of the system. */
    void scatter(double[] s, double[] z) {
        if (used < directions) {
            Arrays.fill(z, n, z.length, 0);
        }
        for (int i = 0; i < n; i++) {
            int to = n + i * directions;
            int from = i * width;
            for (int c = 0; c < used; c++) {
                z[to + direction[c]] = s[from + c];
            }
        }
    }

    /**
     * J s + df/dx (eq. S40, S46).
     *
     * @param slopes derivatives of f
     * @param x columns s, with rows for the sums, which are filled
     * @param k filled
     */
    void slope(double[] slopes, double[] x, double[] k) {
        Arrays.fill(k, 0, length(), 0);
        clearSums(x);
        addVaried(slopes, x, k);
        close(slopes, x, k);
    }

    /** Works out the sums of {@code x} and adds what the matrix makes of them and of the rest to {@code k}. */
    void close(double[] slopes, double[] x, double[] k) {
        product.add(slopes, x, width, n, pattern.matrix().dimension(), x);
        product.add(slopes, x, width, 0, n, k);
    }

    /**
     * The change of {@link #slope} in time at fixed s, by the product rule (eq. S47).
     *
     * @param slopes derivatives of f
     * @param rates by which they change
     * @param x columns s and their sums, as {@link #slope} left them
     * @param other room for as much
     * @param k filled
     */
    void drift(double[] slopes, double[] rates, double[] x, double[] other, double[] k) {
        Arrays.fill(k, 0, length(), 0);
        Arrays.fill(other, 0, pattern.matrix().dimension() * width, 0);
        addVaried(rates, other, k);
        product.add(rates, x, width, n, pattern.matrix().dimension(), other);
        product.add(rates, x, width, 0, n, k);
        close(slopes, other, k);
    }

    private void clearSums(double[] x) {
        Arrays.fill(x, length(), pattern.matrix().dimension() * width, 0);
    }

    private void addVaried(double[] slopes, double[] x, double[] k) {
        for (int v = 0; v < pattern.varied(); v++) {
            int c = column[pattern.variedDirection(v)];
            if (c >= 0) {
                int row = pattern.variedRow(v);
                (row < n ? k : x)[row * width + c] += slopes[entries + v];
            }
        }
    }

    /** Norm of an estimate beside the sizes of y and of the columns (eq. S44). */
    double norm(Tolerances tolerances, double[] err, double[] zOld, double[] zNew, double[] s, double[] sNew) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double size = Math.max(Math.abs(zOld[i]), Math.abs(zNew[i]));
            for (int k = i * width; k < (i + 1) * width; k++) {
                double e = err[k]
                        / tolerances.scale(n + i * directions, size, Math.max(Math.abs(s[k]), Math.abs(sNew[k])));
                sum += e * e;
            }
        }
        return Math.sqrt(sum / Math.max(1, n * directions));
    }
}
