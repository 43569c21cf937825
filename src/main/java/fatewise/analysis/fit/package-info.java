/**
 * Estimates a model's parameters from published and measured figures.
 *
 * <p>Start at {@link Posterior}: figures, priors and random effects as one sum of squares. A {@link Likelihood} says what
 * a figure is worth, a {@link Prior} what its parameter's grade is; {@link TrustRegion} finds the best values,
 * {@link Profiler} and {@link Fisher} say which of them the figures determine, {@link AdaptiveMetropolis} draws from what
 * is left open, {@link CrossValidation} tells the honest error.
 *
 * <p>Every search moves in standardised logarithms. Nothing depends on the number of threads or on the clock; chance comes
 * from a {@link Chance} by purpose and index. A simulation that fails is a point that cannot be visited, never an exception.
 * Equations E1–E15: {@code src/docs/theory/estimation.md}.
 */
package fatewise.analysis.fit;
