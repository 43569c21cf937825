package fatewise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** As much of a terminal as the guide needs: {@code fatewise} itself, {@code cat}, {@code ls}, {@code head}, {@code cp}. */
final class GuideShell {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private final Path folder;
    private final Program fatewise;

    /** The program under test; see {@code fatewise.cli.Main.execute}. */
    interface Program {
        int execute(PrintStream out, PrintStream err, Path folder, String... words);
    }

    /** What a command printed, both streams in the order written, and its exit code. */
    record Answer(List<String> lines, int exit) {}

    GuideShell(Path folder, Program fatewise) {
        this.folder = folder;
        this.fatewise = fatewise;
    }

    Answer type(String command) throws IOException {
        List<String> words = words(command);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exit;
        try (PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            exit = run(words, both);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int arrow = words.indexOf(">");
        if (arrow >= 0) {
            Files.writeString(folder.resolve(words.get(arrow + 1)), text);
            return new Answer(List.of(), exit);
        }
        return new Answer(text.lines().toList(), exit);
    }

    private int run(List<String> all, PrintStream out) throws IOException {
        int arrow = all.indexOf(">");
        List<String> words = arrow < 0 ? all : all.subList(0, arrow);
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "fatewise", "./fatewise" -> {
                return fatewise.execute(out, out, folder, rest.toArray(String[]::new));
            }
            case "cat" -> {
                for (String name : rest) {
                    out.print(Files.readString(folder.resolve(name)));
                }
            }
            case "ls" -> list(rest.isEmpty() ? "." : rest.get(rest.size() - 1), out);
            case "head" -> head(rest, out);
            case "cp" -> Files.copy(folder.resolve(rest.get(0)), folder.resolve(rest.get(1)));
            default -> throw new IllegalArgumentException("the guide's shell does not know '" + words.get(0) + "'");
        }
        return 0;
    }

    private void list(String name, PrintStream out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .forEach(file -> out.print(file + "\n"));
        }
    }

    /** {@code head -n 3 FILE} or {@code head -3 FILE}. */
    private void head(List<String> words, PrintStream out) throws IOException {
        Matcher count = Pattern.compile("-n? ?(\\d+) ").matcher(String.join(" ", words));
        long limit = count.find() ? Long.parseLong(count.group(1)) : 10;
        try (Stream<String> lines = Files.lines(folder.resolve(words.get(words.size() - 1)))) {
            lines.limit(limit).forEach(line -> out.print(line + "\n"));
        }
    }

    static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }

    /**
     * Whether the output is what the page shows: a line {@code ...} stands for any lines, none too; {@code …} inside a
     * line for any run of characters. Space at the ends of lines, and blank lines at the end, do not count.
     */
    static boolean matches(List<String> shown, List<String> printed) {
        StringBuilder pattern = new StringBuilder();
        for (String line : trimmed(shown)) {
            if (line.strip().equals("...")) {
                pattern.append("(?:.*\n)*?");
            } else {
                for (String part : line.split("…", -1)) {
                    pattern.append(Pattern.quote(part)).append(".*");
                }
                pattern.setLength(pattern.length() - 2);
                pattern.append('\n');
            }
        }
        String text = String.join("\n", trimmed(printed));
        return Pattern.matches(pattern.toString(), text.isEmpty() ? text : text + "\n");
    }

    private static List<String> trimmed(List<String> lines) {
        List<String> kept =
                new ArrayList<>(lines.stream().map(String::stripTrailing).toList());
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }
}
