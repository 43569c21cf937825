package fatewise.sim;

import fatewise.codegen.VariationalCode;

/**
 * What {@link Sensitivities} of many protocols that differ in numbers only have in common: equations are differentiated
 * and compiled once, and what each influence touches is found once. Not for protocols in which other things are done, at
 * other times. May be used by several threads.
 */
public final class SensitivityCode {
    private final VariationalCode equations;
    private final Touches touches = new Touches();

    /** Nothing known yet. */
    public SensitivityCode() {
        this(new VariationalCode());
    }

    private SensitivityCode(VariationalCode equations) {
        this.equations = equations;
    }

    /** For protocols in which other things are done: models of one shape share their code with those of this one. */
    public SensitivityCode beside() {
        return new SensitivityCode(equations);
    }

    VariationalCode equations() {
        return equations;
    }

    Touches touches() {
        return touches;
    }
}
