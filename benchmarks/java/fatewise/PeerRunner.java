package fatewise;

import fatewise.solver.Method;
import fatewise.solver.Moment;
import fatewise.solver.Schedule;
import fatewise.solver.Solution;
import fatewise.solver.method.Methods;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Our side of {@code benchmarks/compare}: for each line {@code PROBLEM METHOD RTOL REPETITIONS} one line {@code PROBLEM
 * METHOD RTOL MS MAX-ERROR RMS-ERROR}, as {@code peers/main.cpp} prints it; the line {@code methods} asks for all ids. A
 * pair of problem and method runs for a while before it is timed first. Milliseconds are those of the thread.
 */
public final class PeerRunner {
    private static final long WARM = 2_000_000_000L; // ns
    private static final double LONGEST = 2; // s: a run that takes longer is not repeated

    private final Path references;
    private final Set<String> warm = new HashSet<>();

    private PeerRunner(Path references) {
        this.references = references;
    }

    /** The folder of the references is the only word. */
    public static void main(String[] words) throws IOException {
        PeerRunner runner = new PeerRunner(Path.of(words[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] word = line.split(" ");
            System.out.println(
                    word.length == 4
                            ? runner.measured(word[0], word[1], word[2], Integer.parseInt(word[3]))
                            : String.join(
                                    " ", Methods.ALL.stream().map(Method::id).toList()));
        }
    }

    private String measured(String name, String method, String rtol, int repetitions) throws IOException {
        Problem problem = problem(name);
        double r = Double.parseDouble(rtol);
        String head = name + " " + method + " " + rtol + " ";
        long begin = clock();
        Solution solution = problem.suits(method) ? problem.solve(method, r) : null;
        if (solution == null || !solution.outcome().completed()) {
            return head + "nan inf inf";
        }
        List<Double> ms = new ArrayList<>(List.of((clock() - begin) * 1e-6));
        if (ms.get(0) < 1e3 * LONGEST) {
            if (warm.add(name + method)) {
                for (double w = r; clock() - begin < WARM; w = w < 1e-6 ? 1e-3 : w / 10) {
                    problem.solve(method, w);
                }
            }
            ms.clear();
            for (int i = 0; i < repetitions; i++) {
                long start = clock();
                problem.solve(method, r);
                ms.add((clock() - start) * 1e-6);
            }
        }
        double[] sorted = ms.stream().mapToDouble(x -> x).sorted().toArray();
        return head + "%.6g ".formatted(sorted[sorted.length / 2]) + errors(problem, solution);
    }

    /** Not wall time: that would measure the neighbours on a shared machine. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private String errors(Problem problem, Solution solution) throws IOException {
        List<String> lines = Files.readAllLines(references.resolve(problem.name() + ".ref"));
        double max = 0;
        double rms = 0;
        int at = 0;
        for (int k = problem.outputs()[0] == 0 ? 1 : 0; k < problem.outputs().length; k++) {
            double[] y = solution.trajectory().state(solution.trajectory().rowOfOutput(k));
            double sum = 0;
            for (int i = 0; i < y.length; i++) {
                double ref = Double.parseDouble(lines.get(at++));
                double e = Math.abs(y[i] - ref) / (Math.abs(ref) + problem.scale()[i]);
                max = Math.max(max, e);
                sum += e * e;
            }
            rms = Math.max(rms, Math.sqrt(sum / y.length));
        }
        if (at != lines.size()) {
            throw new IllegalStateException(lines.size() + " reference values for " + at);
        }
        return "%.3e %.3e".formatted(max, rms);
    }

    private static Problem problem(String name) {
        return switch (name) {
            case "S" -> staged(name, new Lineages(1, 1));
            case "S-stiff" -> staged(name, new Lineages(1, 20));
            case "S-400" -> staged(name, new Lineages(10, 1));
            default -> Problem.named(name);
        };
    }

    private static Problem staged(String name, Lineages rhs) {
        double[] y0 = Arrays.copyOf(StagedCulture.start(), rhs.dimension());
        for (int i = Lineages.CELLS; i < y0.length; i++) {
            y0[i] = (i - Lineages.CELLS) % Lineages.POPULATION < 4 ? 0.05 / rhs.lineages : 0;
        }
        double[] scale = new double[y0.length];
        Arrays.fill(scale, StagedCulture.SCALE);
        return new Problem(name, rhs, schedule(y0.length), y0, StagedCulture.days(), scale);
    }

    /** That of S; the passage thins all lineages. */
    private static Schedule schedule(int dimension) {
        Schedule s = StagedCulture.schedule();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i <= s.segments(); i++) {
            moments.addAll(s.momentsAt(i));
        }
        moments.add(new Moment(20, (t, y) -> {
            for (int i = StagedCulture.DIMENSION; i < dimension; i++) {
                y[i] *= 0.3;
            }
        }));
        return Schedule.of(0, 40, moments);
    }
}
