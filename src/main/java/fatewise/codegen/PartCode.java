package fatewise.codegen;

/** A {@link PartialProgram} as code, with the derivatives by what moves once they are wanted. For several threads. */
final class PartCode {
    private final PartialProgram program;
    private final Formula before;
    private final Formula rest;
    private Slopes slopes;
    private Formula entries;
    private LagCode lags;

    PartCode(PartialProgram program) {
        this.program = program;
        before = Emitter.formula(program.before().graph(), program.before().f());
        rest = Emitter.formula(program.rest().graph(), program.rest().f());
    }

    /** How many numbers the first program hands to the second. */
    int handed() {
        return program.before().dimension();
    }

    /** What depends on fixed numbers alone, from the whole state and the given numbers of the model. */
    Formula before() {
        return before;
    }

    /** The derivatives of what moves. */
    Formula rest() {
        return rest;
    }

    /** Those of what moves that follow a goal. */
    synchronized LagCode lags() {
        if (lags == null) {
            lags = new LagCode(LagProgram.of(program.rest(), handed()));
        }
        return lags;
    }

    synchronized Slopes slopes() {
        if (slopes == null) {
            slopes = Slopes.of(program.rest());
        }
        return slopes;
    }

    /** The entries of {@link #slopes} in the order of its pattern. */
    synchronized Formula entries() {
        if (entries == null) {
            entries = Emitter.formula(program.rest().graph(), slopes().entries());
        }
        return entries;
    }
}
