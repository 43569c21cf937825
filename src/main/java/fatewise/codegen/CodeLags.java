package fatewise.codegen;

import fatewise.solver.Lags;

/** The lags of a right-hand side that is code (eq. S16). For one thread. */
final class CodeLags implements Lags {
    private final LagCode code;
    private final int[] lags;
    private final int dimension;
    private final double[] given;
    private final double[] work;
    private final double[] out;

    /** {@code given} is that of the right-hand side, with room for the numbers of the lags behind its own. */
    CodeLags(LagCode code, double[] given) {
        this.code = code;
        this.given = given;
        lags = code.program.lags();
        dimension = code.program.start().dimension() - lags.length;
        work = new double[Math.max(code.start.workLength(), code.stage.workLength())];
        out = new double[dimension + lags.length];
    }

    @Override
    public int[] components() {
        return lags.clone();
    }

    @Override
    public Rate rate(int k) {
        return code.program.kinds()[k];
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt, double[] rates) {
        code.start.evaluate(y, given, work, out);
        System.arraycopy(out, 0, dydt, 0, dimension);
        System.arraycopy(out, dimension, rates, 0, lags.length);
    }

    @Override
    public void complete(double t, double[] y, double[] weights, double[] rates, double[] guess, double[] dydt) {
        int from = code.program.firstGiven();
        int n = lags.length;
        System.arraycopy(weights, 0, given, from, n);
        System.arraycopy(rates, 0, given, from + n, n);
        System.arraycopy(guess, 0, given, from + 2 * n, n);
        code.stage.evaluate(y, given, work, out);
        System.arraycopy(out, 0, dydt, 0, dimension);
        for (int k = 0; k < n; k++) {
            y[lags[k]] = out[dimension + k];
        }
    }
}
