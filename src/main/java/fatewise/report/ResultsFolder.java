package fatewise.report;

import fatewise.diagnostics.ProblemException;
import fatewise.diagnostics.Span;
import fatewise.tree.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of results that appears as a whole or not at all.
 *
 * <p>Files are written into a hidden folder beside it, which is then renamed. Older results of the same protocol are
 * replaced; files that fatewise did not write, such as your notes, stay. A folder that holds no results, or those of
 * another protocol, is left alone.
 */
final class ResultsFolder {
    /** Its presence makes a folder one of ours. */
    static final String RECORD = "run.json";

    private final Path folder;
    private final String protocol;

    ResultsFolder(Path folder, String protocol) {
        this.folder = folder.toAbsolutePath().normalize();
        this.protocol = protocol;
    }

    /**
     * Writes these files, by name.
     *
     * @throws ProblemException E701 to E704, when nothing has changed on disk
     */
    void write(Map<String, byte[]> files) {
        Path parent = folder.getParent();
        if (parent == null) {
            throw problem("E702", "results cannot replace the root folder", "give a folder of its own with --out");
        }
        Path fresh = parent.resolve(
                "." + folder.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            mustBeFreeOrOurs();
            Files.createDirectories(parent);
            delete(fresh);
            Files.createDirectory(fresh);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(fresh.resolve(file.getKey()), file.getValue());
            }
            swapIn(fresh);
        } catch (IOException e) {
            discard(fresh);
            throw translated(e);
        }
    }

    private void mustBeFreeOrOurs() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw problem(
                    "E702",
                    "the results need a folder, and a file has this name",
                    "rename the file, or give another folder with --out");
        }
        Path record = folder.resolve(RECORD);
        if (Files.exists(record)) {
            if (!Files.readString(record, StandardCharsets.UTF_8).contains(line(protocol))) {
                throw problem(
                        "E703",
                        "the folder holds the results of another protocol than " + protocol,
                        "give another folder with --out, or remove this one");
            }
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw problem(
                        "E703",
                        "the folder holds files that are no results of fatewise",
                        "give a new or an empty folder with --out");
            }
        }
    }

    /** How {@code run.json} names its protocol. */
    private static String line(String protocol) {
        return "\"protocol\": " + Json.compact(protocol);
    }

    private void swapIn(Path fresh) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path old = folder.resolveSibling(
                "." + folder.getFileName() + ".old-" + ProcessHandle.current().pid());
        delete(old);
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        keepForeign(old);
        discard(old);
    }

    /** Brings back what is not among the new files and not one of our own names. */
    private void keepForeign(Path old) throws IOException {
        try (Stream<Path> entries = Files.list(old)) {
            for (Path entry : entries.toList()) {
                Path kept = folder.resolve(entry.getFileName().toString());
                if (!Files.exists(kept) && !Report.writes(entry.getFileName().toString())) {
                    Files.move(entry, kept);
                }
            }
        }
    }

    /** Writes one file, all of it or nothing. */
    static void writeFile(Path file, byte[] bytes) {
        Path whole = file.toAbsolutePath().normalize();
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            Files.createDirectories(whole.getParent());
            Files.write(part, bytes);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(part);
            throw new ResultsFolder(whole, "").translated(e);
        }
    }

    private ProblemException translated(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return problem(
                    "E702",
                    "the results need a folder, and a file has the name of one on the way to it",
                    "rename the file, or give another folder with --out");
        }
        if (e instanceof AccessDeniedException
                || e.getMessage() != null && e.getMessage().contains("Permission denied")) {
            return problem(
                    "E701",
                    "no permission to write the results here",
                    "give a folder you may write to with --out, or change the permissions of this one");
        }
        String words = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        return problem(
                "E704",
                "the results could not be written: "
                        + (words == null ? e.getClass().getSimpleName() : words),
                "free some room (a run needs about 5 MB), or give a folder on another disk with --out");
    }

    private ProblemException problem(String code, String message, String hint) {
        return ProblemException.of(
                code,
                Span.none(folder.toString()),
                message,
                List.of(hint, "nothing was written").toArray(String[]::new));
    }

    private static void discard(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // A hidden folder stays behind; the results themselves are not touched by it.
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
