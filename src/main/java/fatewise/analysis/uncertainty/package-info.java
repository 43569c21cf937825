/**
 * How sure a run is: bands, chances of gates, shares of the variance by what a number rests on, other structures.
 *
 * <p>Start at {@link fatewise.analysis.uncertainty.Uncertainty}. Everything comes from one ensemble of
 * {@link fatewise.sim.Ensemble} and a few single runs; the same seed gives the same, whatever the threads. Members that
 * fail are counted and named. Imports {@code sim} and what it stands on, and Commons Math. Equations U4 to U9:
 * {@code src/docs/theory/uncertainty.md}.
 */
package fatewise.analysis.uncertainty;
