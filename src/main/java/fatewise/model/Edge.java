package fatewise.model;

import fatewise.diagnostics.Span;

/**
 * An allowed change of cell state.
 *
 * @param from id of the state left
 * @param to id of the state entered, in its first phase
 * @param rate r (eq. F1)
 * @param perDivision added to the rate, times the division rate (eq. F11); null for none
 * @param span where it was read
 */
public record Edge(String from, String to, Rate rate, Parameter perDivision, Span span) {
    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
