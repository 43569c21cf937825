package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seeded mistakes and what a person is told about each. {@code -Dfatewise.bless=true} writes the texts anew; read them
 * aloud before they are kept: right place, plain words, how to mend it.
 */
class MessagesGoldenTest {
    private static final int FEWEST = 75;
    private static final Pattern CODE = Pattern.compile("(?:error|warning) ([EW]\\d{3}):");

    /** Codes no file can bring about here, each with its reason. */
    private static final Set<String> ELSEWHERE = Set.of(
            "E103", // no permission: a test may run as root, who has every permission
            "E107", // the system refuses to read
            "E701", // no permission, again
            "E705", // the command line asks for pictures we draw, or says so itself
            "E801"); // a bug of ours

    static List<MessageCase> cases() throws IOException {
        return MessageCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMistakeIsAnsweredInItsGoldenWords(MessageCase mistake, @TempDir Path folder) throws IOException {
        mistake.prepare(folder);
        List<String> before = files(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.execute(print(out), print(err), folder, mistake.command());

        String said = "exit " + exit + "\n" + err.toString(StandardCharsets.UTF_8);
        assertFalse(said.contains("E801"), () -> "a bug of fatewise: " + said);
        assertFalse(said.contains(folder.toString()), () -> "shows a path nobody typed: " + said);
        if (exit != 0) {
            assertEquals(before, files(folder), "something was half-written");
            assertTrue(said.contains("error E"), () -> "no error is told: " + said);
        }
        if (Boolean.getBoolean("fatewise.bless")) {
            Files.writeString(mistake.golden(), said);
        }
        assertEquals(Files.readString(mistake.golden()), said);
    }

    @Test
    void thereAreEnoughMistakesAndEveryCodeIsAmongThem() throws IOException {
        assertTrue(cases().size() >= FEWEST, () -> "fewer than " + FEWEST + " mistakes");
        Set<String> missing = new TreeSet<>();
        Stream.of(Code.values()).map(Code::id).forEach(missing::add);
        for (MessageCase mistake : cases()) {
            CODE.matcher(Files.readString(mistake.golden())).results().forEach(m -> missing.remove(m.group(1)));
        }
        missing.removeAll(ELSEWHERE);
        assertEquals(Set.of(), missing, "codes without a seeded mistake");
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, false, StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(f -> folder.relativize(f).toString()).sorted().toList();
        }
    }
}
