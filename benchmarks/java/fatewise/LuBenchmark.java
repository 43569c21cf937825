package fatewise;

import fatewise.linalg.DenseLu;
import fatewise.linalg.SparseLu;
import fatewise.linalg.SparsePattern;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One factorization, one solution and one search for an order, for a staged culture of {@code lineages} lineages. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LuBenchmark {
    /** 56, 176 and 416 unknowns. */
    @Param({"1", "4", "10"})
    int lineages;

    /** Full; sparse with crowding in every row; sparse with the sum of all cells as an unknown. */
    @Param({"dense", "crowded", "summed"})
    String form;

    private Runnable factor;
    private Runnable solve;
    private SparsePattern pattern;
    private int n;
    private double[] b;

    @Setup
    public void build() {
        n = CulturePattern.states(lineages);
        b = new double[n];
        pattern = form.equals("summed") ? CulturePattern.summed(lineages) : CulturePattern.crowded(lineages);
        double[] entries = new Random(1).doubles(pattern.count(), -1, 1).toArray();
        if (form.equals("dense")) {
            buildDense(entries);
        } else {
            SparseLu lu = new SparseLu(pattern, n);
            factor = () -> require(lu.factor(1000, entries));
            solve = () -> lu.solve(b);
        }
        factor.run();
    }

    /** The matrix is filled anew each time, as a solver has to. */
    private void buildDense(double[] entries) {
        DenseLu lu = new DenseLu(n);
        double[] w = new double[n * n];
        factor = () -> {
            Arrays.fill(w, 0);
            for (int k = 0; k < entries.length; k++) {
                w[pattern.row(k) * n + pattern.column(k)] = -entries[k];
            }
            for (int i = 0; i < n; i++) {
                w[i * n + i] += 1000;
            }
            require(lu.factor(w));
        };
        solve = () -> lu.solve(b);
    }

    private static void require(boolean factored) {
        if (!factored) {
            throw new IllegalStateException("singular");
        }
    }

    @Benchmark
    public void factor() {
        factor.run();
    }

    @Benchmark
    public double[] solve() {
        Arrays.fill(b, 1);
        solve.run();
        return b;
    }

    @Benchmark
    public SparseLu order() {
        return new SparseLu(pattern, n);
    }
}
