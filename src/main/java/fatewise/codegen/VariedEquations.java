package fatewise.codegen;

import fatewise.solver.SlopePattern;
import fatewise.solver.Variational;

/** {@link Equations} that know their derivatives by some of their parameters. For one thread. */
final class VariedEquations implements Variational {
    private final boolean timed;
    private final int dimension;
    private final double[] given;
    private final VariationalCode.Shape shape;
    private final double[] work;
    private final double[] out;

    /** {@code given} are the time and the parameters. */
    VariedEquations(Slopes slopes, int directions, boolean timed, double[] given) {
        this.timed = timed;
        this.given = given;
        dimension = slopes.program().dimension();
        shape = VariationalCode.shape(slopes, directions);
        work = new double[Math.max(shape.slope().workLength(), shape.formula().workLength())];
        out = new double[dimension + shape.pattern().count()];
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean autonomous() {
        return !timed;
    }

    @Override
    public SlopePattern slopes() {
        return shape.pattern();
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        given[Equations.TIME] = t;
        shape.slope().evaluate(y, given, work, dydt);
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt, double[] slopes) {
        given[Equations.TIME] = t;
        shape.formula().evaluate(y, given, work, out);
        System.arraycopy(out, 0, dydt, 0, dimension);
        System.arraycopy(out, dimension, slopes, 0, slopes.length);
    }
}
