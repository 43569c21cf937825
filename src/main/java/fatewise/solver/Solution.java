package fatewise.solver;

/**
 * What {@link Integrator#solve} hands back.
 *
 * @param outcome how it ended
 * @param trajectory what was computed; up to {@code outcome.t()} if it ended early
 * @param stats the work done
 * @param nextStep the step [d] to go on with, for {@link Integrator#startingWith}; NaN if none was accepted
 */
public record Solution(Outcome outcome, Trajectory trajectory, Stats stats, double nextStep) {}
