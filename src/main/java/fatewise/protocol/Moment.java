package fatewise.protocol;

import fatewise.model.Layout;
import java.util.List;

/**
 * A time on the timeline, and what is done then.
 *
 * @param t days from day 0
 * @param stage index of the stage that runs from here on; of the last stage at the end
 * @param acts in the order in which they are done
 * @param fresh the medium that every change from here on brings, until another moment says otherwise
 * @param vessel what the cells are in from here on
 */
public record Moment(double t, int stage, List<Act> acts, Recipe fresh, Vessel vessel) {
    public Moment {
        acts = List.copyOf(acts);
    }

    /** Does everything, in order. */
    public void apply(double[] y, Layout layout, CultureView culture) {
        for (Act act : acts) {
            act.apply(y, layout, culture);
        }
    }
}
