package fatewise.diagnostics;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A text and the name under which a person knows it.
 *
 * @param name the path as shown to the user, or a word such as {@code --change}
 * @param text the whole text
 */
public record Source(String name, String text) {
    /** The largest file that is read: 5 MB. */
    public static final long LARGEST_FILE_BYTES = 5_000_000;

    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a UTF-8 file.
     *
     * @throws ProblemException when it is missing, a folder, unreadable, empty, larger than 5 MB or not UTF-8
     */
    public static Source of(Path path) {
        return SourceFile.read(path);
    }

    /** A text that is already at hand. */
    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    /** The line numbered {@code n} from 1, without its line end; empty when there is no such line. */
    public String line(int n) {
        int start = 0;
        for (int i = 1; i < n; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        if (n < 1) {
            return "";
        }
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /** The name and the length only: a whole file in a log helps nobody. */
    @Override
    public String toString() {
        return name + " (" + text.length() + " characters)";
    }
}
