package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fatewise.linalg.DenseLu;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a C compiler makes of it computes what ours does. */
class CSourceTest {
    private static final double SHIFT = 0.01;

    /** Prints f, J by columns, the values of the entries, x of (I - SHIFT J) x = 1, and derivatives by parameters. */
    private static final String MAIN = """
            #include <stdio.h>
            static const double y[] = {Y}, given[] = {GIVEN};
            static void print(const double *x, int n) { for (int i = 0; i < n; i++) printf("%a\\n", x[i]); }
            int main(void) {
                static double f[p_n], J[p_n * p_n], m[p_entries], l[p_factors], x[p_n + p_sums], slope[p_varied + 1];
                p_f(y, given, f);
                print(f, p_n);
                p_dense(y, given, J);
                print(J, p_n * p_n);
                p_jacobian(y, given, m);
                for (int k = 0; k < p_entries; k++) {
                    m[k] *= -SHIFT;
                    if (p_row[k] == p_column[k] && p_row[k] < p_n) m[k] += 1;
                }
                if (!p_factor(m, l)) return 1;
                for (int i = 0; i < p_n; i++) x[i] = 1;
                p_solve(l, x);
                print(x, p_n);
                p_slopes(y, given, slope);
                for (int k = 0; k < p_varied; k++) printf("%d %d %a\\n", p_varied_row[k], p_varied_by[k], slope[k]);
                return 0;
            }
            """;

    @TempDir
    Path folder;

    private static boolean compiles() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "gcc")));
    }

    private String[] run(CSource source, double[] y, double[] given) throws IOException, InterruptedException {
        assumeTrue(compiles(), "no gcc on this machine");
        String main = MAIN.replace("GIVEN", list(given)).replace("Y", list(y)).replace("SHIFT", "" + SHIFT);
        Files.writeString(folder.resolve("p.c"), source.text() + main);
        String built =
                call("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-O0", "-ffp-contract=off", "p.c", "-lm", "-op");
        assertEquals("", built);
        return call("./p").split("\n");
    }

    private static String list(double[] values) {
        return Arrays.stream(values).mapToObj(CWriter::number).collect(Collectors.joining(", "));
    }

    private String call(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static double[] numbers(String[] lines, int from, int count) {
        return Arrays.stream(lines, from, from + count)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] run(Formula formula, double[] y, double[] given, int outputs) {
        double[] out = new double[outputs];
        formula.evaluate(y, given, new double[formula.workLength()], out);
        return out;
    }

    /** @param slack allowed share of the largest component of a row: the power functions of Java and C differ */
    private void assertSame(CSource source, Program program, double[] y, double[] given, double slack)
            throws IOException, InterruptedException {
        String[] lines = run(source, y, given);
        int n = y.length;
        double[] f = run(Emitter.formula(program.graph(), program.f()), y, given, n);
        double[] c = numbers(lines, 0, n);
        Slopes slopes = Slopes.of(program);
        int[] nodes = slopes.entries();
        double[][] J = SlopesTest.full(slopes, run(Emitter.formula(program.graph(), nodes), y, given, nodes.length));
        double[] dense = numbers(lines, n, n * n);
        double[] w = new double[n * n];
        for (int i = 0; i < n; i++) {
            double size = 0;
            for (int j = 0; j < n; j++) {
                size = Math.max(size, Math.abs(J[i][j]));
                w[i * n + j] = (i == j ? 1 : 0) - SHIFT * J[i][j];
            }
            for (int j = 0; j < n; j++) {
                assertEquals(J[i][j], dense[j * n + i], 1e-13 * size, "df" + i + "/dy" + j);
            }
            double terms = 0;
            for (int j = 0; j < n; j++) {
                terms = Math.max(terms, Math.abs(J[i][j] * y[j]));
            }
            assertEquals(f[i], c[i], slack * terms, "f" + i);
        }
        DenseLu lu = new DenseLu(n);
        assertTrue(lu.factor(w));
        double[] x = new double[n];
        Arrays.fill(x, 1);
        lu.solve(x);
        double largest = Arrays.stream(x).map(Math::abs).max().orElseThrow();
        assertArrayEquals(x, numbers(lines, n + n * n, n), 1e-10 * largest, "x");
    }

    @Test
    void equationsWithoutPowersAreTheSameToTheLastBit() throws IOException, InterruptedException {
        Equations e = EquationsTest.crowded(30);
        double[] y = new Random(3).doubles(30).toArray();
        assertSame(CSource.folded("p", e), e.folded(), y, new double[1], 0);
        assertSame(CSource.of("p", e), e.program(), y, CSource.of("p", e).given(), 0);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"hogrebe-2021", "wang-2024"})
    void aBundledProtocolsModelIsTheSame(String id) throws IOException, InterruptedException {
        Interpreter model = EmitterTest.protocol(id);
        CSource source = CSource.of("p", model.layout().model(), model.layout().compounds());
        double[] y =
                new Random(id.hashCode()).doubles(model.dimension(), 0.1, 0.9).toArray();
        for (int i = model.layout().cellsFrom(); i < y.length; i++) {
            y[i] *= 1000;
        }
        y[model.layout().volume()] += 1;
        Program program = Program.of(Trace.of(model, Trace.Numbers.FOLDED));
        assertSame(source, program, y, source.given(new Setting("planar", 2e5)), 1e-14);
    }

    /** y0' = p y1^q, y1' = -q y0: by both parameters, in closed form. */
    @Test
    void derivativesByParametersAreThere() throws IOException, InterruptedException {
        Equations e = new Equations(2);
        Term p = e.parameter("p", 3);
        Term q = e.parameter("q", 1.2);
        e.derivative(0, p.times(e.y(1).power(q)));
        e.derivative(1, q.times(e.y(0)).times(-1));
        String[] lines = run(CSource.of("p", e), new double[] {0.5, 0.7}, new double[] {0, 3, 1.2});
        double power = Math.pow(0.7, 1.2);
        double[][] known = {{0, 0, power}, {0, 1, 3 * power * Math.log(0.7)}, {1, 1, -0.5}};
        for (int k = 0; k < 3; k++) {
            String[] word = lines[2 + 4 + 2 + k].split(" ");
            assertEquals(known[k][0], Double.parseDouble(word[0]));
            assertEquals(known[k][1], Double.parseDouble(word[1]));
            assertEquals(known[k][2], Double.parseDouble(word[2]), 1e-14);
        }
    }

    @Test
    void numbersAreReadBackToTheLastBit() {
        for (double x : new double[] {0.1, -1 / 3.0, 1e-300, 4.9e-324, -0.0, 1e22}) {
            assertEquals(x, Double.parseDouble(CWriter.number(x).replaceAll("[()]", "")));
        }
        assertEquals("INFINITY", CWriter.number(Double.POSITIVE_INFINITY));
        assertEquals("NAN", CWriter.number(Double.NaN));
    }
}
