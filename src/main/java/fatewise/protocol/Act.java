package fatewise.protocol;

import fatewise.model.Layout;
import fatewise.units.Quantity;

/**
 * An action at its moment, with what lies ready for it.
 *
 * @param action what is done
 * @param atHand fresh medium, and the vessel the cells are in just before
 */
public record Act(Action action, AtHand atHand) {
    /** Does it, see {@link Action#apply}. */
    public void apply(double[] y, Layout layout, CultureView culture) {
        action.apply(y, layout, atHand, culture);
    }

    /** In words, with the fresh medium that is used: {@code change all medium (2 mL of MCDB131 + CHIR99021 3 uM)}. */
    public String describe() {
        double volume = freshVolume();
        return volume > 0
                ? action.describe() + " (" + Quantity.number(Math.rint(volume * 1e3) / 1e3) + " mL of "
                        + atHand.fresh().describe() + ")"
                : action.describe();
    }

    /** Fresh medium that goes in [mL], when the vessel was as full as it should be; without what rinses take. */
    public double freshVolume() {
        double volume = atHand.vessel().totalVolume();
        if (action instanceof MediumChange change) {
            return change.isFull() ? volume : change.fraction() * volume;
        } else if (action instanceof Wash) {
            return volume;
        } else if (action instanceof Passage passage) {
            return passage.vessel().orElse(atHand.vessel()).totalVolume();
        }
        return action instanceof Aggregate aggregate
                ? aggregate.vessel().orElse(atHand.vessel()).totalVolume()
                : 0;
    }
}
