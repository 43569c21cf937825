package fatewise.solver;

import fatewise.linalg.SparsePattern;
import java.util.Optional;

/**
 * The right-hand side f of y' = f(t, y) (eq. S1).
 *
 * <p>Memory: {@link #evaluate} fills the array it is given, keeps no reference to either array and must not write to
 * {@code y}. A right-hand side that changes at known times is told so by a {@link SegmentListener}; it must be smooth
 * in between.
 */
public interface Rhs {
    /** Number of components of {@code y}. */
    int dimension();

    /**
     * Computes the derivative.
     *
     * @param t time [d]
     * @param y state vector, read only
     * @param dydt filled with f(t, y) [per d]; a NaN or infinity makes the solver try a smaller step
     */
    void evaluate(double t, double[] y, double[] dydt);

    /** Whether f depends on y alone within a segment; the implicit methods then save an evaluation per step. */
    default boolean autonomous() {
        return false;
    }

    /**
     * What can change until something jumps, from this state on; all components, unless the right-hand side knows
     * better. Equal answers are the same object, so that memory can be kept.
     *
     * @param y state at the start of a segment, read only
     */
    default Optional<Moving> moving(double[] y) {
        return Optional.empty();
    }

    /** Components with a closed form, if this right-hand side knows of some; called once per start of a method. */
    default Optional<Lags> lags() {
        return Optional.empty();
    }

    /** Which components depend on which, for differences in groups; every one on every other unless said otherwise. */
    default SparsePattern pattern() {
        return SparsePattern.dense(dimension());
    }

    /** df/dy, if this right-hand side knows it; called once per start of a method. */
    default Optional<Jacobian> jacobian() {
        return Optional.empty();
    }
}
