package fatewise.linalg;

/**
 * LU factorization of a square matrix with partial pivoting, P A = L U (eq. S8).
 *
 * <p>Memory: the matrix is an n * n array by rows and belongs to the caller, who must leave it alone between
 * {@link #factor} (which overwrites it with L and U) and the last {@link #solve}. Only the pivots are kept here.
 * Nothing is allocated after construction.
 */
public final class DenseLu {
    private final int n;
    private final int[] pivot;
    private double[] lu;

    /** Room for the pivots of an n by n matrix. */
    public DenseLu(int n) {
        this.n = n;
        pivot = new int[n];
        lu = new double[0];
    }

    /**
     * Overwrites {@code a} with its factors.
     *
     * @param a matrix by rows: entry (i, j) is {@code a[i * n + j]}
     * @return whether every pivot is finite and not zero; if not, {@link #solve} must not be called
     */
    public boolean factor(double[] a) {
        lu = a;
        for (int k = 0; k < n; k++) {
            int p = largestInColumn(a, k);
            double top = a[p * n + k];
            pivot[k] = p;
            if (!(Math.abs(top) > 0 && Double.isFinite(top))) {
                return false;
            }
            if (p != k) {
                swapRows(a, p, k);
            }
            eliminate(a, k);
        }
        return true;
    }

    private int largestInColumn(double[] a, int k) {
        int p = k;
        for (int i = k + 1; i < n; i++) {
            if (Math.abs(a[i * n + k]) > Math.abs(a[p * n + k])) {
                p = i;
            }
        }
        return p;
    }

    private void swapRows(double[] a, int p, int k) {
        for (int j = 0; j < n; j++) {
            double swap = a[p * n + j];
            a[p * n + j] = a[k * n + j];
            a[k * n + j] = swap;
        }
    }

    private void eliminate(double[] a, int k) {
        int rowK = k * n;
        for (int i = k + 1; i < n; i++) {
            int rowI = i * n;
            double factor = a[rowI + k] / a[rowK + k];
            a[rowI + k] = factor;
            if (factor != 0) {
                for (int j = k + 1; j < n; j++) {
                    a[rowI + j] -= factor * a[rowK + j];
                }
            }
        }
    }

    /** Solves A x = b for the matrix factored last; {@code b} is overwritten with x. */
    public void solve(double[] b) {
        for (int k = 0; k < n; k++) {
            int p = pivot[k];
            double swap = b[p];
            b[p] = b[k];
            b[k] = swap;
        }
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum;
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < n; j++) {
                sum -= lu[i * n + j] * b[j];
            }
            b[i] = sum / lu[i * n + i];
        }
    }
}
