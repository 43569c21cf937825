package fatewise;

import fatewise.solver.Solution;
import fatewise.solver.Stats;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints error, work and time of every method at every tolerance, interleaved in one process: {@code benchmarks/run
 * work-precision PROBLEM...}. The time is the median of the rounds; ratios within one print are worth more than times.
 */
public final class WorkPrecision {
    private static final String[] METHODS = {"hipparchus-dop853", "dop853", "tsit5", "rodas5p", "auto"};
    private static final double[] RTOLS = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
    private static final int ROUNDS = 9;
    private static final double LONGEST = 3; // s: what takes longer is measured once

    private WorkPrecision() {}

    /** One method at one tolerance. */
    private record Cell(String method, double rtol, List<Double> seconds) {}

    public static void main(String[] names) {
        for (String name :
                names.length > 0 ? names : new String[] {"S", "S-stiff", "robertson", "hires", "pollution"}) {
            print(Problem.named(name));
        }
    }

    private static void print(Problem problem) {
        Problem.Ready ready = problem.ready();
        double[] reference = problem.states(ready.solve(problem.judge(), 1e-12));
        List<Cell> cells = new ArrayList<>();
        for (String method : METHODS) {
            if (!problem.suits(method)) {
                continue;
            }
            for (double rtol : RTOLS) {
                cells.add(new Cell(method, rtol, new ArrayList<>()));
            }
        }
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (Cell cell : cells) {
                boolean slow = !cell.seconds.isEmpty() && cell.seconds.get(0) > LONGEST;
                if (!slow && (round >= 0 || round % 3 == 0 || round == -ROUNDS)) {
                    long start = System.nanoTime();
                    ready.solve(cell.method, cell.rtol);
                    double seconds = (System.nanoTime() - start) * 1e-9;
                    if (round >= 0 || seconds > LONGEST) {
                        cell.seconds.add(seconds);
                    }
                }
            }
        }
        System.out.printf("%n%s%n%-18s %7s %9s %9s  %s%n", problem.name(), "method", "rtol", "error", "ms", "work");
        for (Cell cell : cells) {
            Solution solution = ready.solve(cell.method, cell.rtol);
            double[] sorted = cell.seconds.stream().mapToDouble(s -> s).sorted().toArray();
            System.out.printf(
                    "%-18s %7.0e %9.1e %9.3f  %s %s%n",
                    cell.method,
                    cell.rtol,
                    problem.error(solution, reference),
                    1e3 * sorted[sorted.length / 2],
                    solution.stats(),
                    stretches(solution));
        }
    }

    private static String stretches(Solution solution) {
        List<Stats.Stretch> stretches = solution.stats().stretches();
        return stretches.isEmpty()
                ? ""
                : ": "
                        + stretches.stream()
                                .map(Stats.Stretch::method)
                                .distinct()
                                .toList();
    }
}
