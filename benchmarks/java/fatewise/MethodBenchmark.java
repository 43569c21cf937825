package fatewise;

import fatewise.solver.Solution;
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

/**
 * Time and error of a method on a problem; the error, against a reference at rtol 1e-12, is printed before the timing, so
 * that both can be read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MethodBenchmark {
    /** Far more than any method may be off: beyond it the run says that the answer is wrong. */
    private static final double WRONG = 0.1;

    /** Problem and method; the classics are for stiff methods only. */
    @Param({
        "S auto",
        "S tsit5",
        "S dop853",
        "S hipparchus-dop853",
        "S-stiff auto",
        "S-stiff rodas5p",
        "robertson rodas5p",
        "hires rodas5p",
        "pollution rodas5p"
    })
    String what;

    @Param({"1e-4", "1e-6"})
    String rtol;

    private Problem.Ready ready;
    private String method;
    private double tolerance;

    @Setup
    public void build() {
        String[] words = what.split(" ");
        Problem problem = Problem.named(words[0]);
        ready = problem.ready();
        method = words[1];
        tolerance = Double.parseDouble(rtol);
        Solution solution = wholeCourse();
        double error = problem.error(solution, problem.states(ready.solve(problem.judge(), 1e-12)));
        System.out.printf("%s rtol %s: error %.2e, %s%n", what, rtol, error, solution.stats());
        if (!(error < WRONG)) {
            throw new IllegalStateException(solution.outcome() + ", error " + error);
        }
    }

    @Benchmark
    public Solution wholeCourse() {
        return ready.solve(method, tolerance);
    }
}
