package fatewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Does what the guide tells its reader to do, page by page in an empty folder, and compares what comes out. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#:]+)(?:#[^)]*)?\\)");

    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        pages.addAll(markdown(Path.of("src/docs/guide")));
        return pages;
    }

    static List<Path> everyPage() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        pages.addAll(markdown(Path.of("src/docs")));
        pages.addAll(markdown(Path.of("protocols")));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandOnThePageGivesWhatThePageShows(Path path, @TempDir Path folder) throws IOException {
        GuideShell shell = new GuideShell(folder, DocsTest::fatewise);
        for (GuidePage.Step step : GuidePage.read(path).steps()) {
            if (step instanceof GuidePage.Save save) {
                Path file = folder.resolve(save.name());
                Files.createDirectories(file.getParent());
                Files.writeString(file, save.text());
            } else if (step instanceof GuidePage.Type type) {
                compare(path, type, shell.type(type.command()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyLinkToAFileLeadsSomewhere(Path path) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(Files.readString(path).replaceAll("(?s)```.*?```", ""));
        while (link.find()) {
            if (!Files.exists(path.toAbsolutePath().getParent().resolve(link.group(1)))) {
                broken.add(link.group(1));
            }
        }
        assertEquals(List.of(), broken, path + " links to files that are not there");
    }

    @Test
    void aPageIsReadIntoFilesAndCommands() {
        List<String> lines = List.of(
                "# A page",
                "```yaml file=a.yaml",
                "id: a",
                "```",
                "```console ignore",
                "$ git clone somewhere",
                "```",
                "```console exit=3",
                "$ cat a.yaml",
                "id: a",
                "$ fatewise check a.yaml",
                "```");
        assertEquals(
                List.of(
                        new GuidePage.Save(3, "a.yaml", "id: a\n"),
                        new GuidePage.Type(9, "cat a.yaml", List.of("id: a"), 0),
                        new GuidePage.Type(11, "fatewise check a.yaml", List.of(), 3)),
                GuidePage.parse(Path.of("page.md"), lines).steps());
    }

    @Test
    void theShellHandsQuotedWordsToTheProgramAndListsFiles(@TempDir Path folder) throws IOException {
        GuideShell shell = new GuideShell(folder, (out, err, in, words) -> {
            out.println(String.join("|", words));
            return words.length;
        });
        GuideShell.Answer answer = shell.type("fatewise run x --change \"omit latrunculin A\" > said.txt");
        assertEquals(new GuideShell.Answer(List.of(), 4), answer);
        assertEquals(List.of("said.txt"), shell.type("ls").lines());
        assertEquals(
                List.of("run|x|--change|omit latrunculin A"),
                shell.type("head -n 1 said.txt").lines());
    }

    @Test
    void dotsStandForLinesAndAnEllipsisForAPartOfOne() {
        assertTrue(GuideShell.matches(List.of("a", "...", "took … s"), List.of("a", "b", "c", "took 1.2 s ", "")));
        assertTrue(GuideShell.matches(List.of("a", "..."), List.of("a")));
        assertFalse(GuideShell.matches(List.of("a", "took … s"), List.of("a", "b", "took 1 s")));
        assertFalse(GuideShell.matches(List.of("a"), List.of("a", "b")));
        assertFalse(GuideShell.matches(List.of("a.c"), List.of("abc")));
    }

    private static void compare(Path page, GuidePage.Type typed, GuideShell.Answer answer) {
        String place = page + ":" + typed.line() + ": $ " + typed.command();
        String printed = String.join("\n", answer.lines());
        assertEquals(typed.exit(), answer.exit(), () -> place + "\nprinted:\n" + printed);
        if (!GuideShell.matches(typed.shown(), answer.lines())) {
            fail(place + "\nthe page shows:\n" + String.join("\n", typed.shown()) + "\nit printed:\n" + printed);
        }
    }

    private static int fatewise(PrintStream out, PrintStream err, Path folder, String... words) {
        try {
            Method execute = Class.forName("fatewise.cli.Main")
                    .getDeclaredMethod("execute", PrintStream.class, PrintStream.class, Path.class, String[].class);
            execute.setAccessible(true);
            return (int) execute.invoke(null, out, err, folder, words);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("fatewise.cli.Main.execute(out, err, folder, words) cannot be called", e);
        }
    }

    private static List<Path> markdown(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
