package fatewise.solver;

import fatewise.linalg.SparsePattern;

/**
 * How the derivatives of a right-hand side f(t, y, x) lie (eq. S34, S46): f depends on y, on x and on sums r, each of which
 * depends on y, on x and on sums before it. The rows of {@link #matrix} are those of f, then those of the sums, which say
 * 0 = r(y) - r and so end with -1 on the diagonal; its columns are the components of y, then the sums. Without sums it is
 * df/dy.
 */
public final class SlopePattern {
    private final SparsePattern matrix;
    private final int states;
    private final int directions;
    private final int[] variedRow;
    private final int[] variedDirection;

    /**
     * Lays out derivatives.
     *
     * @param matrix of f, then of the sums, by y, then by the sums
     * @param states number of components of y; every row from there on is a sum, and ends with its diagonal
     * @param directions number of directions x
     * @param variedRow rows that depend on a direction, by itself: each one of f or of a sum ...
     * @param variedDirection ... and on which
     */
    public SlopePattern(SparsePattern matrix, int states, int directions, int[] variedRow, int[] variedDirection) {
        if (states < 0 || states > matrix.dimension() || variedRow.length != variedDirection.length) {
            throw new IllegalArgumentException(states + " states of " + matrix.dimension() + ", " + variedRow.length
                    + " rows for " + variedDirection.length + " directions");
        }
        for (int i = states; i < matrix.dimension(); i++) {
            int last = matrix.start(i + 1) - 1;
            if (last < matrix.start(i) || matrix.column(last) != i) {
                throw new IllegalArgumentException("row " + i + " is a sum and does not end with its diagonal");
            }
        }
        for (int k = 0; k < variedRow.length; k++) {
            boolean inside = variedRow[k] >= 0
                    && variedRow[k] < matrix.dimension()
                    && variedDirection[k] >= 0
                    && variedDirection[k] < directions;
            if (!inside) {
                throw new IllegalArgumentException("row " + variedRow[k] + " by direction " + variedDirection[k]);
            }
        }
        this.matrix = matrix;
        this.states = states;
        this.directions = directions;
        this.variedRow = variedRow.clone();
        this.variedDirection = variedDirection.clone();
    }

    /** Rows of f, then of the sums; columns of y, then of the sums. */
    public SparsePattern matrix() {
        return matrix;
    }

    /** Number of components of y. */
    public int states() {
        return states;
    }

    /** Number of directions. */
    public int directions() {
        return directions;
    }

    /** Number of derivatives by directions: they follow the entries of the matrix. */
    public int varied() {
        return variedRow.length;
    }

    /** Row of the k-th derivative by a direction. */
    public int variedRow(int k) {
        return variedRow[k];
    }

    /** Direction of the k-th derivative by a direction. */
    public int variedDirection(int k) {
        return variedDirection[k];
    }

    /** Number of all derivatives. */
    public int count() {
        return matrix.count() + variedRow.length;
    }
}
