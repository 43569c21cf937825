package fatewise.sim;

import fatewise.diagnostics.Span;
import java.util.List;

/**
 * Why a run stopped early.
 *
 * @param day reached
 * @param stage id
 * @param lastAction what was done last, in words; may be empty
 * @param lastDay when that was [d]; NaN without an action
 * @param reason what went wrong
 * @param culprits the components with the largest error, worst first, at most three
 * @param terms what moves the worst one, largest first, each with its current rate; may be empty
 * @param fastest size of the dominant eigenvalue of df/dy at the last good state [1/d]; NaN when it cannot be told
 * @param fastestIn the component in which that process is, in words; empty when it cannot be told
 * @param number what the number most to blame is, in words; may be empty
 * @param place where it was written; without a place when that is unknown
 * @param advice one thing to try
 */
public record Failure(
        double day,
        String stage,
        String lastAction,
        double lastDay,
        String reason,
        List<Culprit> culprits,
        List<String> terms,
        double fastest,
        String fastestIn,
        String number,
        Span place,
        String advice) {
    public Failure {
        culprits = List.copyOf(culprits);
        terms = List.copyOf(terms);
    }
}
