package fatewise.analysis.uncertainty;

import fatewise.sim.Draws;
import fatewise.stochastic.OwenScramble;
import fatewise.stochastic.RandomStream;
import fatewise.stochastic.Shuffle;
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
    /** Digits of a point that are spread; what follows is chance. */
    private static final int RESOLVED = 20;

    /** The first 2^5 points are put in order together, then as many as there are before. */
    private static final int FIRST = 5;

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
        int[][] directions = new int[GROUP][RESOLVED];
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(GROUP);
        for (int k = 0; k < RESOLVED; k++) {
            double[] point = sobol.skipTo((1 << (k + 1)) - 1);
            for (int d = 0; d < GROUP; d++) {
                directions[d][k] = (int) (point[d] * (1 << RESOLVED));
            }
        }
        return directions;
    }

    /** @param member below 2^20 */
    @Override
    public void fill(int member, double[] u) {
        if (member < 0 || member >= 1 << RESOLVED) {
            throw new IllegalArgumentException("member " + member + " of at most " + (1 << RESOLVED));
        }
        List<int[]> all = keys((u.length + GROUP - 1) / GROUP);
        for (int g = 0; g < all.size() && g * GROUP < u.length; g++) {
            int[] key = all.get(g);
            int index = ordered(member, key[GROUP]);
            for (int d = 0; d < GROUP && g * GROUP + d < u.length; d++) {
                int point = point(directions[d], index);
                u[g * GROUP + d] = OwenScramble.uniform(point, RESOLVED, key[d]);
            }
        }
    }

    /** Another order, in which the first 2^m points are still the first for every m from 5 on: what is even stays so. */
    private static int ordered(int member, int key) {
        int bits = Math.max(FIRST, 31 - Integer.numberOfLeadingZeros(member));
        int from = member < 1 << FIRST ? 0 : 1 << bits;
        return from + Shuffle.of(member - from, bits, key + bits);
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
