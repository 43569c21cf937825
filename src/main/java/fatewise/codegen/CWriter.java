package fatewise.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes straight-line programs as functions of C99: the operations of the generated class, in its order. */
final class CWriter {
    /** What {@link Hill} does; pow is that of the C library. */
    static final String PRELUDE = """
            #include <float.h>
            #include <math.h>
            #include <string.h>

            static inline double fw_positive(double x) { return x > 0 ? x : 0; }
            static inline double fw_choose(double test, double yes, double no) { return test > 0 ? yes : no; }
            static inline double fw_share(double part, double whole) { return part > DBL_MAX ? 1 : part / whole; }
            static inline double fw_power(double x, double n) { return x > 0 ? pow(x, n) : 0; }
            """;

    private final IrGraph graph;
    private final int[] outputs;
    private final Parts parts;
    private final StringBuilder text;

    private CWriter(IrGraph graph, int[] outputs, StringBuilder text) {
        this.graph = graph;
        this.outputs = outputs;
        this.text = text;
        parts = new Parts(graph, outputs, Integer.MAX_VALUE);
    }

    /** A function of (y, given, out) that computes every output. */
    static void function(String name, IrGraph graph, int[] outputs, StringBuilder text) {
        text.append("void ")
                .append(name)
                .append("(const double *restrict y, const double *restrict given, double *restrict out) {\n")
                .append("    (void)y, (void)given, (void)out;\n");
        new CWriter(graph, outputs, text).body();
        text.append("}\n");
    }

    private void body() {
        for (List<Integer> part : parts.parts()) {
            for (int statement : part) {
                if (statement >= 0) {
                    text.append("    const double v").append(statement).append(" = ");
                    compute(statement);
                } else {
                    text.append("    out[").append(-1 - statement).append("] = ");
                    use(outputs[-1 - statement]);
                }
                text.append(";\n");
            }
        }
    }

    private void use(int node) {
        if (parts.named(node)) {
            text.append('v').append(node);
        } else {
            compute(node);
        }
    }

    private void compute(int node) {
        Ir ir = graph.get(node);
        if (ir instanceof Ir.Const c) {
            text.append(number(c.value()));
        } else if (ir instanceof Ir.Load load) {
            text.append("y[").append(load.index()).append(']');
        } else if (ir instanceof Ir.Given given) {
            text.append("given[").append(given.slot()).append(']');
        } else if (ir instanceof Ir.Unary u) {
            call(unary(u.function()), u.of());
        } else if (ir instanceof Ir.Choose c) {
            call("fw_choose", c.test(), c.yes(), c.no());
        } else {
            binary((Ir.Binary) ir);
        }
    }

    private static String unary(Ir.Function function) {
        return switch (function) {
            case POSITIVE -> "fw_positive";
            case SQRT -> "sqrt";
            case LOG -> "log";
        };
    }

    private void binary(Ir.Binary b) {
        switch (b.operator()) {
            case ADD -> infix(b, " + ");
            case SUB -> infix(b, " - ");
            case MUL -> infix(b, " * ");
            case DIV -> infix(b, " / ");
            case POWER -> call("fw_power", b.left(), b.right());
            case SHARE -> call("fw_share", b.left(), b.right());
        }
    }

    private void infix(Ir.Binary b, String sign) {
        text.append('(');
        use(b.left());
        text.append(sign);
        use(b.right());
        text.append(')');
    }

    private void call(String function, int... operands) {
        text.append(function).append('(');
        for (int i = 0; i < operands.length; i++) {
            text.append(i == 0 ? "" : ", ");
            use(operands[i]);
        }
        text.append(')');
    }

    /** A number that C reads back to the last bit. */
    static String number(double x) {
        if (Double.isNaN(x)) {
            return "NAN";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "INFINITY" : "(-INFINITY)";
        }
        return Double.compare(x, 0) < 0 ? "(" + x + ")" : Double.toString(x);
    }

    /** A table of whole numbers; one of none has a 0, for C knows no empty arrays. */
    static String table(String name, int[] values) {
        return "const int %s[] = {%s};\n"
                .formatted(
                        name,
                        values.length == 0
                                ? "0"
                                : Arrays.stream(values)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(",")));
    }

    /** A table of numbers. */
    static String table(String name, double[] values) {
        return String.format(
                Locale.ROOT,
                "const double %s[] = {%s};\n",
                name,
                values.length == 0
                        ? "0"
                        : Arrays.stream(values).mapToObj(CWriter::number).collect(Collectors.joining(",")));
    }
}
