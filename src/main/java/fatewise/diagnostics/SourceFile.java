package fatewise.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a file as text and says plainly why it cannot. */
final class SourceFile {
    private static final int NAMES_LOOKED_AT = 2_000;

    private SourceFile() {}

    static Source read(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw isFolder(path, name);
        }
        try {
            return new Source(name, decode(name, bytes(path, name)));
        } catch (NoSuchFileException e) {
            throw missing(path, name);
        } catch (AccessDeniedException e) {
            throw ProblemException.of(
                    "E103", Span.none(name), "no permission to read '" + name + "'", "to mend: chmod u+r " + name);
        } catch (IOException e) {
            if (!Files.exists(path)) {
                throw missing(path, name);
            }
            throw ProblemException.of("E107", Span.none(name), "cannot read '" + name + "': " + e.getMessage());
        }
    }

    private static byte[] bytes(Path path, String name) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) > Source.LARGEST_FILE_BYTES) {
            throw tooLarge(name, Files.size(path) / 1e6 + " MB");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes((int) Source.LARGEST_FILE_BYTES + 1); // a pipe has no size to ask for
        }
        if (bytes.length > Source.LARGEST_FILE_BYTES) {
            throw tooLarge(name, "more than " + Source.LARGEST_FILE_BYTES / 1_000_000 + " MB");
        }
        return bytes;
    }

    private static ProblemException tooLarge(String name, String size) {
        return ProblemException.of(
                "E105",
                Span.none(name),
                "'" + name + "' is too large to be one of our files (" + size + "; at most 5 MB)",
                "to mend: check that this is the file you meant");
    }

    private static String decode(String name, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notUtf8(name, bytes);
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            throw ProblemException.of("E106", Span.none(name), "'" + name + "' is empty");
        }
        return body;
    }

    private static ProblemException notUtf8(String name, byte[] bytes) {
        String lossy = new String(bytes, StandardCharsets.UTF_8);
        int bad = Math.max(0, lossy.indexOf('\uFFFD'));
        int line =
                1 + (int) lossy.substring(0, bad).chars().filter(c -> c == '\n').count();
        int column = 1 + lossy.codePointCount(lossy.lastIndexOf('\n', Math.max(0, bad - 1)) + 1, bad);
        Span span = new Span(new Source(name, lossy), line, Math.max(1, column), 1);
        Problems problems = new Problems();
        problems.error("E104", span, "'" + name + "' is not text in UTF-8")
                .pointer("not UTF-8 from here on")
                .hint(
                        "to mend: save it as UTF-8 in your editor (a micro sign from an old Windows file is the usual cause)");
        return new ProblemException(problems);
    }

    private static ProblemException isFolder(Path path, String name) {
        List<String> files = names(path).stream()
                .filter(n -> n.endsWith(".yaml") || n.endsWith(".yml"))
                .sorted()
                .limit(3)
                .toList();
        String hint = files.isEmpty()
                ? "to mend: give the path of a file"
                : "did you mean "
                        + Suggest.list(files.stream()
                                .map(f -> path.resolve(f).toString())
                                .toList()) + "?";
        return ProblemException.of("E102", Span.none(name), "'" + name + "' is a folder; a file is needed here", hint);
    }

    private static ProblemException missing(Path path, String name) {
        Path parent = path.getParent();
        Path folder = parent == null ? Path.of("") : parent;
        if (parent != null && !Files.isDirectory(parent)) {
            return ProblemException.of(
                    "E101",
                    Span.none(name),
                    "no such file: '" + name + "'",
                    "there is no folder '" + parent + "' either");
        }
        Path file = path.getFileName();
        List<String> near = Suggest.near(file == null ? name : file.toString(), names(folder));
        String[] hints = near.isEmpty() ? new String[0] : new String[] {"did you mean " + Suggest.list(near) + "?"};
        return ProblemException.of("E101", Span.none(name), "no such file: '" + name + "'", hints);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(NAMES_LOOKED_AT)
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of(); // a hint is not worth a second error
        }
    }
}
