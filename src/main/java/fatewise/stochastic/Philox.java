package fatewise.stochastic;

/**
 * Philox4x32-10: a bijection of counters of four words, chosen by a key of two words, whose outputs pass for chance
 * (eq. U2).
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy
 *     as 1, 2, 3. SC 2011</a>
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2511F53L;
    private static final long M1 = 0xCD9E8D57L;
    private static final int W0 = 0x9E3779B9;
    private static final int W1 = 0xBB67AE85;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /**
     * One block.
     *
     * @param counter four words; not changed
     * @param key0 first word of the key
     * @param key1 second word of the key
     * @param out four words, filled; may be {@code counter}
     */
    static void block(int[] counter, int key0, int key1, int[] out) {
        int x0 = counter[0];
        int x1 = counter[1];
        int x2 = counter[2];
        int x3 = counter[3];
        int k0 = key0;
        int k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * (x0 & LOW);
            long p1 = M1 * (x2 & LOW);
            int y0 = (int) (p1 >>> 32) ^ x1 ^ k0;
            int y2 = (int) (p0 >>> 32) ^ x3 ^ k1;
            x1 = (int) p1;
            x3 = (int) p0;
            x0 = y0;
            x2 = y2;
            k0 += W0;
            k1 += W1;
        }
        out[0] = x0;
        out[1] = x1;
        out[2] = x2;
        out[3] = x3;
    }
}
