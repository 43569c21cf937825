package fatewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every equation that the code cites stands, numbered, on a page under {@code src/docs/theory}, and only once. */
class TheoryTest {
    private static final Pattern LABEL =
            Pattern.compile("\\(([SMPFRJUAVE]\\d+[a-z]?)\\)[\\s*`$|]*$", Pattern.MULTILINE);
    private static final Pattern CITATION = Pattern.compile(
            "\\b(?:[Ee]qs?\\.|[Ee]quations?)\\s+((?:[SMPFRJUAVE]\\d+[a-z]?(?:\\s*(?:[-–,]|and|to)\\s*)?)+)");
    private static final Pattern RANGE_OR_NUMBER =
            Pattern.compile("([SMPFRJUAVE])(\\d+)([a-z]?)(?:\\s*(?:[-–]|to)\\s*\\1(\\d+))?");

    @Test
    void everyCitedEquationExists() throws IOException {
        Set<String> known = new TreeSet<>(labels());
        List<String> missing = new ArrayList<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            for (String cited : citations(Files.readString(file))) {
                if (!known.contains(cited)) {
                    missing.add(file + " cites eq. " + cited);
                }
            }
        }
        assertEquals(List.of(), missing, () -> "not in src/docs/theory; known there: " + known);
    }

    @Test
    void noEquationNumberIsGivenTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = labels().stream().filter(label -> !seen.add(label)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void citationsAreReadInEveryFormWeWriteThem() {
        assertEquals(List.of("M4"), citations("stay (eq. M4). */"));
        assertEquals(List.of("S1", "S2", "S3"), citations("Equations S1–S3: {@code src}"));
        assertEquals(List.of("F2", "F3", "R1a"), citations("by eqs. F2, F3 and R1a."));
        assertEquals(List.of(), citations("the seq. M4 of a marker"));
    }

    /** The numbers at the ends of formulas. */
    private static List<String> labels() throws IOException {
        List<String> labels = new ArrayList<>();
        for (Path page : files(Path.of("src/docs/theory"), ".md")) {
            Matcher label = LABEL.matcher(Files.readString(page));
            while (label.find()) {
                labels.add(label.group(1));
            }
        }
        return labels;
    }

    private static List<String> citations(String text) {
        List<String> cited = new ArrayList<>();
        Matcher citation = CITATION.matcher(text.replaceAll("\\n\\s*(?:\\*|//)\\s*", " "));
        while (citation.find()) {
            Matcher number = RANGE_OR_NUMBER.matcher(citation.group(1));
            while (number.find()) {
                int first = Integer.parseInt(number.group(2));
                int last = number.group(4) == null ? first : Integer.parseInt(number.group(4));
                for (int i = first; i <= last; i++) {
                    cited.add(number.group(1) + i + number.group(3));
                }
            }
        }
        return cited;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
