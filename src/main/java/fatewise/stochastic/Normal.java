package fatewise.stochastic;

/** The standard normal distribution (eq. U3). */
public final class Normal {
    /** Beyond this both tails are 0 in double precision. */
    private static final double FAR = 38;

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    // Wichura, Algorithm AS 241 (PPND16): the percentage points of the normal distribution, Appl. Statist. 37 (1988)
    // 477-484; numerators and denominators, constant first.
    // spotless:off
    private static final double[] MIDDLE_ABOVE = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227};
    private static final double[] MIDDLE_BELOW = {
        1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
        21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854};
    private static final double[] NEAR_ABOVE = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
    private static final double[] NEAR_BELOW = {
        1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
        0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09};
    private static final double[] FAR_ABOVE = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07};
    private static final double[] FAR_BELOW = {
        1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
        0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15};
    // spotless:on

    private Normal() {}

    /**
     * The z below which a share {@code p} lies, to about 16 digits.
     *
     * @throws IllegalArgumentException if p is not within [0, 1]
     */
    public static double inverse(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(p + " is no probability");
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(MIDDLE_ABOVE, r) / polynomial(MIDDLE_BELOW, r);
        }
        double tail = q < 0 ? p : 1 - p;
        if (tail == 0) {
            return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        double r = Math.sqrt(-Math.log(tail));
        double z = r <= 5
                ? polynomial(NEAR_ABOVE, r - 1.6) / polynomial(NEAR_BELOW, r - 1.6)
                : polynomial(FAR_ABOVE, r - 5) / polynomial(FAR_BELOW, r - 5);
        return q < 0 ? -z : z;
    }

    private static double polynomial(double[] c, double x) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum = sum * x + c[k];
        }
        return sum;
    }

    /** The share that lies below {@code z}, to about 15 decimals: z, z^3 / 3, z^5 / (3 5) ... times the density. */
    public static double below(double z) {
        if (Math.abs(z) > FAR) {
            return z < 0 ? 0 : 1;
        }
        if (z < -7) {
            return tail(-z);
        }
        if (z > 7) {
            return 1 - tail(z);
        }
        double sum = 0;
        double term = z;
        for (int k = 1; sum + term != sum; k += 2) {
            sum += term;
            term *= z * z / (k + 2);
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / SQRT_TWO_PI;
    }

    /** The share above a large z: density / (z + 1/(z + 2/(z + 3/...))). */
    private static double tail(double z) {
        double fraction = z;
        for (int k = 60; k > 0; k--) {
            fraction = z + k / fraction;
        }
        return Math.exp(-z * z / 2) / SQRT_TWO_PI / fraction;
    }
}
