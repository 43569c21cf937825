package fatewise.sim;

import java.util.List;
import java.util.Map;

/**
 * How a run was made; the same for every repetition.
 *
 * @param version of fatewise
 * @param method id of the integration method
 * @param methodTitle in words
 * @param rtol relative tolerance
 * @param atolCells absolute tolerance of cells
 * @param atolOther absolute tolerance of concentrations and activities
 * @param every output interval [h]
 * @param inputs sha256 by name of every file that went in
 * @param settings what was asked on the command line, e.g. changes
 * @param steps accepted steps
 * @param rejected rejected steps
 * @param evaluations of the right-hand side
 * @param dimension length of the state vector
 * @param clamped cells set to zero from below at segment ends
 */
public record RunInfo(
        String version,
        String method,
        String methodTitle,
        double rtol,
        double atolCells,
        double atolOther,
        double every,
        Map<String, String> inputs,
        List<String> settings,
        long steps,
        long rejected,
        long evaluations,
        int dimension,
        double clamped) {}
