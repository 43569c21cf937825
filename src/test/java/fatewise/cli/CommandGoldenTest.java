package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of each command, kept in {@code src/test/resources/fatewise/cli}. */
@Tag("golden")
class CommandGoldenTest {
    private static final String BENCH = "src/test/resources/fatewise/cli/bench.yaml";

    @TempDir
    private Path folder;

    private Said say(String... args) {
        return Said.in(folder, args);
    }

    private void bench() throws IOException {
        Files.copy(Path.of(BENCH), folder.resolve("bench.yaml"));
    }

    @Test
    void helpPages() throws IOException {
        List<Said> pages = new ArrayList<>(List.of(say("help")));
        Commands.names().forEach(name -> pages.add(say("help", name)));
        Said.golden("help", pages.toArray(Said[]::new));
    }

    @Test
    void mistakesOnTheCommandLine() throws IOException {
        Said.golden(
                "usage",
                say("rnu", "hogrebe-2021"),
                say("--quite"),
                say("run"),
                say("run", "hogrebe-2021", "--chnage", "omit latrunculin A"),
                say("run", "hogrebe-2021", "omit", "latrunculin"),
                say("run", "hogrebe-2021", "--out"),
                say("run", "hogreve-2021"),
                say("run", "missing.yaml"),
                say("run", "hogrebe-2021", "--rtol", "small"),
                say("run", "hogrebe-2021", "--method", "dop835"),
                say("run", "hogrebe-2021", "--until", "S9"),
                say("run", "hogrebe-2021", "--every", "3 uM"),
                say("run", "hogrebe-2021", "--plot", "curves.pdf"),
                say("run", "hogrebe-2021", "--change", "omit latrunculn"),
                say("run", "hogrebe-2021", "--library", "nowhere"),
                say("plan", "hogrebe-2021", "--ics"),
                say("plan", "hogrebe-2021", "--start", "11.1.2027"),
                say("plan", "hogrebe-2021", "--csv", "--html"),
                say("list", "compuonds"),
                say("show", "compound", "CHIR99201"),
                say("show", "planet", "mars"),
                say("schema", "protocoll"));
    }

    @Test
    void aRunOfAFileOfOnesOwn() throws IOException {
        bench();
        Said.golden(
                "run",
                say("run", "bench.yaml"),
                say("run", "bench.yaml", "--change", "set A factor 5 ng/mL", "--until", "A"),
                say("run", "bench.yaml", "--quiet"));
        try (var results = Files.list(folder.resolve("results"))) {
            assertEquals(
                    List.of("bench", "bench+set-a-factor-5-ng-ml+until-a"),
                    results.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aCheckOfSeveralFiles() throws IOException {
        bench();
        Files.writeString(folder.resolve("good.yaml"), "compound: wonderol\nhalf-life: 3 h\n");
        Files.writeString(folder.resolve("bad.yaml"), "compound: blunderol\nhalflife: 3 h\nprice: 3 uM\n");
        Files.writeString(folder.resolve("medium.yaml"), "medium: broth\ncontains: {glucose: 5 mM, glucos: 1 mM}\n");
        Files.writeString(folder.resolve("strange.yaml"), "recipe: soup\n");
        Said.golden(
                "check",
                say("check", "bench.yaml", "good.yaml"),
                say("check", "bad.yaml", "medium.yaml", "strange.yaml", "absent.yaml"));
    }

    @Test
    void thePlanOfAFile() throws IOException {
        bench();
        Said.golden(
                "plan",
                say("plan", "bench.yaml"),
                say("plan", "bench.yaml", "--start", "2027-01-15"),
                say("plan", "bench.yaml", "--csv", "--start", "2027-01-15", "--at", "10:30"),
                say("plan", "bench.yaml", "--ics", "--start", "2027-01-15"),
                say("plan", "bench.yaml", "--html", "--out", "plan.html"));
    }

    @Test
    void whatIsShownOfAProtocol() throws IOException {
        bench();
        Said.golden(
                "show",
                say("show", "bench.yaml"),
                say("show", "bench.yaml", "--change", "omit releaser", "--change", "lengthen A by 1 d"));
    }
}
