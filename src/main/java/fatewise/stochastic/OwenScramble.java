package fatewise.stochastic;

/**
 * Nested uniform scrambling of binary digits (Owen, Randomly permuted (t,m,s)-nets and (t,s)-sequences, 1995), by a
 * hash in which every digit is flipped depending on the digits before it and the seed alone (Burley, Practical
 * hash-based Owen scrambling, Journal of Computer Graphics Techniques, 2020; eq. U4). What is evenly spread stays so.
 */
public final class OwenScramble {
    private OwenScramble() {}

    /** 32 binary digits scrambled, the first being the highest bit; a bijection for every seed. */
    public static int of(int digits, int seed) {
        int x = Integer.reverse(digits);
        x += seed;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return Integer.reverse(x);
    }
}
