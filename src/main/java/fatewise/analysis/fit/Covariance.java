package fatewise.analysis.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** How uncertain variables are around an optimum, as far as the residuals are straight there (eq. E10). */
final class Covariance {
    private static final double NOTHING = 1e-12;

    private Covariance() {}

    /**
     * (J'J)^-1 of all residuals, priors among them. Directions that change no residual are as wide as {@code widest}.
     */
    static double[][] of(Residuals at, double widest) {
        double[][] normal = NormalEquations.matrix(at);
        int n = normal.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(normal, false));
        double largest = 0;
        for (double value : eigen.getRealEigenvalues()) {
            largest = Math.max(largest, value);
        }
        double[][] c = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = eigen.getRealEigenvalue(k);
            double w = value > NOTHING * largest ? Math.min(1 / value, widest * widest) : widest * widest;
            double[] v = eigen.getEigenvector(k).toArray();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    c[i][j] += w * v[i] * v[j];
                }
            }
        }
        return c;
    }

    /** The matrix L with LL' = C: eigenvectors times roots, so that it works for singular C, too. */
    static double[][] root(double[][] c) {
        int n = c.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetric(c), false));
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double w = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(k)));
            double[] v = eigen.getEigenvector(k).toArray();
            for (int i = 0; i < n; i++) {
                root[i][k] = w * v[i];
            }
        }
        return root;
    }

    private static double[][] symmetric(double[][] c) {
        double[][] s = new double[c.length][c.length];
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                s[i][j] = 0.5 * (c[i][j] + c[j][i]);
            }
        }
        return s;
    }
}
