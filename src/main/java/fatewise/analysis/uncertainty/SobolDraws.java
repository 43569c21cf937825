package fatewise.analysis.uncertainty;

import fatewise.sim.Draws;
import fatewise.stochastic.OwenScramble;
import fatewise.stochastic.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Draws that fill the space of every four numbers evenly: points of Sobol', Owen-scrambled, in an order of their own for
 * each four (eq. U4). Numbers far apart are independent as by chance, so that there may be any number of them; with all
 * in one sequence, hundreds would go up and down together in the first few hundred points.
 */
public final class SobolDraws implements Draws {
    /** Numbers that are spread together. */
    private static final int GROUP = 4;

    private static final int BITS = 32;
    private static final double PER_POINT = 0x1p-32;

    private final long seed;
    private final int[][] directions;
    private final List<int[]> keys = new ArrayList<>();

    /** The seeds of every scramble follow from this one. */
    public SobolDraws(long seed) {
        this.seed = seed;
        directions = directions();
    }

    /** The point of index 2^k as Commons Math has it: by its Gray code, that of 2^(k+1) - 1 differs in digit k alone. */
    private static int[][] directions() {
        int usable = BITS - 1; // indices of Commons Math are of type int
        int[][] directions = new int[GROUP][usable];
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(GROUP);
        for (int k = 0; k < usable; k++) {
            double[] point = sobol.skipTo(k == usable - 1 ? Integer.MAX_VALUE : (1 << (k + 1)) - 1);
            for (int d = 0; d < GROUP; d++) {
                directions[d][k] = (int) (long) (point[d] / PER_POINT);
            }
        }
        return directions;
    }

    @Override
    public void fill(int member, double[] u) {
        List<int[]> all = keys((u.length + GROUP - 1) / GROUP);
        for (int i = 0; i < u.length; i++) {
            int[] key = all.get(i / GROUP);
            int d = i % GROUP;
            int point = point(directions[d], shuffled(member, key[GROUP]));
            u[i] = ((OwenScramble.of(point, key[d]) & 0xFFFFFFFFL) + 0.5) * PER_POINT;
        }
    }

    /** Another index, such that the first 2^m make up a whole block of 2^m for every m: what is even stays so. */
    private static int shuffled(int index, int key) {
        return OwenScramble.of(index, key) & Integer.MAX_VALUE;
    }

    private static int point(int[] direction, int index) {
        int x = 0;
        for (int k = 0; k < direction.length; k++) {
            x ^= direction[k] & -(index >>> k & 1);
        }
        return x;
    }

    /** Keys of the scrambles of each group: one a number and one for the order. */
    private synchronized List<int[]> keys(int groups) {
        while (keys.size() < groups) {
            RandomStream stream = new RandomStream(seed, keys.size());
            int[] key = new int[GROUP + 1];
            for (int i = 0; i < key.length; i++) {
                key[i] = stream.bits();
            }
            keys.add(key);
        }
        return List.copyOf(keys);
    }
}
