package fatewise.codegen;

import fatewise.linalg.SparsePattern;
import fatewise.model.Compound;
import fatewise.model.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Equations or a model as C99, for solvers that are not ours: the right-hand side, the exact sparse Jacobian with sums as
 * unknowns (eq. S34), straight-line factors of it, derivatives by parameters. With NAME for the name:
 *
 * <pre>
 * NAME_n, NAME_sums, NAME_entries, NAME_factors, NAME_parameters, NAME_varied   sizes (enum)
 * void NAME_f(y, given, dydt)
 * void NAME_jacobian(y, given, values)  values at NAME_row[k], NAME_column[k], of n + sums rows; every diagonal is there
 * void NAME_dense(y, given, J)          df/dy, n x n, column by column
 * int  NAME_factor(m, l)                of a matrix with those entries; 0 if a pivot is not good
 * void NAME_solve(l, x)                 x of length n + sums
 * void NAME_slopes(y, given, values)    of row NAME_varied_row[k] by parameter NAME_varied_by[k]
 * </pre>
 *
 * Of sums' rows the right-hand sides are 0, so that multiplying them by any number changes nothing.
 */
public final class CSource {
    private final String name;
    private final Givens givens;
    private final double[] given;
    private final String text;

    private CSource(String name, Program program, Givens givens, double[] given, int parameters) {
        this.name = name;
        this.givens = givens;
        this.given = given.clone();
        text = write(program, parameters);
    }

    /** Equations with the values of their parameters as constants. */
    public static CSource folded(String name, Equations equations) {
        return new CSource(name, equations.folded(), null, new double[1], 0);
    }

    /** Equations with the values of their parameters in {@code given}, from index 1 on; the time is at 0. */
    public static CSource of(String name, Equations equations) {
        double[] values = equations.values();
        double[] given = new double[1 + values.length];
        System.arraycopy(values, 0, given, 1, values.length);
        return new CSource(name, equations.program(), null, given, values.length);
    }

    /** A model as {@link Compiler#compile} takes it, its numbers as constants. */
    public static CSource of(String name, Model model, List<Compound> compounds) {
        Trace trace = Trace.of(new Interpreter(model, compounds), Trace.Numbers.FOLDED);
        return new CSource(
                name, Program.of(trace), trace.givens(), trace.givens().start(), 0);
    }

    /** What every function starts from as {@code given}. */
    public double[] given() {
        return given.clone();
    }

    /** What a model's functions need as {@code given} in some vessel. */
    public double[] given(Setting setting) {
        double[] there = given.clone();
        if (givens != null) {
            givens.enter(setting, there);
        }
        return there;
    }

    /** The source, to be compiled by itself. */
    public String text() {
        return text;
    }

    private String write(Program program, int parameters) {
        StringBuilder out = new StringBuilder("/* Written by fatewise. */\n").append(CWriter.PRELUDE);
        CWriter.function(name + "_f", program.graph(), program.f(), out);
        Map<Integer, Map<Integer, Integer>> bySlot = new HashMap<>();
        for (int p = 0; p < parameters; p++) {
            bySlot.put(1 + p, Map.of(p, program.graph().constant(1)));
        }
        Slopes slopes = new Slopes(program, Sums.of(program), bySlot);
        SparsePattern pattern = withDiagonal(slopes.pattern());
        CWriter.function(name + "_jacobian", program.graph(), entries(slopes, pattern), out);
        out.append(CWriter.table(
                name + "_row",
                IntStream.range(0, pattern.count()).map(pattern::row).toArray()));
        out.append(CWriter.table(
                name + "_column",
                IntStream.range(0, pattern.count()).map(pattern::column).toArray()));
        int factors = CFactors.write(name, pattern, out);
        int[] varied = slopes.varied().stream().mapToInt(v -> v[2]).toArray();
        CWriter.function(name + "_slopes", program.graph(), varied, out);
        out.append(CWriter.table(
                name + "_varied_row",
                slopes.varied().stream().mapToInt(v -> v[0]).toArray()));
        out.append(CWriter.table(
                name + "_varied_by",
                slopes.varied().stream().mapToInt(v -> v[1]).toArray()));
        int n = program.dimension();
        int sums = slopes.sums().length;
        out.append("enum { NAME_n = %d, NAME_sums = %d, NAME_entries = %d, NAME_factors = %d,"
                .formatted(n, sums, pattern.count(), factors)
                .replace("NAME", name));
        out.append(" NAME_parameters = %d, NAME_varied = %d };\n"
                .formatted(parameters, varied.length)
                .replace("NAME", name));
        return out.append(DENSE.replace("NAME", name)).toString();
    }

    private static SparsePattern withDiagonal(SparsePattern pattern) {
        int[] diagonal = IntStream.range(0, pattern.dimension()).toArray();
        return pattern.union(SparsePattern.of(pattern.dimension(), diagonal, diagonal));
    }

    private static int[] entries(Slopes slopes, SparsePattern pattern) {
        int[] known = slopes.entries();
        int zero = slopes.program().graph().constant(0);
        return IntStream.range(0, pattern.count())
                .map(k -> {
                    int at = slopes.pattern().index(pattern.row(k), pattern.column(k));
                    return at < 0 ? zero : known[at];
                })
                .toArray();
    }

    /** Works the sums out: each takes in those before it, then all columns take in the sums. */
    private static final String DENSE = """
            void NAME_dense(const double *restrict y, const double *restrict given, double *restrict J) {
                double value[NAME_entries], sum[NAME_sums + 1][NAME_n];
                NAME_jacobian(y, given, value);
                memset(J, 0, sizeof(double) * NAME_n * NAME_n);
                memset(sum, 0, sizeof(sum));
                int k = NAME_entries;
                while (k > 0 && NAME_row[k - 1] >= NAME_n) k--;
                for (int e = k; e < NAME_entries; e++) {
                    double *z = sum[NAME_row[e] - NAME_n];
                    const int c = NAME_column[e], of = c - NAME_n;
                    if (c < NAME_n) z[c] += value[e];
                    else if (NAME_row[e] != c) for (int j = 0; j < NAME_n; j++) z[j] += value[e] * sum[of][j];
                }
                for (int e = 0; e < k; e++) {
                    if (NAME_column[e] < NAME_n) J[NAME_column[e] * NAME_n + NAME_row[e]] += value[e];
                }
                for (int s = 0; s < NAME_sums; s++) {
                    int rows = 0, row[NAME_n];
                    double slope[NAME_n];
                    for (int e = 0; e < k; e++) {
                        if (NAME_column[e] == NAME_n + s) row[rows] = NAME_row[e], slope[rows++] = value[e];
                    }
                    for (int j = 0; j < NAME_n; j++) {
                        const double z = sum[s][j];
                        if (z != 0) for (int r = 0; r < rows; r++) J[j * NAME_n + row[r]] += slope[r] * z;
                    }
                }
            }
            """;
}
