package fatewise.sim;

/**
 * Something the reader of a result should know.
 *
 * @param day when [d]; NaN for the run as a whole
 * @param text a sentence
 */
public record Note(double day, String text) {}
