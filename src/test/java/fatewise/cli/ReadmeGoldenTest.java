package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows the sums of the scoreboard as they are printed; {@code -Dfatewise.bless=true} writes them there. */
@Tag("slow")
@Tag("golden")
class ReadmeGoldenTest {
    private static final Path README = Path.of("README.md");
    private static final String COMMAND = "$ ./fatewise validate --summary\n...\n";

    @Test
    void theReadmeShowsTheScoreboardAsItIsPrinted(@TempDir Path folder) throws IOException {
        Said said = Said.in(folder, "validate", "--summary");
        assertEquals(Exit.OK, said.exit(), said.err());
        String out = said.out().replace("\r\n", "\n");
        String printed = out.substring(out.indexOf("\nrows for") + 1);
        assertTrue(printed.startsWith("rows for fitting, each predicted by a fit without its source"), printed);
        String text = Files.readString(README);
        int from = text.indexOf(COMMAND) + COMMAND.length();
        int to = text.indexOf("```", from);
        assertTrue(from >= COMMAND.length() && to > from, "no block with " + COMMAND);
        if (Boolean.getBoolean("fatewise.bless")) {
            text = text.substring(0, from) + printed + text.substring(to);
            Files.writeString(README, text);
            to = from + printed.length();
        }
        assertEquals(printed, text.substring(from, to), "the README's scoreboard; ./check --bless writes it anew");
    }
}
