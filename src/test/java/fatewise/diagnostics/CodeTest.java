package fatewise.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final Pattern QUOTED = Pattern.compile("\"([EW]\\d{3})\"");

    @Test
    void everyCodeUsedIsListed() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(f -> f.toString().endsWith(".java")).toList();
            for (Path file : sources) {
                Matcher m = QUOTED.matcher(Files.readString(file));
                while (m.find()) {
                    if (Code.named(m.group(1)).isEmpty()) {
                        missing.add(m.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertEquals(new TreeSet<String>(), missing, "add a line to Code");
    }

    @Test
    void everyCodeIsExplained() {
        for (Code code : Code.values()) {
            assertFalse(code.title().isBlank() || code.explain().isBlank(), code.id());
        }
    }
}
