package fatewise;

import fatewise.solver.Integrator;
import fatewise.solver.Moment;
import fatewise.solver.Rhs;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.Tolerances;
import fatewise.solver.method.Methods;
import java.util.ArrayList;
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

/** Ten days of a chain of {@code states} states, driven by a decaying compound that is topped up every day. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CascadeBenchmark {
    @Param({"8", "64", "160"})
    int states;

    @Param({"auto", "dop853", "hipparchus-dop853"})
    String method;

    private Integrator integrator;
    private Schedule schedule;
    private double[] y0;

    @Setup
    public void build() {
        integrator = Integrator.of(Methods.named(method).orElseThrow(), Tolerances.uniform(1e-6, 1e-9, states + 1));
        List<Moment> changes = new ArrayList<>();
        for (int day = 1; day < 10; day++) {
            changes.add(new Moment(day, (t, y) -> y[states] = 1));
        }
        schedule = Schedule.of(0, 10, changes);
        y0 = new double[states + 1];
        y0[0] = 1;
        y0[states] = 1;
    }

    @Benchmark
    public Solution tenDays() {
        return integrator.solve(new Cascade(states), schedule, y0, 10);
    }

    /** y[states] is the compound; cells leave state i for i + 1 at a rate that the compound drives. */
    private record Cascade(int states) implements Rhs {
        @Override
        public int dimension() {
            return states + 1;
        }

        @Override
        public void evaluate(double t, double[] y, double[] dydt) {
            double c = y[states];
            double rate = 4 * c * c / (0.25 + c * c); // [1/d]
            double into = 0;
            for (int i = 0; i < states; i++) {
                double out = i == states - 1 ? 0 : rate * y[i];
                dydt[i] = into - out;
                into = out;
            }
            dydt[states] = -1.4 * c;
        }
    }
}
