/**
 * Solves y' = f(t, y) between two times, landing exactly on every scheduled change.
 *
 * <p>Start at {@link fatewise.solver.Integrator}. A {@link fatewise.solver.Method} makes a
 * {@link fatewise.solver.Stepper} that carries y over one smooth segment; a {@link fatewise.solver.Schedule} says
 * where y or f jumps; a {@link fatewise.solver.Trajectory} is what was seen. Time is in days; nothing here knows
 * biology, units or files.
 *
 * <p>Derivatives by parameters: {@link fatewise.solver.SensitivityIntegrator} solves a {@link
 * fatewise.solver.Variational} through {@link fatewise.solver.VariedMoment}s.
 *
 * <p>Imports {@code linalg} and the JDK only. Fails by {@link fatewise.solver.Outcome}; only wrong calls (dimensions,
 * times out of order) throw. Equations S1 to S15: {@code src/docs/theory/solver.md}.
 */
package fatewise.solver;
