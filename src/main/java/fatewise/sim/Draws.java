package fatewise.sim;

import fatewise.stochastic.RandomStream;
import java.util.Arrays;
import java.util.List;

/** Where the members of an ensemble get their chances from. For several threads at once. */
public interface Draws {
    /**
     * The draws of one member, which depend on nothing but its number.
     *
     * @param member from 0
     * @param u filled, each within (0, 1)
     */
    void fill(int member, double[] u);

    /** These draws for the numbers of one protocol, in the order of its ensemble. */
    default Draws of(List<Uncertain> numbers) {
        return this;
    }

    /** Independent draws, by counting from a seed (eq. U2). */
    static Draws independent(long seed) {
        return (member, u) -> {
            RandomStream stream = new RandomStream(seed, member);
            Arrays.setAll(u, i -> stream.uniform());
        };
    }

    /** Independent draws by the name of a number (eq. U11): a member of one protocol is the same member of any other. */
    static Draws named(long seed) {
        return new NamedDraws(seed, List.of());
    }
}
