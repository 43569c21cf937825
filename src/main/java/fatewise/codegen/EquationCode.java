package fatewise.codegen;

import fatewise.solver.Jacobian;
import fatewise.solver.Lags;
import fatewise.solver.Rhs;
import java.util.Optional;

/**
 * {@link Equations} as code that all right-hand sides made here share, so that the JIT compiler has to warm to it once.
 * May be used by several threads; each right-hand side is for one.
 */
public final class EquationCode {
    private final Program program;
    private final boolean timed;
    private final int parameters;
    private final Formula formula;
    private Slopes slopes;
    private Formula entries;
    private LagCode lags;

    EquationCode(Program program, boolean timed, int parameters) {
        this.program = program;
        this.timed = timed;
        this.parameters = parameters;
        formula = Emitter.formula(program.graph(), program.f());
    }

    /**
     * The right-hand side for some values of the parameters.
     *
     * @throws IllegalArgumentException if there are not as many values as parameters
     */
    public Rhs rhs(double... values) {
        if (values.length != parameters) {
            throw new IllegalArgumentException(values.length + " values for " + parameters + " parameters");
        }
        double[] given = new double[1 + parameters + 3 * program.dimension()]; // with room for lags
        System.arraycopy(values, 0, given, 1, parameters);
        return new Member(given);
    }

    /** Derivatives are found when somebody asks for the first time. */
    synchronized Slopes slopes() {
        if (slopes == null) {
            slopes = Slopes.of(program);
        }
        return slopes;
    }

    /** The entries of {@link #slopes} in the order of its pattern. */
    synchronized Formula entries() {
        if (entries == null) {
            entries = Emitter.formula(program.graph(), slopes().entries());
        }
        return entries;
    }

    private synchronized LagCode lags() {
        if (lags == null) {
            lags = new LagCode(LagProgram.of(program, 1 + parameters));
        }
        return lags;
    }

    /** One right-hand side. */
    private final class Member implements Rhs {
        private final double[] given;
        private final double[] work = new double[formula.workLength()];

        Member(double[] given) {
            this.given = given;
        }

        @Override
        public int dimension() {
            return program.dimension();
        }

        @Override
        public boolean autonomous() {
            return !timed;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            given[Equations.TIME] = t;
            formula.evaluate(y, given, work, dydt);
        }

        @Override
        public Optional<Lags> lags() {
            return timed ? Optional.empty() : Optional.of(new CodeLags(EquationCode.this.lags(), given));
        }

        @Override
        public Optional<Jacobian> jacobian() {
            return Optional.of(new EquationJacobian(slopes(), entries(), given));
        }
    }
}
