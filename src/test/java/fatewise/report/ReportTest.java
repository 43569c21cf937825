package fatewise.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path temp;

    @Test
    void fiveFilesAppearAndNothingElse() throws IOException {
        Report.write(SampleRun.data(), temp.resolve("results/sample"));
        assertEquals(new TreeSet<>(Report.FILES), names(temp.resolve("results/sample")));
        assertEquals(Set.of("sample"), names(temp.resolve("results")));
    }

    @Test
    void aRunGivesTheSameBytesWheneverRepeated() throws IOException {
        Report.write(SampleRun.data(), temp.resolve("a"));
        Report.write(SampleRun.data(), temp.resolve("b"));
        for (String name : Report.FILES) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve("a/" + name)), Files.readAllBytes(temp.resolve("b/" + name)), name);
        }
    }

    @Test
    void olderResultsAreReplacedAndNotesOfTheUserStay() throws IOException {
        Path folder = temp.resolve("sample");
        Report.write(SampleRun.titled("old"), folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Report.write(SampleRun.titled("new"), folder);
        assertTrue(Files.readString(folder.resolve("summary.json")).contains("\"title\": \"new\""));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
        assertEquals(Set.of("sample"), names(temp));
    }

    @Test
    void aFileInTheWayIsLeftAlone() throws IOException {
        Path file = Files.writeString(temp.resolve("taken"), "precious");
        assertProblem("E702", file);
        assertEquals("precious", Files.readString(file));
        assertEquals(Set.of("taken"), names(temp));
    }

    @Test
    void aFolderOfOtherThingsIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("thesis"));
        Files.writeString(folder.resolve("chapter.txt"), "precious");
        assertProblem("E703", folder);
        assertEquals(Set.of("chapter.txt"), names(folder));
        assertEquals(Set.of("thesis"), names(temp));
    }

    @Test
    void theResultsOfAnotherProtocolAreLeftAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("out"));
        Files.writeString(folder.resolve("run.json"), "{\n  \"protocol\": \"other\"\n}\n");
        assertProblem("E703", folder);
        assertEquals(Set.of("run.json"), names(folder));
    }

    @Test
    void aFolderBelowAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertProblem("E702", file.resolve("results"));
        assertEquals(Set.of("file"), names(temp));
    }

    @Test
    void aPlotEndsWithSvgOrPngAndIsTheSameEachTime() throws IOException {
        for (String kind : List.of("svg", "png")) {
            Path file = temp.resolve("plot." + kind);
            Report.plot(SampleRun.data(), file);
            byte[] first = Files.readAllBytes(file);
            Report.plot(SampleRun.data(), file);
            assertArrayEquals(first, Files.readAllBytes(file), kind);
            assertTrue(first.length > 5_000, kind);
        }
        assertThrows(ProblemException.class, () -> Report.plot(SampleRun.data(), temp.resolve("plot.pdf")));
        assertFalse(Files.exists(temp.resolve("plot.pdf")));
    }

    private static void assertProblem(String code, Path folder) {
        ProblemException e = assertThrows(ProblemException.class, () -> Report.write(SampleRun.data(), folder));
        assertEquals(code, e.problems().all().get(0).code());
        assertTrue(e.problems().all().get(0).hints().contains("nothing was written"));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
