package fatewise;

import fatewise.codegen.Compiler;
import fatewise.codegen.Kernel;
import fatewise.library.Library;
import fatewise.linalg.ShiftedLu;
import fatewise.sim.StagedRun;
import fatewise.solver.Integrator;
import fatewise.solver.Jacobian;
import fatewise.solver.Moving;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.Arrays;
import java.util.List;
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
 * What a step is made of: f, the Jacobian, its factors, a solution with them, and steps of two methods, at a state in the
 * middle of a run. With {@code -prof gc}: all but steps allocate nothing; steps what a start does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
    private static final double SHIFT = 100; // 1/d: 1 / (gamma h)

    @Param({"S", "S-400", "hogrebe-2021"})
    String problem;

    private Rhs rhs;
    private double[] y;
    private double[] dydt;
    private Jacobian jacobian;
    private double[] entries;
    private ShiftedLu lu;
    private Integrator explicit;
    private Integrator implicit;

    @Setup
    public void build() {
        double[] atol;
        if (Problem.ALL.contains(problem)) {
            Problem stated = Problem.named(problem);
            rhs = stated.ready().rhs();
            y = stated.y0();
            atol = Arrays.stream(stated.scale()).map(s -> s * 1e-6).toArray();
        } else {
            StagedRun run = StagedRun.of(
                    Library.bundled().protocol(problem, List.of()).protocol().orElseThrow());
            System.setProperty("fatewise.engine", "generated");
            Kernel kernel = Compiler.compile(run.model(), run.compounds());
            kernel.enter(run.stretches().get(0).setting());
            rhs = kernel;
            y = run.y0();
            atol = run.atol();
        }
        explicit = Integrator.of(Methods.named("tsit5").orElseThrow(), new Tolerances(1e-6, atol));
        var solution = explicit.solve(rhs, Schedule.between(0, 0.5), y, 0.5);
        y = solution.trajectory().state(solution.trajectory().rowOfOutput(0));
        Moving moving = rhs.moving(y).orElse(Moving.all(rhs));
        double[] part = new double[moving.components().length];
        double[] some = new double[part.length];
        moving.gather(y, part);
        Arrays.setAll(some, i -> atol[moving.components()[i]]);
        rhs = moving.rhs();
        y = part;
        explicit = Integrator.of(Methods.named("tsit5").orElseThrow(), new Tolerances(1e-6, some));
        implicit = Integrator.of(Methods.named("rodas5p").orElseThrow(), new Tolerances(1e-6, some));
        dydt = new double[y.length];
        jacobian = rhs.jacobian().orElseThrow();
        entries = new double[jacobian.pattern().count()];
        jacobian.evaluate(0, y, entries);
        lu = jacobian.lu();
        factors();
    }

    @Benchmark
    public double[] f() {
        rhs.evaluate(0, y, dydt);
        return dydt;
    }

    @Benchmark
    public double[] jacobian() {
        jacobian.evaluate(0, y, entries);
        return entries;
    }

    @Benchmark
    public final void factors() {
        if (!lu.factor(SHIFT, entries)) {
            throw new IllegalStateException("singular");
        }
    }

    @Benchmark
    public double[] solve() {
        Arrays.fill(dydt, 1);
        lu.solve(dydt);
        return dydt;
    }

    /** A quarter of a day, from that state, by Tsitouras' method. */
    @Benchmark
    public Object explicitSteps() {
        return explicit.solve(rhs, Schedule.between(0, 0.25), y, 0.25);
    }

    /** The same by Rodas5P. */
    @Benchmark
    public Object implicitSteps() {
        return implicit.solve(rhs, Schedule.between(0, 0.25), y, 0.25);
    }
}
