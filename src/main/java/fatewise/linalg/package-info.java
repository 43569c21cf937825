/**
 * Dense linear algebra on {@code double[]}: {@link fatewise.linalg.DenseLu} and {@link fatewise.linalg.Norms}.
 *
 * <p>Every class states its memory contract; nothing is allocated after construction. Imports the JDK only. A singular
 * matrix is a return value, not an exception. Equation S8: {@code src/docs/theory/solver.md}.
 */
package fatewise.linalg;
