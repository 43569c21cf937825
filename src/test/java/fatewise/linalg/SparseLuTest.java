package fatewise.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparseLuTest {
    /** W = c diag(I, 0) - J as a full matrix. */
    private static double[] full(SparsePattern pattern, int states, double c, double[] entries) {
        int n = pattern.dimension();
        double[] w = new double[n * n];
        for (int i = 0; i < states; i++) {
            w[i * n + i] = c;
        }
        for (int k = 0; k < entries.length; k++) {
            w[pattern.row(k) * n + pattern.column(k)] -= entries[k];
        }
        return w;
    }

    private static void assertSolvesAsDense(SparsePattern pattern, double c, double[] entries) {
        int n = pattern.dimension();
        SparseLu sparse = new SparseLu(pattern);
        DenseLu dense = new DenseLu(n);
        double[] b = new Random(n).doubles(n, -1, 1).toArray();
        double[] expected = b.clone();
        assertTrue(sparse.factor(c, entries), () -> "growth " + sparse.growth());
        assertTrue(dense.factor(full(pattern, n, c, entries)));
        sparse.solve(b);
        dense.solve(expected);
        assertArrayEquals(expected, b, 1e-10 * Norms.max(expected));
    }

    private static double[] values(SparsePattern pattern, long seed) {
        return new Random(seed).doubles(pattern.count(), -1, 1).toArray();
    }

    private static SparsePattern scattered(int n, int entries, long seed) {
        Random random = new Random(seed);
        return SparsePattern.of(
                n,
                random.ints(entries, 0, n).toArray(),
                random.ints(entries, 0, n).toArray());
    }

    /** Everything depends on the unknown {@code hub} and it depends on everything. */
    private static SparsePattern arrow(int n, int hub) {
        int[] all = IntStream.range(0, n).toArray();
        int[] hubs = new int[n];
        Arrays.fill(hubs, hub);
        SparsePattern row = SparsePattern.of(n, hubs, all);
        return row.union(row.transpose());
    }

    private static SparsePattern chain(int n) {
        int[] from = IntStream.range(0, n - 1).toArray();
        return SparsePattern.of(n, IntStream.range(1, n).toArray(), from).union(SparsePattern.of(n, from, from));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "5, 8", "20, 60", "60, 120", "60, 1200", "150, 450"})
    void scatteredMatricesAreSolvedAsDenseOnesAre(int n, int entries) {
        for (long seed = 0; seed < 10; seed++) {
            SparsePattern pattern = scattered(n, entries, seed);
            assertSolvesAsDense(pattern, 3.0 * entries / n + 3, values(pattern, seed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 199})
    void anArrowGetsNoNewEntriesWhereverItPoints(int hub) {
        SparsePattern pattern = arrow(200, hub);
        SparseLu lu = new SparseLu(pattern);
        assertEquals(0, lu.fill());
        assertEquals(3 * 200 - 2, lu.size());
        assertSolvesAsDense(pattern, 300, values(pattern, hub));
    }

    @Test
    void aChainWithABorderStaysLinear() {
        for (int n : new int[] {50, 100, 400}) {
            SparsePattern pattern = chain(n).union(arrow(n, n / 2));
            SparseLu lu = new SparseLu(pattern);
            assertTrue(lu.size() <= 4 * n, lu.size() + " entries of " + n);
            assertTrue(lu.work() <= 4L * n, lu.work() + " multiplications for " + n);
            assertSolvesAsDense(pattern, 2.0 * n, values(pattern, n));
        }
    }

    @Test
    void aChainAloneIsOnlyRunThrough() {
        SparseLu lu = new SparseLu(chain(300));
        assertEquals(0, lu.fill());
        assertEquals(299, lu.work());
    }

    @Test
    void theOrderThatLeavesFewerEntriesIsTaken() {
        int strict = 0;
        for (long seed = 0; seed < 40; seed++) {
            SparsePattern pattern = scattered(40, 100, seed);
            int markowitz =
                    Elimination.of(pattern, EliminationOrder.markowitz(pattern)).size();
            int degree = Elimination.of(pattern, EliminationOrder.minimumDegree(pattern))
                    .size();
            assertEquals(Math.min(markowitz, degree), new SparseLu(pattern).size());
            strict += markowitz == degree ? 0 : 1;
        }
        assertTrue(strict > 0, "the two never differed");
    }

    @Test
    void aPermutedIdentityIsSolved() {
        int n = 9;
        int[] to = {4, 0, 8, 2, 1, 7, 3, 6, 5};
        SparsePattern pattern = SparsePattern.of(n, IntStream.range(0, n).toArray(), to);
        double[] entries = new double[n];
        Arrays.fill(entries, -1); // W = c I + the permutation
        assertSolvesAsDense(pattern, 3, entries);
        assertFalse(new SparseLu(pattern).factor(0, entries), "no pivot on the diagonal");
    }

    @Test
    void aSingularOrBrokenMatrixIsSaidToBe() {
        SparsePattern two = SparsePattern.of(2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        SparseLu lu = new SparseLu(two);
        assertFalse(lu.factor(0, new double[] {1, 2, 2, 4}));
        assertFalse(lu.factor(0, new double[4]));
        assertFalse(lu.factor(1, new double[] {0, Double.NaN, 0, 0}));
        assertFalse(lu.factor(Double.POSITIVE_INFINITY, new double[4]));
        assertTrue(lu.factor(1, new double[4]), "and the next one is not spoilt by it");
    }

    @Test
    void factorsThatGrewTooMuchAreRefused() {
        SparsePattern two = SparsePattern.of(2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        SparseLu lu = new SparseLu(two);
        assertFalse(lu.factor(0, new double[] {1e-20, 1, 1, 1}));
        assertEquals(1e20, lu.growth(), 1e18);
        assertTrue(lu.factor(0, new double[] {1e-3, 1, 1, 1}));
        assertEquals(1e3, lu.growth(), 1);
    }

    @Test
    void unitsOfTheUnknownsAreNoGrowth() {
        SparsePattern two = SparsePattern.of(2, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        SparseLu lu = new SparseLu(two);
        assertTrue(lu.factor(1, new double[] {-1, 1e12, 1e-12, -1})); // cells and grams
        assertTrue(lu.growth() < 10, "growth " + lu.growth());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aSumAsAnUnknownChangesNothing(int lineages) {
        SparsePattern pattern = CulturePattern.summed(lineages);
        int n = CulturePattern.states(lineages);
        double[] entries = values(pattern, lineages);
        for (int k = pattern.start(n); k < pattern.count(); k++) {
            entries[k] = pattern.column(k) == n ? -1 : 1; // 0 = sum - T
        }
        double[] w = full(pattern, n, 150, entries);
        double[] without = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double viaSum = j < CulturePattern.CELLS ? 0 : w[i * (n + 1) + n];
                without[i * n + j] = w[i * (n + 1) + j] + viaSum;
            }
        }
        double[] b = new Random(2).doubles(n, -1, 1).toArray();
        double[] expected = b.clone();
        DenseLu dense = new DenseLu(n);
        assertTrue(dense.factor(without));
        dense.solve(expected);
        SparseLu sparse = new SparseLu(pattern, n);
        assertTrue(sparse.factor(150, entries), () -> "growth " + sparse.growth());
        sparse.solve(b);
        assertArrayEquals(expected, b, 1e-12);
    }

    @Test
    void crowdingFillsTheMatrixUnlessItsSumIsAnUnknown() {
        SparseLu crowded = new SparseLu(CulturePattern.crowded(10));
        SparseLu summed = new SparseLu(CulturePattern.summed(10), 416);
        assertTrue(crowded.size() > 400 * 400, crowded.size() + " entries");
        assertTrue(summed.size() < 3000, summed.size() + " entries");
        assertTrue(summed.fill() < 100, summed.fill() + " of them new");
        assertTrue(summed.work() < 3500, summed.work() + " multiplications");
    }

    @Test
    void theSamePatternGivesTheSameBits() {
        SparsePattern pattern = CulturePattern.summed(2);
        double[] entries = values(pattern, 3);
        double[][] solutions = new double[3][];
        SparseLu first = new SparseLu(pattern, 96);
        SparseLu[] all = {first, new SparseLu(pattern, 96), first.another()};
        for (int k = 0; k < 3; k++) {
            solutions[k] = new Random(4).doubles(96, -1, 1).toArray();
            assertTrue(all[k].factor(150, entries));
            all[k].factor(170, entries); // what was factored before leaves no trace
            all[k].factor(150, entries);
            all[k].solve(solutions[k]);
        }
        assertArrayEquals(solutions[0], solutions[1]);
        assertArrayEquals(solutions[0], solutions[2]);
    }

    @Test
    void anotherFactorizationDoesNotDisturbTheFirst() {
        SparseLu one = new SparseLu(chain(3));
        double[] entries = {-1, 1, -1, 1};
        assertTrue(one.factor(1, entries));
        assertTrue(one.another().factor(9, entries));
        double[] b = {2, 1, 3};
        one.solve(b); // 2 x0 = 2, 2 x1 - x0 = 1, x2 - x1 = 3
        assertArrayEquals(new double[] {1, 1, 4}, b, 1e-15);
    }

    @Test
    void factoringAndSolvingAllocateNothing() {
        SparsePattern pattern = CulturePattern.summed(1);
        SparseLu lu = new SparseLu(pattern, 56);
        double[] entries = values(pattern, 1);
        double[] b = new double[56];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        run(lu, entries, b, 1_000);
        long from = threads.getThreadAllocatedBytes(thread);
        run(lu, entries, b, 10_000);
        long bytes = threads.getThreadAllocatedBytes(thread) - from;
        assertTrue(bytes < 1024, bytes + " bytes for 10000 factorizations");
    }

    private static void run(SparseLu lu, double[] entries, double[] b, int times) {
        for (int i = 0; i < times; i++) {
            lu.factor(150 + i, entries);
            Arrays.fill(b, 1);
            lu.solve(b);
        }
    }

    @Test
    void moreStatesThanRowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SparseLu(chain(3), 4));
    }
}
