package fatewise.codegen;

/** A {@link LagProgram} as code. For several threads. */
final class LagCode {
    final LagProgram program;
    final Formula start;
    final Formula stage;

    LagCode(LagProgram program) {
        this.program = program;
        start = Emitter.formula(program.start().graph(), program.start().f());
        stage = Emitter.formula(program.stage().graph(), program.stage().f());
    }
}
