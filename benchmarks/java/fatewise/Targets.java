package fatewise;

import com.sun.management.ThreadMXBean;
import fatewise.codegen.SharedCode;
import fatewise.library.Library;
import fatewise.linalg.SparseLu;
import fatewise.protocol.Protocol;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.solver.Solution;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code benchmarks/targets} asks beside curves of time against error: each answer is a name and a number. */
final class Targets {
    private static final int RUNS = 400;
    private static final int TIMED = 101;

    private Targets() {}

    /** Entries of L and U, with sums as unknowns. */
    static String factors(Problem problem) {
        var pattern = problem.ready().rhs().jacobian().orElseThrow().pattern();
        return "factors-" + problem.name() + " " + new SparseLu(pattern, problem.y0().length).size();
    }

    /**
     * Bytes of each step more: those of a finer run less those of a coarse one, over the difference in steps, so that what is
     * made once for a run does not count. The larger of an explicit and an implicit method's, medians of some runs.
     */
    static String allocation(Problem problem) {
        double most = Math.max(allocation(problem, "tsit5"), allocation(problem, "rodas5p"));
        return String.format(Locale.ROOT, "allocation %.2f", most);
    }

    private static double allocation(Problem problem, String method) {
        Problem.Ready ready = problem.ready();
        double[] each = new double[TIMED];
        for (int i = -RUNS; i < TIMED; i++) {
            long[] coarse = bytesAndSteps(ready, method, 1e-4);
            long[] fine = bytesAndSteps(ready, method, 1e-6);
            if (i >= 0) {
                each[i] = (double) (fine[0] - coarse[0]) / (fine[1] - coarse[1]);
            }
        }
        Arrays.sort(each);
        return each[TIMED / 2];
    }

    private static long[] bytesAndSteps(Problem.Ready ready, String method, double rtol) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = bean.getCurrentThreadAllocatedBytes();
        Solution solution = ready.solve(method, rtol);
        return new long[] {
            bean.getCurrentThreadAllocatedBytes() - before, solution.stats().steps()
        };
    }

    /** A whole run of a protocol as usual, warm, its code made: milliseconds of the thread, their median. */
    static String run(String id) {
        Protocol protocol = Library.bundled().protocol(id, List.of()).protocol().orElseThrow();
        SharedCode code = new SharedCode();
        double[] ms = new double[TIMED];
        for (int i = -RUNS; i < TIMED; i++) {
            long start = PeerRunner.clock();
            Simulation.run(protocol, Settings.USUAL, code);
            if (i >= 0) {
                ms[i] = (PeerRunner.clock() - start) * 1e-6;
            }
        }
        Arrays.sort(ms);
        return String.format(Locale.ROOT, "run %.3g", ms[TIMED / 2]);
    }
}
