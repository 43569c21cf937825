package fatewise;

import fatewise.solver.Solution;
import fatewise.solver.method.Methods;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Our side of {@code benchmarks/compare}: answers each line with one line {@code PROBLEM METHOD RTOL MS MAX-ERROR
 * RMS-ERROR}, as {@code peers/main.cpp} prints it. Milliseconds are those of the thread, the median of the repetitions; what
 * is new runs for a while before it is timed first.
 *
 * <pre>
 * PROBLEM METHOD RTOL REPETITIONS
 * ensemble PROBLEM METHOD RTOL MEMBERS                 milliseconds of one member
 * sensitivity PROBLEM METHOD RTOL REPETITIONS NAME...  derivatives by the logarithms of these parameters
 * methods                                              all ids
 * factors PROBLEM, allocation PROBLEM, run PROTOCOL   see {@link Targets}
 * </pre>
 */
public final class PeerRunner {
    private static final long WARM = 2_000_000_000L; // ns
    private static final double LONGEST = 2e9; // ns: a run that takes longer is not repeated

    private final Path references;
    private final Set<String> warm = new HashSet<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final Map<String, Timed> known = new HashMap<>();

    private PeerRunner(Path references) {
        this.references = references;
    }

    /** What is timed: states at the outputs for a tolerance, one after the other; null if the end was not reached. */
    interface Timed {
        double[] run(double rtol);
    }

    /** The folder of the references is the only word. */
    public static void main(String[] words) throws IOException {
        PeerRunner runner = new PeerRunner(Path.of(words[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(runner.answer(line.split(" ")));
        }
    }

    private String answer(String... word) throws IOException {
        return switch (word[0]) {
            case "methods" ->
                String.join(" ", Methods.ALL.stream().map(m -> m.id()).toList());
            case "factors" -> Targets.factors(problem(word[1]));
            case "allocation" -> Targets.allocation(problem(word[1]));
            case "run" -> Targets.run(word[1]);
            case "ensemble" -> ensemble(problem(word[1]), word[2], word[3], Integer.parseInt(word[4]));
            case "sensitivity" ->
                sensitivity(
                        problem(word[1]),
                        word[2],
                        word[3],
                        Integer.parseInt(word[4]),
                        Arrays.asList(word).subList(5, word.length));
            default -> plain(problem(word[0]), word[1], word[2], Integer.parseInt(word[3]));
        };
    }

    private Problem problem(String name) {
        return problems.computeIfAbsent(name, Problem::named);
    }

    private String plain(Problem problem, String method, String rtol, int repetitions) throws IOException {
        String head = problem.name() + " " + method + " " + rtol + " ";
        if (!problem.suits(method)) {
            return head + "nan inf inf";
        }
        Timed timed = known.computeIfAbsent(problem.name() + method, k -> {
            Problem.Ready ready = problem.ready();
            return r -> states(problem, ready.solve(method, r));
        });
        return head + measured(timed, problem, problem.name() + method, rtol, repetitions, problem.name() + ".ref");
    }

    /** Null if the end was not reached. */
    static double[] states(Problem problem, Solution solution) {
        return solution.outcome().completed() ? problem.states(solution) : null;
    }

    private String ensemble(Problem problem, String method, String rtol, int members) throws IOException {
        String head = problem.name() + "-ensemble " + method + " " + rtol + " ";
        Ensemble ensemble = new Ensemble(problem, method, PeerSource.values(problem));
        Timed timed = r -> ensemble.run(r, members, Ensemble.CHECKED);
        if (warm.add(problem.name() + method + "ensemble")) {
            warm(timed, Double.parseDouble(rtol));
        }
        long start = clock();
        double[] states = timed.run(Double.parseDouble(rtol));
        double ms = (clock() - start) * 1e-6 / members;
        return head + result(ms, problem, states, problem.name() + ".ensemble.ref");
    }

    private String sensitivity(Problem problem, String method, String rtol, int repetitions, List<String> names)
            throws IOException {
        String key = problem.name() + "-sensitivity";
        Timed timed = known.computeIfAbsent(key + method + names, k -> Forward.of(problem, method, names));
        return key + " " + method + " " + rtol + " "
                + measured(timed, problem, key + method, rtol, repetitions, problem.name() + ".sensitivity.ref");
    }

    private String measured(Timed timed, Problem problem, String key, String rtol, int repetitions, String reference)
            throws IOException {
        double r = Double.parseDouble(rtol);
        long begin = clock();
        double[] states = timed.run(r);
        double[] ns = {clock() - begin};
        if (states != null && ns[0] < LONGEST) {
            if (warm.add(key)) {
                warm(timed, r);
            }
            ns = new double[repetitions];
            for (int i = 0; i < repetitions; i++) {
                long start = clock();
                states = timed.run(r);
                ns[i] = clock() - start;
            }
            Arrays.sort(ns);
        }
        return result(ns[ns.length / 2] * 1e-6, problem, states, reference);
    }

    private static void warm(Timed timed, double rtol) {
        long begin = clock();
        for (double w = rtol; clock() - begin < WARM; w = w < 1e-6 ? 1e-3 : w / 10) {
            timed.run(w);
        }
    }

    /** Not wall time: that would measure the neighbours on a shared machine. */
    static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private String result(double ms, Problem problem, double[] states, String reference) throws IOException {
        if (states == null) {
            return "nan inf inf";
        }
        double[] ref = Files.readString(references.resolve(reference))
                .lines()
                .mapToDouble(Double::parseDouble)
                .limit(states.length)
                .toArray();
        return String.format(Locale.ROOT, "%.6g %.3e %.3e", ms, problem.error(states, ref), problem.rms(states, ref));
    }
}
