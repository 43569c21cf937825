package fatewise.solver;

/**
 * A right-hand side f(t, y, x) that knows its derivatives by y and by directions x: logarithms of parameters, doses, or
 * times on which f itself does not depend. What {@link VariedSystem} and {@link SensitivityIntegrator} integrate.
 *
 * <p>Memory as for {@link Rhs}: arrays are filled and not kept.
 */
public interface Variational extends Rhs {
    /** How the derivatives lie; always the same object. */
    SlopePattern slopes();

    /**
     * Computes f and its derivatives, which share their terms.
     *
     * @param t time [d]
     * @param y state vector, read only
     * @param dydt filled with f, bit for bit as {@link Rhs#evaluate} does
     * @param slopes filled with the entries of the matrix of the pattern, then the derivatives by directions
     */
    void evaluate(double t, double[] y, double[] dydt, double[] slopes);
}
