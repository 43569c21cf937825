package fatewise;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.codegen.Setting;
import fatewise.codegen.SharedCode;
import fatewise.library.Library;
import fatewise.model.Layout;
import fatewise.protocol.Protocol;
import java.util.List;
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

/** One evaluation of the right-hand side of a bundled protocol, and what making it ready costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
    @Param({"hogrebe-2021", "wang-2024"})
    String protocol;

    /** The reference engine, code for one model, code shared by models of one shape. */
    @Param({"interpreter", "generated", "shared"})
    String engine;

    private Protocol read;
    private Kernel kernel;
    private double[] y;
    private double[] dydt;

    @Setup
    public void build() {
        read = Library.bundled().protocol(protocol, List.of()).protocol().orElseThrow();
        System.setProperty("fatewise.engine", engine);
        kernel = compile();
        kernel.enter(new Setting("planar", 1e6));
        Layout layout = kernel.layout();
        Random random = new Random(7);
        y = random.doubles(layout.size()).toArray();
        for (int i = layout.cellsFrom(); i < layout.cellsTo(); i++) {
            y[i] *= 1e4;
        }
        y[layout.volume()] += 1;
        dydt = new double[y.length];
    }

    private Kernel compile() {
        boolean shared = engine.equals("shared");
        return shared
                ? new SharedCode().kernel(read.model(), read.compounds())
                : Compiler.compile(read.model(), read.compounds());
    }

    @Benchmark
    public double[] evaluate() {
        kernel.evaluate(0, y, dydt);
        return dydt;
    }

    /** From a model in memory to its first derivative. */
    @Benchmark
    public double[] compileAndEvaluate() {
        Kernel fresh = compile();
        fresh.enter(new Setting("planar", 1e6));
        fresh.evaluate(0, y, dydt);
        return dydt;
    }
}
