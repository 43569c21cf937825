package fatewise.stochastic;

/**
 * Nested uniform scrambling of binary digits: whether a digit is flipped is a chance of its own for everything that may
 * stand before it (Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences, 1995; eq. U4). What is evenly spread stays
 * so, and every value becomes equally likely.
 */
public final class OwenScramble {
    private OwenScramble() {}

    /**
     * Some digits scrambled: a bijection for every seed.
     *
     * @param digits the number they make up, first digit highest
     * @param count how many there are, at most 31
     * @param seed of the chances
     */
    public static int of(int digits, int count, int seed) {
        int scrambled = 0;
        for (int k = 0; k < count; k++) {
            int before = digits >>> (count - k);
            int digit = digits >>> (count - k - 1) & 1;
            scrambled = scrambled << 1 | digit ^ (int) (mixed(seed, before, k) >>> 63);
        }
        return scrambled;
    }

    /** 64 bits that pass for chance and depend on seed, digits and their number: the output function of SplitMix64. */
    static long mixed(int seed, int digits, int count) {
        long x = ((long) seed << 32 ^ digits) + 0x9E3779B97F4A7C15L * (count + 1);
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    /**
     * A number in (0, 1) that begins with some scrambled digits and goes on by chance, the same for the same digits.
     *
     * @param digits the number they make up, first digit highest
     * @param count how many there are, at most 20
     */
    public static double uniform(int digits, int count, int seed) {
        double rest = ((mixed(seed, digits, count) >>> 32) + 0.5) * 0x1p-32;
        return (of(digits, count, seed) + rest) / (1 << count);
    }
}
