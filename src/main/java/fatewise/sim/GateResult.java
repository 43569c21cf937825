package fatewise.sim;

/**
 * A gate of the protocol and how the run met it.
 *
 * @param text as written
 * @param readout what is measured
 * @param value what the run gave; NaN when there were no cells
 * @param op {@code >=}, {@code <=}, {@code >} or {@code <}
 * @param limit as a fraction, or cells
 * @param pass whether it was met; NaN never is
 */
public record GateResult(String text, String readout, double value, String op, double limit, boolean pass) {}
