package fatewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    @TempDir
    Path folder;

    private static Problem only(Path path) {
        ProblemException e = assertThrows(ProblemException.class, () -> Source.of(path));
        assertEquals(1, e.problems().all().size());
        return e.problems().all().get(0);
    }

    @Test
    void aFileIsReadWithoutItsByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFdose: 3 µM\r\nb\n");
        assertEquals("dose: 3 µM", Source.of(file).line(1));
        assertEquals("b", Source.of(file).line(2));
        assertEquals("", Source.of(file).line(99));
    }

    @Test
    void aMissingFileIsAnsweredWithNearNames() throws IOException {
        Files.writeString(folder.resolve("hogrebe-2021.yaml"), "a");
        Problem problem = only(folder.resolve("hogrebe-2012.yaml"));
        assertEquals("E101", problem.code());
        assertEquals("[did you mean hogrebe-2021.yaml?]", problem.hints().toString());
    }

    @Test
    void aMissingFolderIsSaidSo() {
        assertTrue(only(folder.resolve("no/a.yaml")).hints().get(0).startsWith("there is no folder"));
    }

    @Test
    void aFolderIsNotAFile() throws IOException {
        Files.writeString(folder.resolve("x.yaml"), "a");
        Problem problem = only(folder);
        assertEquals("E102", problem.code());
        assertTrue(problem.hints().get(0).contains("x.yaml"));
    }

    @Test
    void aFileThatMayNotBeReadIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertEquals("E103", only(file).code());
    }

    @Test
    void theFirstByteThatIsNotUtf8IsShown() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), "a: 1\nb: 3 µM\n".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = only(file);
        assertEquals("E104", problem.code());
        assertEquals(2, problem.span().line());
        assertEquals(6, problem.span().column());
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), new byte[5_000_001]);
        assertEquals("E105", only(file).code());
    }

    @Test
    void anEmptyFileIsSaidSo() throws IOException {
        assertEquals(
                "E106", only(Files.writeString(folder.resolve("a.yaml"), " \n")).code());
    }
}
