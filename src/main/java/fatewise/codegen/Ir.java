package fatewise.codegen;

/**
 * One operation of a straight-line program in double precision; operands are numbers of earlier operations of the same
 * {@link IrGraph}.
 */
sealed interface Ir {
    /** A number known when the model is compiled. */
    record Const(double value) implements Ir {}

    /** A component of the state vector. */
    record Load(int index) implements Ir {}

    /** A number that may change between runs of the same code: of the setting, or of the model; see {@link Givens}. */
    record Given(int slot) implements Ir {}

    /** A function of one operand. */
    record Unary(Function function, int of) implements Ir {}

    /** A function of two operands. */
    record Binary(Operator operator, int left, int right) implements Ir {}

    /** {@code yes} where {@code test > 0}, else {@code no}; both are computed. */
    record Choose(int test, int yes, int no) implements Ir {}

    /** Functions of one operand. */
    enum Function {
        /** x where x > 0, else 0, also for NaN. */
        POSITIVE,
        /** The square root. */
        SQRT,
        /** The natural logarithm. */
        LOG;

        double apply(double x) {
            return switch (this) {
                case POSITIVE -> Hill.positive(x);
                case SQRT -> Math.sqrt(x);
                case LOG -> Power.log(x);
            };
        }
    }

    /** Functions of two operands. */
    enum Operator {
        ADD,
        SUB,
        MUL,
        DIV,
        /** {@link Hill#power}: left to the power of right, 0 where left is not above 0. */
        POWER,
        /** {@link Hill#share}: left over right, 1 for an infinite left. */
        SHARE;

        double apply(double x, double y) {
            return switch (this) {
                case ADD -> x + y;
                case SUB -> x - y;
                case MUL -> x * y;
                case DIV -> x / y;
                case POWER -> Hill.power(x, y);
                case SHARE -> Hill.share(x, y);
            };
        }

        boolean commutes() {
            return this == ADD || this == MUL;
        }
    }
}
