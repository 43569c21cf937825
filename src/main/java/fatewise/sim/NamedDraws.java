package fatewise.sim;

import fatewise.stochastic.RandomStream;
import java.util.List;

/** Draws that follow from the name of a number and where it was written, not from its place among others (eq. U11). */
final class NamedDraws implements Draws {
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final long seed;
    private final long[] keys;

    NamedDraws(long seed, List<Uncertain> numbers) {
        this.seed = seed;
        keys = numbers.stream().mapToLong(NamedDraws::key).toArray();
    }

    @Override
    public Draws of(List<Uncertain> numbers) {
        return new NamedDraws(seed, numbers);
    }

    @Override
    public void fill(int member, double[] u) {
        if (u.length != keys.length) {
            throw new IllegalStateException(u.length + " draws of " + keys.length + " names");
        }
        for (int i = 0; i < u.length; i++) {
            u[i] = new RandomStream(seed ^ keys[i], member).uniform();
        }
    }

    /** FNV-1a of 64 bits over the characters. */
    private static long key(Uncertain number) {
        String name = number.id() + '@' + number.parameter().span().place();
        long hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash;
    }
}
