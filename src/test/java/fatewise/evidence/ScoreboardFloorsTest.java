package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.diagnostics.Problems;
import fatewise.evidence.Tally.Better;
import fatewise.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the scoreboard adds up to never gets worse. {@code -Dfatewise.bless=true} writes down what has become better; a
 * floor is lowered by hand only, with the reason in the commit.
 */
@Tag("slow")
@Tag("golden")
class ScoreboardFloorsTest {
    private static final Path FLOORS = Path.of("src/test/resources/fatewise/evidence/floors.csv");
    /** Another machine's last bits, and what is rounded away in the file. */
    private static final double SLACK = 1e-3;

    @Test
    void noTallyIsWorseThanItsFloor() throws IOException {
        Scoreboard board = Scoreboard.of(EvidenceSet.of(Library.bundled(), new Problems()), PointPredictor.usual());
        Map<String, Double> floors = read();
        List<String> worse = new ArrayList<>();
        for (Tally tally : board.tallies()) {
            double floor = floors.getOrDefault(tally.id(), Double.NaN);
            double loss = tally.better() == Better.HIGHER ? floor - tally.value() : tally.value() - floor;
            if (!(loss <= 0)) { // worse, or new
                if (loss > SLACK) {
                    worse.add(tally.id() + " was " + floor + " and is " + tally.value());
                }
            }
            if (!(loss > 0)) {
                floors.put(tally.id(), tally.value());
            }
        }
        if (Boolean.getBoolean("fatewise.bless")) {
            write(floors);
        }
        assertEquals(List.of(), worse, "the scoreboard got worse");
        assertEquals(
                List.copyOf(read().keySet()),
                board.tallies().stream().map(Tally::id).toList(),
                "tallies of " + FLOORS);
    }

    private static Map<String, Double> read() throws IOException {
        Map<String, Double> floors = new LinkedHashMap<>();
        if (Files.exists(FLOORS)) {
            Files.readAllLines(FLOORS).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(f -> {
                        floors.put(f[0], Double.parseDouble(f[1]));
                    });
        }
        return floors;
    }

    private static void write(Map<String, Double> floors) throws IOException {
        StringBuilder text = new StringBuilder("tally,floor\n");
        floors.forEach((id, floor) -> text.append(id).append(String.format(Locale.ROOT, ",%.4f%n", floor)));
        Files.writeString(FLOORS, text);
    }
}
