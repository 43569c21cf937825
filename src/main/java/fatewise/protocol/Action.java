package fatewise.protocol;

import fatewise.model.Layout;

/**
 * Something hands do at a moment. It changes the state vector and nothing else; {@link Actions} lists the kinds.
 *
 * <p>Several actions at one moment are done in the order of {@link #rank}, those of equal rank as the file has them:
 * sample (0), medium change (1), wash (2), dose (3), passage, aggregate, sort and pick (4), sample afterwards (5).
 */
public sealed interface Action permits Sample, MediumChange, Wash, Dosing, Passage, Aggregate, Sort, Pick {
    /** The YAML key that names it. */
    String key();

    /** Its place among actions of the same moment. */
    int rank();

    /**
     * Does it. No cell is made or vanishes: what is not in {@code y} afterwards is booked under {@link Layout#removed}
     * or {@link Layout#lost}.
     *
     * @param y the state vector, changed in place
     * @param layout which index is what
     * @param atHand fresh medium, and the vessel the cells are in
     * @param culture survival, and where they are put
     */
    void apply(double[] y, Layout layout, AtHand atHand, CultureView culture);

    /** In words for a calendar, as an order: {@code take out a sample of 5 %}. */
    String describe();
}
