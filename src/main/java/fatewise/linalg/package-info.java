/**
 * Linear algebra on {@code double[]}: {@link fatewise.linalg.DenseLu}, {@link fatewise.linalg.SparseLu} for matrices of a
 * {@link fatewise.linalg.SparsePattern}, {@link fatewise.linalg.GuardedLu} for those that are not fit for it, and
 * {@link fatewise.linalg.Norms}.
 *
 * <p>Every class states its memory contract; nothing is allocated after construction. Imports the JDK only. A singular
 * matrix is a return value, not an exception. Equations S8 and S30–S33: {@code src/docs/theory/solver.md}.
 */
package fatewise.linalg;
