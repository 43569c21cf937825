package fatewise.cli;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is there as a whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException E701 or E704; nothing has changed on disk then */
    static void write(Path file, byte[] bytes) {
        Path whole = file.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw ProblemException.of(
                    "E702",
                    Span.none(file.toString()),
                    "a folder has this name; a file is to be written",
                    "to mend: give the name of a file in it, or another name");
        }
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(whole.getParent());
            Files.write(part, bytes);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(part);
            boolean denied = e instanceof AccessDeniedException;
            throw ProblemException.of(
                    denied ? "E701" : "E704",
                    Span.none(file.toString()),
                    denied ? "no permission to write this file" : "the file could not be written: " + e.getMessage(),
                    "nothing was written");
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // A hidden file stays behind; nothing else is touched by it.
        }
    }
}
