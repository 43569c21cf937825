package fatewise;

import fatewise.codegen.CSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes problems as C for {@code peers/}, one file each and a list of all, and the values of the parameters of the members
 * of ensembles: {@code FOLDER PROBLEM...}. A file that would not change is left as it is.
 */
public final class PeerSource {
    /** Members of the ensembles, each parameter times exp(0.2 z). */
    static final int MEMBERS = 2000;

    private static final double SPREAD = 0.2;
    private static final int LARGE = 100; // components: of larger ones only single runs are compared

    private final StringBuilder text = new StringBuilder();
    private final Problem problem;
    private final String id;

    private PeerSource(Problem problem) {
        this.problem = problem;
        id = problem.name().replace('-', '_');
    }

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[0]);
        Files.createDirectories(folder);
        List<String> names = Arrays.asList(words).subList(1, words.length);
        for (String name : names) {
            Problem problem = Problem.named(name);
            keep(folder.resolve(name + ".c"), new PeerSource(problem).write());
            if (!problem.jumps().isEmpty() && varied(problem)) {
                keep(folder.resolve(name + ".members"), members(problem));
            }
        }
        List<String> ids = names.stream().map(name -> name.replace('-', '_')).toList();
        String list = "#include \"problem.h\"\n"
                + ids.stream().map("extern const Problem %s;\n"::formatted).collect(Collectors.joining())
                + "const Problem *const PROBLEMS[] = {"
                + ids.stream().map(i -> "&" + i + ", ").collect(Collectors.joining()) + "0};\n";
        keep(folder.resolve("list.c"), list);
    }

    private static boolean varied(Problem problem) {
        return problem.equations().isPresent() && problem.y0().length <= LARGE;
    }

    private static void keep(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    /** Values of all parameters of one member after the other; the same at every call. */
    static double[][] values(Problem problem) {
        double[] usual = problem.equations().orElseThrow().values();
        Random random = new Random(2024);
        double[][] all = new double[MEMBERS][];
        Arrays.setAll(all, m -> Arrays.stream(usual)
                .map(v -> v * Math.exp(SPREAD * random.nextGaussian()))
                .toArray());
        return all;
    }

    private static String members(Problem problem) {
        return Arrays.stream(values(problem))
                .map(v -> Arrays.stream(v).mapToObj(Double::toString).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
    }

    private String write() {
        text.append("#include \"problem.h\"\n");
        CSource single = problem.source().single(id + "_single");
        text.append(single.text());
        equations(id + "_single", single);
        List<String> names = new ArrayList<>();
        double[] values = {};
        if (varied(problem)) {
            CSource varied = CSource.of(id + "_varied", problem.equations().get());
            text.append(varied.text().replace(preamble(single.text()), ""));
            equations(id + "_varied", varied);
            names.addAll(problem.equations().get().parameters());
            values = problem.equations().get().values();
        }
        text.append("static const char *const %s_names[] = {%s0};%n"
                .formatted(id, names.stream().map("\"%s\", "::formatted).collect(Collectors.joining())));
        numbers("values", values);
        double[][] given = problem.source().given(single, problem.outputs().length);
        numbers("given", Arrays.stream(given).flatMapToDouble(Arrays::stream).toArray());
        numbers("y0", problem.y0());
        numbers("scale", problem.scale());
        numbers("output", problem.outputs());
        jumps();
        text.append("const Problem %s = {\"%s\", &%s, %s, %s_given, %s_values, %d, %s_names, %d, %s_y0, %s_scale,"
                        .formatted(
                                id,
                                problem.name(),
                                id + "_single_equations",
                                names.isEmpty() ? "0" : "&" + id + "_varied_equations",
                                id,
                                id,
                                given.length > 1 ? given[0].length : 0,
                                id,
                                problem.outputs().length,
                                id,
                                id))
                .append(" %s_output, %s};%n".formatted(id, problem.jumps().isEmpty() ? "0" : id + "_jump"));
        return text.toString();
    }

    /** What both sources begin with. */
    private static String preamble(String source) {
        return source.substring(0, source.indexOf("void "));
    }

    private void equations(String name, CSource source) {
        text.append("static const Equations NAME_equations = {NAME_n, NAME_sums, NAME_entries, NAME_factors,"
                .replace("NAME", name));
        text.append(" NAME_parameters, NAME_varied, %d, NAME_row, NAME_column, NAME_varied_row, NAME_varied_by,"
                .formatted(source.given().length)
                .replace("NAME", name));
        text.append(
                " NAME_f, NAME_jacobian, NAME_dense, NAME_factor, NAME_solve, NAME_slopes};\n".replace("NAME", name));
    }

    private void numbers(String what, double[] values) {
        text.append("static const double %s_%s[] = {%s};%n".formatted(id, what, list(values)));
    }

    private static String list(double[] values) {
        return values.length == 0
                ? "0"
                : Arrays.stream(values)
                        .mapToObj(v -> Double.isInfinite(v) ? "INFINITY" : Double.toString(v))
                        .collect(Collectors.joining(","));
    }

    private static String list(int[] values) {
        return values.length == 0
                ? "0"
                : Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private void jumps() {
        List<Affine> jumps = problem.jumps();
        for (int i = 0; i < jumps.size(); i++) {
            Affine a = jumps.get(i);
            text.append("static const int %s_row%d[] = {%s}, %s_column%d[] = {%s};%n"
                    .formatted(id, i, list(a.row()), id, i, list(a.column())));
            numbers("value" + i, a.value());
            numbers("offset" + i, a.offset());
        }
        if (!jumps.isEmpty()) {
            String all = IntStream.range(0, jumps.size())
                    .mapToObj(i -> "{%d, ID_row%d, ID_column%d, ID_value%d, ID_offset%d}"
                            .formatted(jumps.get(i).row().length, i, i, i, i)
                            .replace("ID", id))
                    .collect(Collectors.joining(", "));
            text.append("static const Affine %s_jump[] = {%s};%n".formatted(id, all));
        }
    }
}
