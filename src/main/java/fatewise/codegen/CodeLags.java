package fatewise.codegen;

import fatewise.solver.Lags;

/** The lags of a right-hand side that is code (eq. S16). For one thread. */
final class CodeLags implements Lags {
    private static final int NUMBERS = 4; // of each lag: b, weight, rate, guess

    private final LagCode code;
    private final int[] lags;
    private final double[] given;
    private final double[] work;

    /** {@code given} is that of the right-hand side, with {@link #room} behind its own. */
    CodeLags(LagCode code, double[] given) {
        this.code = code;
        this.given = given;
        lags = code.program.lags();
        work = new double[Math.max(code.start.workLength(), code.stage.workLength())];
    }

    /** How many given numbers the lags among so many components can need. */
    static int room(int components) {
        return NUMBERS * components;
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
    public void evaluate(double t, double[] y, double[] dydt) {
        code.start.evaluate(y, given, work, dydt);
    }

    @Override
    public void follow(double[] rates, double[] guess) {
        int n = lags.length;
        int from = code.program.firstGiven() + 2 * n;
        System.arraycopy(rates, 0, given, from, n);
        System.arraycopy(guess, 0, given, from + n, n);
    }

    @Override
    public void complete(double t, double[] y, double[] b, double[] weights, double[] dydt) {
        int n = lags.length;
        int from = code.program.firstGiven();
        System.arraycopy(b, 0, given, from, n);
        System.arraycopy(weights, 0, given, from + n, n);
        code.stage.evaluate(y, given, work, dydt);
    }
}
