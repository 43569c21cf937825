package fatewise.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One seeded mistake of {@code src/test/resources/fatewise/messages}: a bad file {@code <name>.yaml}, a folder of files
 * {@code <name>/} or a bad command {@code <name>.cmd}, and beside it {@code <name>.txt}, what must be said.
 *
 * <p>The lines that start with {@code $} — those of the .cmd file, of {@code <name>/cmd}, or in comments at the top of
 * the bad file — say what is done. All but the last prepare: {@code mkdir DIR}, {@code touch FILE}, {@code sparse FILE
 * BYTES}, {@code latin1 FILE}.
 */
record MessageCase(String name, Path place, List<List<String>> steps) {
    private static final Path HOME = Path.of("src/test/resources/fatewise/messages");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<MessageCase> all() throws IOException {
        List<MessageCase> cases = new ArrayList<>();
        try (Stream<Path> places = Files.list(HOME)) {
            for (Path place : places.sorted().toList()) {
                if (!place.toString().endsWith(".txt")) {
                    cases.add(of(place));
                }
            }
        }
        return cases;
    }

    private static MessageCase of(Path place) throws IOException {
        List<List<String>> steps = new ArrayList<>();
        for (String line : Files.readAllLines(Files.isDirectory(place) ? place.resolve("cmd") : place)) {
            String plain = line.startsWith("# $ ") ? line.substring(2) : line;
            if (plain.startsWith("$ ")) {
                steps.add(words(plain.substring(2)));
            }
        }
        return new MessageCase(place.getFileName().toString().replaceFirst("\\.(yaml|cmd)$", ""), place, steps);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            words.add(m.group(1) == null ? m.group(2) : m.group(1));
        }
        return words;
    }

    Path golden() {
        return HOME.resolve(name + ".txt");
    }

    /** What follows {@code fatewise}. */
    String[] command() {
        List<String> last = steps.get(steps.size() - 1);
        return last.subList(1, last.size()).toArray(String[]::new);
    }

    /** Copies the files into a folder of their own and does all steps but the last. */
    void prepare(Path folder) throws IOException {
        if (Files.isDirectory(place)) {
            copy(folder);
        } else if (!place.toString().endsWith(".cmd")) {
            Files.copy(place, folder.resolve(place.getFileName().toString()));
        }
        for (List<String> step : steps.subList(0, steps.size() - 1)) {
            step(step, folder.resolve(step.get(1)));
        }
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(place.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static void step(List<String> step, Path path) throws IOException {
        switch (step.get(0)) {
            case "mkdir" -> Files.createDirectories(path);
            case "touch" -> Files.createFile(path);
            case "sparse" -> {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(Long.parseLong(step.get(2)));
                }
            }
            case "latin1" -> Files.write(path, Files.readString(path).getBytes(StandardCharsets.ISO_8859_1));
            default -> throw new IllegalArgumentException("no such step: " + step);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
