package fatewise;

import fatewise.codegen.EquationCode;

/** Many members of a problem, which differ in the values of their parameters. */
final class Ensemble {
    /** Members whose states are handed out. */
    static final int CHECKED = 16;

    private final Problem problem;
    private final String method;
    private final double[][] values;
    private final EquationCode code;

    Ensemble(Problem problem, String method, double[][] values) {
        this.problem = problem;
        this.method = method;
        this.values = values;
        code = problem.equations().orElseThrow().code();
    }

    /**
     * Solves the first {@code members}, one by one on this thread; all share their code.
     *
     * @return states at the outputs of the first {@code kept} of them, one member after the other; null if one failed
     */
    double[] run(double rtol, int members, int kept) {
        int length = problem.outputs().length * problem.y0().length;
        double[] all = new double[length * Math.min(members, kept)];
        for (int m = 0; m < members; m++) {
            double[] states = PeerRunner.states(
                    problem, problem.ready(code, values[m % values.length]).solve(method, rtol));
            if (states == null) {
                return null;
            }
            if (m < kept) {
                System.arraycopy(states, 0, all, m * length, length);
            }
        }
        return all;
    }
}
