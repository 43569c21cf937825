package fatewise.sim;

import fatewise.stochastic.RandomStream;
import java.util.Arrays;

/** Where the members of an ensemble get their chances from. For several threads at once. */
public interface Draws {
    /**
     * The draws of one member, which depend on nothing but its number.
     *
     * @param member from 0
     * @param u filled, each within (0, 1)
     */
    void fill(int member, double[] u);

    /** Independent draws, by counting from a seed (eq. U2). */
    static Draws independent(long seed) {
        return (member, u) -> {
            RandomStream stream = new RandomStream(seed, member);
            Arrays.setAll(u, i -> stream.uniform());
        };
    }
}
