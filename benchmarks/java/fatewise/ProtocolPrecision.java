package fatewise;

import fatewise.library.Library;
import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.Settings;
import fatewise.sim.Simulation;
import fatewise.sim.TimeCourse;
import java.util.ArrayList;
import java.util.List;

/**
 * Work against precision of whole runs of bundled protocols, as {@link WorkPrecision} for the problems: {@code
 * benchmarks/run protocol-precision PROTOCOL...}.
 */
public final class ProtocolPrecision {
    private static final List<String> METHODS = List.of("hipparchus-dop853", "dop853", "tsit5", "auto");
    private static final double[] RTOLS = {1e-5, 1e-6, 1e-7};
    private static final int ROUNDS = 9;
    private static final double SMALL = 1e-4; // of a column's largest value: smaller values do not matter

    private ProtocolPrecision() {}

    private record Cell(String method, double rtol, List<Double> seconds) {}

    public static void main(String[] names) {
        for (String name : names.length > 0 ? List.of(names) : List.of("hogrebe-2021", "wang-2024", "guan-2022")) {
            print(name, Library.bundled().protocol(name, List.of()).protocol().orElseThrow());
        }
    }

    private static void print(String name, Protocol protocol) {
        TimeCourse reference = run(protocol, "dop853", 1e-12);
        List<Cell> cells = new ArrayList<>();
        for (double rtol : RTOLS) {
            METHODS.forEach(method -> cells.add(new Cell(method, rtol, new ArrayList<>())));
        }
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (Cell cell : cells) {
                long start = System.nanoTime();
                run(protocol, cell.method, cell.rtol);
                if (round >= 0) {
                    cell.seconds.add((System.nanoTime() - start) * 1e-9);
                }
            }
        }
        System.out.printf("%n%s, %d states%n", name, reference.info().dimension());
        System.out.printf(
                "%-18s %7s %9s %9s %7s %8s %11s%n", "method", "rtol", "error", "ms", "steps", "refused", "evaluations");
        for (Cell cell : cells) {
            TimeCourse course = run(protocol, cell.method, cell.rtol);
            double[] sorted = cell.seconds.stream().mapToDouble(s -> s).sorted().toArray();
            System.out.printf(
                    "%-18s %7.0e %9.1e %9.2f %7d %8d %11d%n",
                    cell.method,
                    cell.rtol,
                    error(course, reference),
                    1e3 * sorted[sorted.length / 2],
                    course.info().steps(),
                    course.info().rejected(),
                    course.info().evaluations());
        }
    }

    private static TimeCourse run(Protocol protocol, String method, double rtol) {
        return Simulation.run(
                protocol, Settings.USUAL.method(method).rtol(rtol).atol(Settings.USUAL.atolCells() * rtol / 1e-6));
    }

    /** The largest |v - ref| / (|ref| + small part of the largest) over all rows of all columns of cells and pathways. */
    private static double error(TimeCourse course, TimeCourse reference) {
        double worst = 0;
        for (int c = 0; c < reference.columns().size(); c++) {
            Column.Kind kind = reference.columns().get(c).kind();
            double e = error(
                    course.columns().get(c).values(), reference.columns().get(c).values());
            if (e > 1e-3 && System.getenv("SHOW") != null)
                System.out.println("   " + reference.columns().get(c).id() + " " + kind + " " + e);
            if (kind == Column.Kind.STATE || kind == Column.Kind.PATHWAY || kind == Column.Kind.COMPOUND) {
                worst = Math.max(
                        worst,
                        error(
                                course.columns().get(c).values(),
                                reference.columns().get(c).values()));
            }
        }
        return worst;
    }

    private static double error(double[] values, double[] ref) {
        double largest = 0;
        for (double v : ref) {
            largest = Math.max(largest, Math.abs(v));
        }
        double worst = 0;
        for (int k = 0; k < ref.length; k++) {
            worst = Math.max(worst, Math.abs(values[k] - ref[k]) / (Math.abs(ref[k]) + SMALL * largest + 1e-12));
        }
        return worst;
    }
}
