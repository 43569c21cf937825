package fatewise.solver.method;

import fatewise.linalg.SparseProduct;
import fatewise.solver.SlopePattern;
import fatewise.solver.Tolerances;
import fatewise.solver.VariedSystem;
import java.util.Arrays;

/**
 * The columns of a step: derivatives by those directions that have had an influence since the last restart, side by side,
 * with rows for those components that any of them can have reached. All others are zero, and no work is done for them.
 * Nothing is allocated after construction.
 */
final class Columns {
    private static final int TOGETHER = 4; // widths are multiples of it, for the kernels' sake

    private final int n;
    private final SlopePattern pattern;
    private final SparseProduct product;
    private final int directions;
    private final int entries;
    private final int[] direction; // of each column in use
    private final int[] column; // of each direction; -1 for those that are zero
    private final int[] component; // of each row in use
    private final int[] row; // of each component and sum; -1 for those that are zero
    private final boolean[] reached; // by component and sum
    private int used;
    private int width;
    private int rows; // of components
    private int allRows; // of components, then sums

    Columns(VariedSystem system) {
        pattern = system.equations().slopes();
        product = new SparseProduct(pattern.matrix(), pattern.states());
        n = pattern.states();
        directions = pattern.directions();
        entries = pattern.matrix().count();
        direction = new int[directions];
        column = new int[directions];
        component = new int[n];
        row = new int[pattern.matrix().dimension()];
        reached = new boolean[row.length];
        forget();
    }

    /** Takes all columns for zero. */
    void forget() {
        used = 0;
        width = 0;
        rows = 0;
        Arrays.fill(column, -1);
        Arrays.fill(reached, false);
    }

    /** Number of columns at work, zeros at the end included. */
    int width() {
        return width;
    }

    /** Length of an array of columns with a row for each component of y at work. */
    int length() {
        return rows * width;
    }

    /** The same for the largest width, all components and all sums. */
    int mostLength() {
        return row.length * up(directions);
    }

    private static int up(int count) {
        return (count + TOGETHER - 1) / TOGETHER * TOGETHER;
    }

    /** Takes up the columns that are not zero; says whether there are more now than before. */
    boolean useState(double[] z) {
        int before = used;
        for (int k = n; k < z.length; k++) {
            if (z[k] != 0) {
                use((k - n) % directions);
                reached[(k - n) / directions] = true;
            }
        }
        return reach(before);
    }

    /** Takes up the columns by which f has a slope that is not zero; says whether there are more now than before. */
    boolean useSlopes(double[] slopes) {
        int before = used;
        for (int v = 0; used < directions && v < pattern.varied(); v++) {
            if (slopes[entries + v] != 0) {
                use(pattern.variedDirection(v));
            }
        }
        return reach(before);
    }

    private void use(int d) {
        if (column[d] < 0) {
            direction[used] = d;
            column[d] = used++;
            width = up(used);
        }
    }

    /** Finds the rows that the columns in use can reach. */
    private boolean reach(int before) {
        if (used == before) {
            return false;
        }
        for (int v = 0; v < pattern.varied(); v++) {
            reached[pattern.variedRow(v)] |= column[pattern.variedDirection(v)] >= 0;
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int k = 0; k < entries; k++) {
                if (reached[pattern.matrix().column(k)]
                        && !reached[pattern.matrix().row(k)]) {
                    reached[pattern.matrix().row(k)] = true;
                    more = true;
                }
            }
        }
        rows = 0;
        allRows = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = reached[i] ? allRows++ : -1;
            if (reached[i] && i < n) {
                component[rows++] = i;
            }
        }
        product.keep(row);
        return true;
    }

    /** Columns from where they stand in the state of the system. */
    void gather(double[] z, double[] s) {
        for (int i = 0; i < rows; i++) {
            int from = n + component[i] * directions;
            int to = i * width;
            for (int c = 0; c < used; c++) {
                s[to + c] = z[from + direction[c]];
            }
            Arrays.fill(s, to + used, to + width, 0);
        }
    }

    /** Columns to where they stand in the state of the system. */
    void scatter(double[] s, double[] z) {
        if (used < directions || rows < n) {
            Arrays.fill(z, n, z.length, 0);
        }
        for (int i = 0; i < rows; i++) {
            int to = n + component[i] * directions;
            int from = i * width;
            for (int c = 0; c < used; c++) {
                z[to + direction[c]] = s[from + c];
            }
        }
    }

    /** Columns with a row for every component; those not at work are zero. */
    void spread(double[] s, double[] all) {
        Arrays.fill(all, 0, n * width, 0);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(s, i * width, all, component[i] * width, width);
        }
    }

    /** The rows at work of columns with a row for every component. */
    void collect(double[] all, double[] s) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(all, component[i] * width, s, i * width, width);
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
        Arrays.fill(x, length(), allRows * width, 0);
        addVaried(slopes, x, k);
        close(slopes, x, k);
    }

    /** Works out the sums of {@code x} and adds what the matrix makes of them and of the rest to {@code k}. */
    private void close(double[] slopes, double[] x, double[] k) {
        product.add(slopes, x, width, rows, allRows, x);
        product.add(slopes, x, width, 0, rows, k);
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
        Arrays.fill(other, 0, allRows * width, 0);
        addVaried(rates, other, k);
        product.add(rates, x, width, rows, allRows, other);
        product.add(rates, x, width, 0, rows, k);
        close(slopes, other, k);
    }

    private void addVaried(double[] slopes, double[] x, double[] k) {
        for (int v = 0; v < pattern.varied(); v++) {
            int c = column[pattern.variedDirection(v)];
            if (c >= 0) {
                int r = row[pattern.variedRow(v)];
                (r < rows ? k : x)[r * width + c] += slopes[entries + v];
            }
        }
    }

    /** Norm of an estimate beside the sizes of y and of the columns (eq. S44). */
    double norm(Tolerances tolerances, double[] err, double[] zOld, double[] zNew, double[] s, double[] sNew) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            int i = component[r];
            double size = Math.max(Math.abs(zOld[i]), Math.abs(zNew[i]));
            double atol = tolerances.atol(n + i * directions);
            for (int k = r * width; k < (r + 1) * width; k++) {
                double larger = Math.max(size, Math.max(Math.abs(s[k]), Math.abs(sNew[k])));
                double e = err[k] / (atol + tolerances.rtol() * larger);
                sum += e * e;
            }
        }
        return Math.sqrt(sum / Math.max(1, n * directions));
    }
}
