package fatewise.analysis.uncertainty;

import fatewise.stochastic.Normal;

/** Functions of a draw in which effects are looked for: orthonormal, with mean 0 (eq. U6). */
final class Basis {
    /** More functions than this see nothing more. */
    static final int MOST = 8;
    /** What the noise of all shares together may be before effects are taken as straight lines. */
    private static final double NOISE = 0.1;

    private Basis() {}

    /** The highest degree at which the noise of the shares of so many numbers stays small; 1 otherwise. */
    static int degree(int members, int numbers) {
        int degree = MOST;
        while (degree > 1 && Math.sqrt(2.0 * degree * numbers) / members > NOISE) {
            degree--;
        }
        return degree;
    }

    /** The functions at u: the normal score alone, or Legendre polynomials up to a degree. */
    static double[] at(double u, int degree) {
        if (degree == 1) {
            return new double[] {Normal.inverse(u)};
        }
        double x = 2 * u - 1;
        double[] value = new double[degree];
        double before = 1;
        double now = x;
        for (int k = 1; k <= degree; k++) {
            value[k - 1] = now * Math.sqrt(2 * k + 1);
            double next = ((2 * k + 1) * x * now - k * before) / (k + 1);
            before = now;
            now = next;
        }
        return value;
    }
}
