package fatewise.sim;

/**
 * A member that did not reach the end.
 *
 * @param member its number
 * @param day how far it came [d]; NaN if it never began
 * @param reason in words
 */
public record MemberFailure(int member, double day, String reason) {}
