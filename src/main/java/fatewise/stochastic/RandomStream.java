package fatewise.stochastic;

/**
 * Numbers by chance that depend on a seed, a member and a position only (eq. U2): whoever asks for those of a member
 * gets the same, in whatever order members are worked on. For one thread.
 */
public final class RandomStream {
    private static final double PER_DOUBLE = 0x1p-53;

    private final int key0;
    private final int key1;
    private final int[] counter = new int[4];
    private final int[] block = new int[4];
    private int left;

    /**
     * The stream of one member.
     *
     * @param seed of all members
     * @param member which of them; any number
     */
    public RandomStream(long seed, long member) {
        key0 = (int) seed;
        key1 = (int) (seed >>> 32);
        counter[2] = (int) member;
        counter[3] = (int) (member >>> 32);
    }

    /** The next 32 bits. */
    public int bits() {
        if (left == 0) {
            Philox.block(counter, key0, key1, block);
            left = block.length;
            if (++counter[0] == 0) {
                counter[1]++;
            }
        }
        return block[block.length - left--];
    }

    /** Evenly from 0 to 1, neither of which it reaches: an odd multiple of 2^-54. */
    public double uniform() {
        long high = bits() & 0xFFFFFFFFL;
        long low = bits() & 0xFFFFFFFFL;
        return ((high << 21 | low >>> 11) + 0.5) * PER_DOUBLE;
    }

    /** From the standard normal distribution, by its inverse (eq. U3): every draw takes up one {@link #uniform}. */
    public double normal() {
        return Normal.inverse(uniform());
    }
}
