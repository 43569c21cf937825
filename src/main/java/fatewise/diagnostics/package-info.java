/**
 * Says where something is wrong in a text, what is wrong, what was meant and how to mend it.
 *
 * <p>Start at {@link Problems}: readers add to it and go on, so that one run reports everything. A {@link Problem}
 * stands on a {@link Span} of a {@link Source}; {@link ProblemPrinter} is the only place that draws carets;
 * {@link Suggest} finds the nearest valid name; {@link Code} lists every kind of problem. {@link ProblemException}
 * is for the few places that cannot go on.
 *
 * <p>Imports the JDK only. Lines and columns count from 1, columns in code points.
 */
package fatewise.diagnostics;
