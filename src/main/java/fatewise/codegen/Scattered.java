package fatewise.codegen;

import fatewise.solver.Moving;
import fatewise.solver.Rhs;

/** What can move of a kernel that knows the whole state only: copies in, asks, copies out. For one thread. */
final class Scattered implements Rhs {
    private final Rhs whole;
    private final int dimension;
    private final Moving moving;
    private final double[] y;
    private final double[] dydt;

    Scattered(Rhs whole, int... components) {
        this.whole = whole;
        y = new double[whole.dimension()];
        dydt = new double[y.length];
        dimension = components.length;
        moving = new Moving(components, this);
    }

    /** A segment begins; what does not move keeps its value. */
    void begin(double[] from) {
        System.arraycopy(from, 0, y, 0, y.length);
    }

    Moving moving() {
        return moving;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean autonomous() {
        return whole.autonomous();
    }

    @Override
    public void evaluate(double t, double[] part, double[] slope) {
        moving.scatter(part, y);
        whole.evaluate(t, y, dydt);
        moving.gather(dydt, slope);
    }
}
