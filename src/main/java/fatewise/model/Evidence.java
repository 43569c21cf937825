package fatewise.model;

import java.util.List;

/**
 * What a number rests on.
 *
 * @param grade how well it is known
 * @param sources keys of {@link Reference}s, possibly none
 * @param note a remark for the reader, possibly empty
 */
public record Evidence(Grade grade, List<String> sources, String note) {
    /** A number nobody gave a source for. */
    public static final Evidence NONE = new Evidence(Grade.ASSUMED, List.of(), "");

    public Evidence {
        sources = List.copyOf(sources);
    }
}
