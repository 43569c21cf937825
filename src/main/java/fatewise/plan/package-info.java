/**
 * What the hands will do, as a calendar: when, how much medium, how much of each stock, what to order and its cost.
 *
 * <p>Start at {@link fatewise.plan.BenchPlan#of}; {@link fatewise.plan.TextPlan}, {@link fatewise.plan.CsvPlan},
 * {@link fatewise.plan.IcsPlan} and {@link fatewise.plan.HtmlPlan} write it. Volumes are mL, times days from day 0.
 * Dates come from the caller; nothing here knows the clock. Imports {@code protocol} and {@code model}.
 */
package fatewise.plan;
