package fatewise.sim;

import fatewise.codegen.VariationalCode;

/**
 * What {@link Sensitivities} of many protocols that differ in numbers only have in common: equations are differentiated
 * and compiled once, and what each influence touches is found once. Not for protocols in which other things are done, at
 * other times. May be used by several threads.
 */
public final class SensitivityCode {
    private final VariationalCode equations = new VariationalCode();
    private final Touches touches = new Touches();

    VariationalCode equations() {
        return equations;
    }

    Touches touches() {
        return touches;
    }
}
