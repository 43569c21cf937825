package fatewise.protocol;

import fatewise.model.Layout;

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

    /** In words, with the medium that is used: {@code change all medium (2 mL of MCDB131 + CHIR99021 3 uM)}. */
    public String describe() {
        return action.describe();
    }
}
