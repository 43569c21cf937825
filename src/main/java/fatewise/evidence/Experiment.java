package fatewise.evidence;

import java.util.List;

/**
 * What was done: a protocol and changes to it. Rows of one experiment share one run.
 *
 * @param protocol a name from the library, or a path
 * @param changes sentences of the grammar of {@code --change}, in order
 */
public record Experiment(String protocol, List<String> changes) {
    public Experiment {
        changes = List.copyOf(changes);
    }

    /** A protocol as it stands. */
    public static Experiment of(String protocol) {
        return new Experiment(protocol, List.of());
    }

    @Override
    public String toString() {
        return changes.isEmpty() ? protocol : protocol + ": " + String.join("; ", changes);
    }
}
