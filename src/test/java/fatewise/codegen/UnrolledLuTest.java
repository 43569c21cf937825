package fatewise.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.linalg.DenseShiftedLu;
import fatewise.linalg.Elimination;
import fatewise.linalg.Norms;
import fatewise.linalg.ShiftedLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnrolledLuTest {
    private static final int HUGE_METHOD = 8000;
    private static final SparsePattern FULL = SparsePattern.dense(2);

    private static SparsePattern scattered(int n, int entries, long seed) {
        Random random = new Random(seed);
        return SparsePattern.of(
                n,
                random.ints(entries, 0, n).toArray(),
                random.ints(entries, 0, n).toArray());
    }

    /** Some unknowns are sums over all states, on which all states depend: -1 on their diagonal. */
    private static SparsePattern summed(int states, int sums, long seed) {
        int[] all = IntStream.range(0, states).toArray();
        SparsePattern pattern = scattered(states, 2 * states, seed);
        int n = states + sums;
        SparsePattern whole = SparsePattern.of(
                n,
                IntStream.range(0, pattern.count()).map(pattern::row).toArray(),
                IntStream.range(0, pattern.count()).map(pattern::column).toArray());
        for (int s = states; s < n; s++) {
            int sum = s;
            int[] here = IntStream.range(0, states).map(i -> sum).toArray();
            SparsePattern row = SparsePattern.of(n, here, all);
            whole = whole.union(row).union(row.transpose());
            whole = whole.union(SparsePattern.of(n, new int[] {s}, new int[] {s}));
        }
        return whole;
    }

    private static double[] values(SparsePattern pattern, int states, long seed) {
        double[] values = new Random(seed).doubles(pattern.count(), -1, 1).toArray();
        for (int s = states; s < pattern.dimension(); s++) {
            values[pattern.index(s, s)] = -1;
        }
        return values;
    }

    private static UnrolledLu unrolled(SparsePattern pattern, int states, int mostBytes) {
        Elimination elimination = Elimination.of(pattern);
        LuFormula formula = LuCode.load(LuEmitter.bytes(pattern, states, elimination, mostBytes));
        return new UnrolledLu(formula, new LuLayout(elimination, states), elimination.work());
    }

    /** As the indexed loops do and as full matrices are, but for rounding. */
    private static void assertSolves(SparsePattern pattern, int states, double shift, long seed, int mostBytes) {
        UnrolledLu unrolled = unrolled(pattern, states, mostBytes);
        SparseLu sparse = new SparseLu(pattern, states);
        ShiftedLu dense = new DenseShiftedLu(pattern, states);
        double[] entries = values(pattern, states, seed);
        double[] before = entries.clone();
        assertTrue(dense.factor(shift, entries));
        assertEquals(sparse.factor(shift, entries), unrolled.factor(shift, entries));
        assertTrue(unrolled.factor(shift, entries), () -> "growth " + sparse.growth());
        assertArrayEquals(before, entries);
        double[] b = new Random(seed + 1).doubles(states, -1, 1).toArray();
        double[] bySparse = b.clone();
        double[] byDense = b.clone();
        unrolled.solve(b);
        sparse.solve(bySparse);
        dense.solve(byDense);
        assertArrayEquals(bySparse, b, 1e-11 * Norms.max(bySparse));
        assertArrayEquals(byDense, b, 1e-9 * Norms.max(byDense));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "5, 8", "20, 60", "20, 400", "60, 120", "60, 900", "150, 450"})
    void scatteredMatricesAreSolvedAsByLoops(int n, int entries) {
        for (long seed = 0; seed < 5; seed++) {
            SparsePattern pattern = scattered(n, entries, seed);
            assertSolves(pattern, n, 3.0 * entries / n + 3, seed, Emitter.MOST_BYTES);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "20, 1", "30, 4", "100, 2"})
    void sumsAreSolvedForOnTheWay(int states, int sums) {
        for (long seed = 0; seed < 5; seed++) {
            assertSolves(summed(states, sums, seed), states, 5.0 * states, seed, Emitter.MOST_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 900, 2500})
    void whereMethodsEndChangesNothing(int mostBytes) {
        for (int sums = 0; sums < 4; sums++) {
            SparsePattern pattern = summed(25, sums, 8);
            int states = 25;
            double[] entries = values(pattern, states, 7);
            double[] once = new Random(9).doubles(states, -1, 1).toArray();
            double[] cut = once.clone();
            for (int bytes : new int[] {Emitter.MOST_BYTES, mostBytes}) {
                UnrolledLu lu = unrolled(pattern, states, bytes);
                assertTrue(lu.factor(90, entries));
                lu.solve(bytes == mostBytes ? cut : once);
            }
            assertArrayEquals(once, cut);
        }
    }

    @Test
    void noMethodIsTooLongForHotSpotToCompile() {
        for (SparsePattern pattern : List.of(summed(200, 3, 1), scattered(60, 900, 2), SparsePattern.dense(25))) {
            int n = pattern.dimension();
            byte[] file = LuEmitter.bytes(pattern, n, Elimination.of(pattern), Emitter.MOST_BYTES);
            List<Integer> lengths = EmitterTest.methodLengths(file);
            assertTrue(lengths.size() > 6, "methods " + lengths);
            assertTrue(lengths.stream().allMatch(bytes -> bytes < HUGE_METHOD), "method lengths " + lengths);
        }
    }

    @Test
    void moreIsAddedToTheRightHandSide() {
        SparsePattern pattern = summed(12, 2, 4);
        double[] entries = values(pattern, 12, 4);
        double[] more = new Random(1).doubles(12).toArray();
        for (ShiftedLu lu : List.of(
                unrolled(pattern, 12, Emitter.MOST_BYTES),
                new SparseLu(pattern, 12),
                new DenseShiftedLu(pattern, 12),
                new LuCode(pattern, 12).lu())) {
            double[] b = new Random(2).doubles(12).toArray();
            double[] sum = b.clone();
            for (int i = 0; i < 12; i++) {
                sum[i] += more[i];
            }
            assertTrue(lu.factor(60, entries));
            lu.solve(b, more);
            lu.solve(sum);
            assertArrayEquals(sum, b);
        }
    }

    @Test
    void badPivotsAreRefused() {
        ShiftedLu lu = unrolled(FULL, 2, Emitter.MOST_BYTES);
        assertFalse(lu.factor(1, new double[] {0, -1, -1, 0}), "1 1; 1 1 is singular");
        assertFalse(lu.factor(1, new double[] {1, 1, 1, 0}), "0 on the diagonal first");
        assertFalse(lu.factor(1, new double[] {0, Double.NaN, 1, 0}));
        assertFalse(lu.factor(1, new double[] {0, Double.POSITIVE_INFINITY, 1, 0}));
        assertFalse(lu.factor(Double.NaN, new double[] {0, 1, 1, 0}));
        assertTrue(lu.factor(1, new double[] {0, 0.5, 0.5, 0}), "and afterwards it works again");
    }

    /** A pivot of 1e-12 beside ones: useless without exchanges, harmless with them. */
    @Test
    void factorsThatGrowAreRefusedAndFullOnesTakeTheirPlace() {
        double[] entries = {1 - 1e-12, -1, -1, 0};
        assertFalse(unrolled(FULL, 2, Emitter.MOST_BYTES).factor(1, entries));
        assertFalse(new SparseLu(FULL).factor(1, entries));
        for (long mostWork : new long[] {0, LuCode.MOST_WORK}) {
            ShiftedLu lu = new LuCode(FULL, 2, mostWork).lu();
            assertTrue(lu.factor(1, entries));
            double[] b = {2, 3};
            lu.solve(b);
            assertArrayEquals(new double[] {1, 2}, b, 1e-10);
            assertTrue(lu.factor(2, new double[] {1, 0, 0, 1}), "the fast one is asked again");
            lu.solve(b);
            assertArrayEquals(new double[] {1, 2}, b, 1e-10);
        }
    }

    @Test
    void singularMatricesAreRefusedByAll() {
        assertFalse(new LuCode(FULL, 2).lu().factor(1, new double[] {0, -1, -1, 0}));
    }

    @Test
    void factorizationsOfOnePatternShareCodeAndNothingElse() {
        LuCode code = new LuCode(FULL, 2);
        ShiftedLu one = code.lu();
        ShiftedLu other = code.lu();
        assertTrue(one.factor(2, new double[4]) && other.factor(4, new double[4]));
        double[] b = {8, 8};
        one.solve(b);
        assertArrayEquals(new double[] {4, 4}, b);
        other.solve(b);
        assertArrayEquals(new double[] {1, 1}, b);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, LuCode.MOST_WORK})
    void nothingIsAllocatedAfterConstruction(long mostWork) {
        SparsePattern pattern = summed(30, 2, 3);
        ShiftedLu lu = new LuCode(pattern, 30, mostWork).lu();
        double[] entries = values(pattern, 30, 3);
        double[] b = new double[30];
        for (int i = 0; i < 20_000; i++) {
            assertTrue(lu.factor(150, entries));
            lu.solve(b);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        boolean good = true;
        for (int i = 0; i < 10_000; i++) {
            good &= lu.factor(150, entries);
            lu.solve(b);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(good && allocated < 1000, allocated + " bytes");
    }
}
