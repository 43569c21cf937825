package fatewise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of Markdown as far as it can be run: the files it tells the reader to save and the lines it tells to type. */
record GuidePage(Path path, List<Step> steps) {
    /** One thing the reader does; {@code line} is where it stands on the page, counted from 1. */
    sealed interface Step {
        int line();
    }

    /** A block {@code ```yaml file=NAME} (or any other language): save {@code text} under {@code name}. */
    record Save(int line, String name, String text) implements Step {}

    /** A line {@code $ command} in a block {@code ```console}, with the output the page shows below it. */
    record Type(int line, String command, List<String> shown, int exit) implements Step {}

    static GuidePage read(Path path) throws IOException {
        return parse(path, Files.readAllLines(path));
    }

    static GuidePage parse(Path path, List<String> lines) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            String opening = lines.get(at);
            if (!opening.startsWith("```")) {
                at++;
                continue;
            }
            String fence = opening.substring(
                    0, opening.length() - opening.replaceFirst("^`+", "").length());
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).strip().equals(fence)) {
                end++;
            }
            if (end == lines.size()) {
                throw new IllegalArgumentException(path + ":" + (at + 1) + ": this block never ends");
            }
            List<String> words =
                    List.of(opening.substring(fence.length()).strip().split("\\s+"));
            addBlock(steps, words, lines.subList(at + 1, end), at + 2);
            at = end + 1;
        }
        return new GuidePage(path, steps);
    }

    private static void addBlock(List<Step> steps, List<String> words, List<String> body, int line) {
        String name = option(words, "file");
        if (name != null) {
            steps.add(new Save(line, name, String.join("\n", body) + "\n"));
        } else if (words.get(0).equals("console") && !words.contains("ignore")) {
            String exit = option(words, "exit");
            addCommands(steps, body, line, exit == null ? 0 : Integer.parseInt(exit));
        }
    }

    /** The option {@code exit=} is what the last command of the block is to end with; those before it end well. */
    private static void addCommands(List<Step> steps, List<String> body, int line, int exit) {
        int at = 0;
        while (at < body.size()) {
            String command = body.get(at);
            if (!command.startsWith("$ ")) {
                throw new IllegalArgumentException("line " + (line + at) + ": output before any command: " + command);
            }
            int end = at + 1;
            while (end < body.size() && !body.get(end).startsWith("$ ")) {
                end++;
            }
            List<String> shown = List.copyOf(body.subList(at + 1, end));
            steps.add(new Type(line + at, command.substring(2), shown, end == body.size() ? exit : 0));
            at = end;
        }
    }

    private static String option(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .map(word -> word.substring(key.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
