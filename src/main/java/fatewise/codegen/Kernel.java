package fatewise.codegen;

import fatewise.model.Layout;
import fatewise.solver.Rhs;

/**
 * A model with the compounds of one protocol, ready to be solved. Not for several threads at once.
 *
 * <p>Memory: {@link #evaluate} allocates nothing and keeps no reference to its arrays.
 */
public interface Kernel extends Rhs {
    /** Rates depend on the culture, not on the clock; what happens at a time is a moment. */
    @Override
    default boolean autonomous() {
        return true;
    }

    /** Which index of {@code y} is what. */
    Layout layout();

    /** Says in which vessel the next segment happens; must be called before the first evaluation. */
    void enter(Setting setting);

    /** Cells over capacity, by footprint (eq. F7). */
    double density(double[] y);

    /** What cells feel of the i-th pathway, adaptation included (eq. P6). */
    double felt(double[] y, int pathway);

    /** The state before anything is done: pathways at rest for this medium and density, no cells moved (eq. P7). */
    void settlePathways(double[] y);
}
