package fatewise.solver.method;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import fatewise.solver.DenseSink;
import fatewise.solver.Method;
import fatewise.solver.Problems;
import fatewise.solver.Stats;
import fatewise.solver.Stepper;
import fatewise.solver.Tolerances;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** After the start of a method nothing is allocated, states between the steps included. */
class AllocationTest {
    /** Hipparchus allocates as it likes. */
    static final List<Method> OURS =
            Methods.ALL.stream().filter(m -> !(m instanceof HipparchusDop853)).toList();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @FieldSource("OURS")
    void tenThousandStepsAllocateNothing(Method method) {
        Problems.Exact problem = Problems.swinging();
        Stats stats = new Stats(2);
        Stepper stepper = method.start(problem.rhs(), Tolerances.uniform(1e-6, 1e-6, 2), stats);
        double[] y = problem.y0().clone();
        double[] between = new double[2];
        DenseSink sink = piece -> piece.at(0.5 * (piece.from() + piece.to()), between);
        long least = Long.MAX_VALUE;
        int day = 0;
        for (int round = 0; round < 5; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long until = stats.steps() + 10_000;
            while (stats.steps() < until) {
                stepper.advance(day, y, day + 10, stepper.nextStep(), sink);
                day += 10;
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        long segments = day / 10;
        assertTrue(segments > 0 && least / segments < 64, least + " bytes in " + segments + " segments");
    }
}
