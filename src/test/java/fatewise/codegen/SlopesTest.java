package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.linalg.DenseLu;
import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparsePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlopesTest {
    private static final Setting ROOM = new Setting("suspension", 2e5);

    static Stream<String> protocols() {
        return EmitterTest.protocols();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static double[] run(Formula formula, double[] y, double[] given, int outputs) {
        double[] out = new double[outputs];
        formula.evaluate(y, given, new double[formula.workLength()], out);
        return out;
    }

    /** df/dy with the sums worked out: F_y + F_z (I - g_z)^-1 g_y (eq. S34). */
    static double[][] full(Slopes slopes, double[] entries) {
        SparsePattern pattern = slopes.pattern();
        int n = slopes.program().dimension();
        double[][] whole = new double[pattern.dimension()][pattern.dimension()];
        for (int k = 0; k < entries.length; k++) {
            whole[pattern.row(k)][pattern.column(k)] = entries[k];
        }
        for (int z = n; z < whole.length; z++) { // g_z is lower triangular: each sum takes in those before it
            for (int w = n; w < z; w++) {
                for (int j = 0; j < n; j++) {
                    whole[z][j] += whole[z][w] * whole[w][j];
                }
            }
        }
        double[][] full = new double[n][];
        for (int i = 0; i < n; i++) {
            full[i] = Arrays.copyOf(whole[i], n);
            for (int z = n; z < whole.length; z++) {
                for (int j = 0; j < n; j++) {
                    full[i][j] += whole[i][z] * whole[z][j];
                }
            }
        }
        return full;
    }

    /** The matrix of a model, and how much of what is stored of it is 0 there. */
    private record Matrix(double[][] full, long zeros, int entries) {}

    private static Matrix matrix(Interpreter model, double[] y) {
        Trace trace = Trace.of(model, Trace.Numbers.FOLDED);
        double[] given = trace.givens().start();
        trace.givens().enter(ROOM, given);
        Slopes slopes = Slopes.of(Program.of(trace));
        int[] outputs = slopes.entries();
        double[] entries = run(Emitter.formula(trace.graph, outputs), y, given, outputs.length);
        long zeros = Arrays.stream(entries).filter(x -> x == 0).count();
        return new Matrix(full(slopes, entries), zeros, entries.length);
    }

    /** Inside of what a run visits: no zeros, where formulas have kinks. */
    private static double[] state(Interpreter model, Random random) {
        double[] y = random.doubles(model.dimension(), 0.1, 0.9).toArray();
        for (int i = model.layout().cellsFrom(); i < y.length; i++) {
            y[i] *= 1000;
        }
        y[model.layout().volume()] += 1;
        return y;
    }

    /** Against f(y + h) - f(y - h) over 2 h, as far as such differences of two h agree: large terms cancel in f. */
    private static void assertSlopes(Interpreter model, Random random) {
        model.enter(ROOM);
        double[] y = state(model, random);
        double[][] exact = matrix(model, y).full();
        int n = y.length;
        double[] f = new double[n];
        model.evaluate(0, y, f);
        int compared = 0;
        for (int j = 0; j < n; j++) {
            double h = 1e-6 * y[j];
            double[] near = differences(model, y, j, h);
            double[] far = differences(model, y, j, 4 * h);
            for (int i = 0; i < n; i++) {
                double unsure = 1e-13 * Math.abs(f[i]) / h + 10 * Math.abs(near[i] - far[i]);
                String name = "row " + i + ", column " + j;
                assertEquals(near[i], exact[i][j], 1e-6 * Math.abs(near[i]) + unsure + 1e-9, name);
                compared += exact[i][j] != 0 ? 1 : 0;
            }
        }
        assertTrue(compared > n, "entries compared: " + compared);
    }

    private static double[] differences(Interpreter model, double[] y, int j, double h) {
        double at = y[j];
        double[] slopes = new double[y.length];
        double[] below = new double[y.length];
        y[j] = at + h;
        model.evaluate(0, y, slopes);
        y[j] = at - h;
        model.evaluate(0, y, below);
        y[j] = at;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (slopes[i] - below[i]) / (2 * h);
        }
        return slopes;
    }

    /** Every component that moves with another says so, and few say so without moving. */
    @ParameterizedTest
    @MethodSource("protocols")
    void onlyWhatCanDifferFromZeroIsStored(String id) {
        Interpreter model = EmitterTest.protocol(id);
        Matrix matrix = matrix(model, state(model, new Random(1)));
        assertTrue(matrix.zeros() <= matrix.entries() / 10, matrix.zeros() + " of " + matrix.entries());
    }

    /** A vessel four times as large: crowding a quarter, by the same factors. */
    @ParameterizedTest
    @MethodSource("protocols")
    void theFactorsHearOfAnotherVessel(String id) {
        Trace trace = Trace.of(EmitterTest.protocol(id), Trace.Numbers.FOLDED);
        Slopes slopes = Slopes.of(Program.of(trace));
        ShiftedLu factors = slopes.factors().lu();
        for (double capacity : new double[] {1e5, 4e5}) {
            double[] given = trace.givens().start();
            trace.givens().enter(new Setting("planar", capacity), given);
            double[] y = state(EmitterTest.protocol(id), new Random(8));
            double[] entries = run(Emitter.formula(trace.graph, slopes.entries()), y, given, slopes.entries().length);
            double[][] full = full(slopes, entries);
            double[] x = new Random(9).doubles(y.length, -1, 1).toArray();
            double[] b = x.clone();
            assertTrue(factors.factor(30, entries));
            factors.solve(x);
            for (int i = 0; i < x.length; i++) { // 30 x - J x = b
                double sum = 30 * x[i];
                double size = Math.abs(sum);
                for (int j = 0; j < x.length; j++) {
                    sum -= full[i][j] * x[j];
                    size += Math.abs(full[i][j] * x[j]);
                }
                assertEquals(b[i], sum, 1e-9 * size + 1e-12, "row " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSlopesOfEveryBundledProtocolAreThoseOfDifferences(String id) {
        assertSlopes(EmitterTest.protocol(id), new Random(id.hashCode()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSlopesOfMadeUpModelsAreThoseOfDifferences(long seed) {
        assertSlopes(EmitterTest.madeUp(seed), new Random(seed));
    }

    /** Every operation once, at a point off the kinks, by y and by parameters. */
    @Test
    void theSlopesOfEveryOperationAreThoseOfDifferences() {
        Equations e = new Equations(3);
        Term x = e.y(0);
        Term y = e.y(1);
        Term z = e.y(2);
        Term p = e.parameter("p", 1.7);
        Term q = e.parameter("q", 0.6);
        e.derivative(0, x.power(p).minus(y.sqrt().over(z)).plus(x.times(y).log().times(q)));
        e.derivative(
                1,
                x.hill(q, 2.5)
                        .share(y.plus(z.positive()).hill(0.3, 1.7))
                        .plus(z.from(1).positive()));
        e.derivative(2, x.minus(y).choose(x.times(p), y.power(3).minus(z)).minus(e.time()));
        Program program = e.program();
        double[] at = {0.4, 0.7, 1.3};
        double[] given = {2, 1.7, 0.6};
        Map<Integer, Map<Integer, Integer>> bySlot = Map.of(
                1,
                Map.of(0, program.graph().constant(1)),
                2,
                Map.of(1, program.graph().constant(1)));
        Slopes slopes = new Slopes(program, new int[0], bySlot);
        double[] exact = run(
                Emitter.formula(program.graph(), slopes.entries()),
                at,
                given,
                slopes.pattern().count());
        Formula f = Emitter.formula(program.graph(), program.f());
        double[][] full = full(slopes, exact);
        for (int j = 0; j < 3; j++) {
            double[] known = difference(f, at, given, at, j);
            for (int i = 0; i < 3; i++) {
                assertEquals(known[i], full[i][j], 2e-9, "df" + i + "/dy" + j);
            }
        }
        List<int[]> varied = slopes.varied();
        int[] nodes = varied.stream().mapToInt(v -> v[2]).toArray();
        double[] byParameter = run(Emitter.formula(program.graph(), nodes), at, given, nodes.length);
        double[][] all = new double[3][2];
        for (int k = 0; k < nodes.length; k++) {
            all[varied.get(k)[0]][varied.get(k)[1]] = byParameter[k];
        }
        for (int p0 = 0; p0 < 2; p0++) {
            double[] known = difference(f, at, given, given, p0 + 1);
            for (int i = 0; i < 3; i++) {
                assertEquals(known[i], all[i][p0], 2e-9, "df" + i + " by parameter " + p0);
            }
        }
        assertEquals(4, nodes.length, "f0 has both, f1 has q, f2 has p in the branch not taken: all are named");
    }

    private static double[] difference(Formula f, double[] y, double[] given, double[] vary, int j) {
        double before = vary[j];
        double h = 1e-5;
        vary[j] = before + h;
        double[] up = run(f, y, given, y.length);
        vary[j] = before - h;
        double[] down = run(f, y, given, y.length);
        vary[j] = before;
        double[] slope = new double[y.length];
        Arrays.setAll(slope, i -> (up[i] - down[i]) / (2 * h));
        return slope;
    }

    /** What f and the entries share is computed once. */
    @Test
    void fAndTheEntriesComeTogetherForLessThanApart() {
        Program program = Program.of(Trace.of(EmitterTest.protocol("hogrebe-2021"), Trace.Numbers.FOLDED));
        Slopes slopes = Slopes.of(program);
        long together = program.work(slopes.together());
        long apart = program.work(program.f()) + program.work(slopes.entries());
        assertTrue(together < 0.8 * apart, together + " of " + apart);
    }

    /** W x = b with the sums as unknowns is (c I - J) x = b. */
    @Test
    void theFactorsWithSumsSolveWhatTheFullMatrixSolves() {
        Equations e = EquationsTest.crowded(30);
        var jacobian = e.rhs().jacobian().orElseThrow();
        Random random = new Random(5);
        double[] y = random.doubles(30).toArray();
        double[] entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, y, entries);
        double[][] full = full(Slopes.of(e.folded()), entries);
        double[] w = new double[900];
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                w[30 * i + j] = (i == j ? 7 : 0) - full[i][j];
            }
        }
        DenseLu dense = new DenseLu(30);
        assertTrue(dense.factor(w));
        var sparse = jacobian.lu();
        assertTrue(sparse.factor(7, entries));
        double[] b = random.doubles(30).toArray();
        double[] x = b.clone();
        sparse.solve(x);
        dense.solve(b);
        assertArrayEquals(b, x, 1e-13);
        assertTrue(entries.length < 150, entries.length + " entries in place of 900");
    }
}
