package fatewise.analysis.fit;

/** The normal equations of residuals: J'r and J'J. */
final class NormalEquations {
    private NormalEquations() {}

    static double[] gradient(Residuals at) {
        double[] g = new double[variables(at)];
        for (int r = 0; r < at.values().length; r++) {
            double[] row = at.slopes()[r];
            for (int i = 0; i < g.length; i++) {
                g[i] += row[i] * at.values()[r];
            }
        }
        return g;
    }

    static double[][] matrix(Residuals at) {
        int n = variables(at);
        double[][] a = new double[n][n];
        for (double[] row : at.slopes()) {
            for (int i = 0; i < n; i++) {
                if (row[i] != 0) {
                    for (int j = 0; j <= i; j++) {
                        a[i][j] += row[i] * row[j];
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    private static int variables(Residuals at) {
        return at.slopes().length == 0 ? 0 : at.slopes()[0].length;
    }

    /** s'As. */
    static double quadratic(double[][] a, double[] s) {
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                sum += s[i] * a[i][j] * s[j];
            }
        }
        return sum;
    }
}
