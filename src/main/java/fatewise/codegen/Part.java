package fatewise.codegen;

import fatewise.solver.Jacobian;
import fatewise.solver.Lags;
import fatewise.solver.Moving;
import fatewise.solver.Rhs;
import java.util.Optional;

/** What can move of a model, as code. For one thread. */
final class Part implements Rhs {
    private final PartCode code;
    private final Moving moving;
    private final int dimension;
    private final double[] given;
    private final double[] work;
    private final double[] workBefore;

    Part(PartCode code, int... components) {
        this.code = code;
        dimension = components.length;
        given = new double[code.handed() + 3 * dimension]; // with room for lags
        work = new double[code.rest().workLength()];
        workBefore = new double[code.before().workLength()];
        moving = new Moving(components, this);
    }

    /** A segment begins: works out what stays fixed in it, from the whole state and the given numbers of the model. */
    void begin(double[] y, double[] numbers) {
        code.before().evaluate(y, numbers, workBefore, given);
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
        return true;
    }

    @Override
    public void evaluate(double t, double[] y, double[] dydt) {
        code.rest().evaluate(y, given, work, dydt);
    }

    @Override
    public Optional<Lags> lags() {
        return Optional.of(new CodeLags(code.lags(), given));
    }

    @Override
    public Optional<Jacobian> jacobian() {
        return Optional.of(new CodeJacobian(code.slopes(), code.entries(), given));
    }
}
