package fatewise.sim;

import java.util.List;

/**
 * Why a run stopped early.
 *
 * @param day reached
 * @param stage id
 * @param lastAction what was done last, in words with its day; may be empty
 * @param reason what went wrong
 * @param culprits the components with the largest error, in words
 * @param advice one thing to try
 */
public record Failure(
        double day, String stage, String lastAction, String reason, List<String> culprits, String advice) {}
