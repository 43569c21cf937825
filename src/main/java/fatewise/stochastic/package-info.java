/**
 * Chance on plain numbers: one counter-based generator, the normal distribution, and the scrambling of point sets.
 *
 * <p>Start at {@link fatewise.stochastic.RandomStream}. A stream is a pure function of a seed, a member and a position:
 * nothing is global, nothing depends on the order in which threads ask. Imports the JDK only. Fails by
 * {@link java.lang.IllegalArgumentException} on what is no probability. Equations U2 to U4:
 * {@code src/docs/theory/uncertainty.md}.
 */
package fatewise.stochastic;
