package fatewise.model;

import fatewise.diagnostics.Span;

/**
 * How a rate answers a pathway (eq. F2, F3): with x = P^m / (half^m + P^m), a needed pathway multiplies the rate by
 * 1 - by (1 - x), a blocking one by 1 - by x.
 *
 * @param pathway id of the pathway
 * @param sign whether activity is needed or lowers the rate
 * @param half activity of half effect
 * @param hill steepness m
 * @param span where it was read
 * @param by share of the rate under this pathway's control; 1 makes it indispensable
 */
public record Response(String pathway, Sign sign, Parameter half, Parameter hill, Parameter by, Span span) {
    /** Which way. */
    public enum Sign {
        NEEDS,
        BLOCKS
    }
}
