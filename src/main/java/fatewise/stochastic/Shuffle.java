package fatewise.stochastic;

/**
 * An order by chance of the numbers below a power of two, told one by one without a table: two halves of a number's
 * digits take turns at changing each other (a Feistel network, as ciphers have it).
 */
public final class Shuffle {
    private static final int ROUNDS = 8;

    private Shuffle() {}

    /**
     * Where a number comes in the order; a bijection for every seed.
     *
     * @param number below 2^{@code bits}
     * @param bits from 0 to 30
     * @param seed of the order
     */
    public static int of(int number, int bits, int seed) {
        int lowBits = bits / 2;
        int highMask = (1 << (bits - lowBits)) - 1;
        int lowMask = (1 << lowBits) - 1;
        int high = number >>> lowBits;
        int low = number & lowMask;
        for (int round = 0; round < ROUNDS; round += 2) {
            high = (high ^ (int) (OwenScramble.mixed(seed, low, 64 + round) >>> 33)) & highMask;
            low = (low ^ (int) (OwenScramble.mixed(seed, high, 65 + round) >>> 33)) & lowMask;
        }
        return high << lowBits | low;
    }
}
