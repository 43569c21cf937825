/**
 * Model + protocol + engine: a run, as columns with units.
 *
 * <p>Start at {@link Simulation}; {@link TimeCourse} is what a run leaves. This is the only place that knows both a
 * protocol's timeline and a solver's schedule.
 */
package fatewise.sim;
