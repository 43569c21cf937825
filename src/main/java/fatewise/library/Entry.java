package fatewise.library;

/**
 * A protocol in the library.
 *
 * @param id its name
 * @param title in a few words; may be empty
 * @param lineage the folder it lies in, such as {@code islet}
 * @param kind {@code stages}, {@code variant} or {@code chain}
 * @param origin whose it is
 */
public record Entry(String id, String title, String lineage, String kind, Origin origin) {
    static Entry of(Card card) {
        String[] parts = card.source().name().split("/");
        String kind = card.heading().keys().contains("chain")
                ? "chain"
                : card.heading().keys().contains("extends") ? "variant" : "stages";
        String lineage = parts.length < 2 ? "" : parts[parts.length - 2];
        return new Entry(card.id(), card.heading().title(), lineage, kind, card.origin());
    }
}
