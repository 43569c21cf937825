/**
 * Published figures as data, and what a run says to each.
 *
 * <p>Start at {@link EvidenceSet}: rows read from tables by {@link EvidenceReader}, with the protocol of every {@link
 * Experiment} ready to run. An {@link EvidenceRow} says what was seen, when, against what and how sure; {@link
 * Prediction#of} is the number a run gives for it; a {@link Predictor} gives that for all rows; {@link Scoreboard}
 * compares. What cannot be read is a warning W701 with its place and is left out, all at once; a number that does not
 * exist is NaN with a reason. Imports {@code sim}, {@code library} and what they stand on. Equations V1 to V7: {@code
 * src/docs/theory/validation.md}.
 */
package fatewise.evidence;
