package fatewise;

import fatewise.solver.Integrator;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
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

/** Time and error of each method on problem S; the error is printed before the timing, so that both can be read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MethodBenchmark {
    /** Far more than any method may be off: beyond it the run says that the answer is wrong. */
    private static final double WRONG = 0.01;

    @Param({"dop853", "sdirk4"})
    String method;

    @Param({"1e-4", "1e-5", "1e-6"})
    String rtol;

    private final StagedCulture problem = new StagedCulture();
    private final Schedule schedule = StagedCulture.schedule();
    private final double[] y0 = StagedCulture.start();
    private final double[] days = StagedCulture.days();
    private Integrator integrator;

    @Setup
    public void build() {
        double r = Double.parseDouble(rtol);
        Tolerances tolerances = Tolerances.uniform(r, r * StagedCulture.SCALE, StagedCulture.DIMENSION);
        integrator = Integrator.of(Methods.named(method).orElseThrow(), tolerances);
        Solution solution = fortyDays();
        double error = error(solution);
        System.out.printf("%s rtol %s: error %.2e, %s%n", method, rtol, error, solution.stats());
        if (!(solution.outcome().completed() && error < WRONG)) {
            throw new IllegalStateException(solution.outcome() + ", error " + error);
        }
    }

    @Benchmark
    public Solution fortyDays() {
        return integrator.solve(problem, schedule, y0, days);
    }

    /** The largest |y - ref| / (|ref| + scale) over the values of the README. */
    private static double error(Solution solution) {
        double[] mid = at(solution, 20);
        double[] end = at(solution, 40);
        double[][] pairs = {
            {StagedCulture.allCells(mid), 3.23099230651},
            {mid[8 + 2], 9.140197169e-3},
            {StagedCulture.cells(mid, 3), 0.9124592},
            {StagedCulture.cells(mid, 4), 1.0093831},
            {StagedCulture.cells(mid, 7), 0.96371722},
            {StagedCulture.allCells(end), 3.41171745796},
            {StagedCulture.cells(end, 6), 0.55539818},
            {StagedCulture.cells(end, 7), 0.47190579},
            {StagedCulture.cells(end, 9), 2.3311549},
            {end[0], 8.155692705e-3},
        };
        double worst = 0;
        for (double[] pair : pairs) {
            worst = Math.max(worst, Math.abs(pair[0] - pair[1]) / (Math.abs(pair[1]) + StagedCulture.SCALE));
        }
        return worst;
    }

    private static double[] at(Solution solution, int day) {
        return solution.trajectory().state(solution.trajectory().rowOfOutput(day));
    }
}
