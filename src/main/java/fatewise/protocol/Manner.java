package fatewise.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How cells are handled; models say under the same words how many survive it. */
public enum Manner {
    /** Dissociated to single cells and plated. */
    SINGLE_CELLS("single cells", 1),
    /** Lifted as clumps and plated. */
    CLUMPS("clumps", 0),
    /** Dissociated and gathered into clusters. */
    AGGREGATE("aggregate", 1),
    /** Dissociated and sorted. */
    SORT("sort", 1),
    /** Picked as whole colonies. */
    PICK("pick", 0);

    private final String word;
    private final double stress;

    Manner(String word, double stress) {
        this.word = word;
        this.stress = stress;
    }

    /** As written in files and in the model's {@code handling}. */
    public String word() {
        return word;
    }

    /** The stress cells have at once after it: 1 after dissociation, else 0. */
    public double stress() {
        return stress;
    }

    static Optional<Manner> named(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }

    /** The ways to passage. */
    static List<String> passages() {
        return List.of(SINGLE_CELLS.word, CLUMPS.word);
    }
}
