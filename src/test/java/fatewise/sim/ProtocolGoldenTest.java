package fatewise.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fatewise.library.Entry;
import fatewise.library.Library;
import fatewise.library.Loaded;
import fatewise.units.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundled protocol gives what is written down beside it, and nothing that cannot be. */
@Tag("golden")
class ProtocolGoldenTest {
    private static final double RELATIVE = 1e-6;
    /** Fractions below this are noise. */
    private static final double NOISE = 1e-7;

    /** Tight enough that another method, or another machine's last bits, move nothing that is compared. */
    private static final Settings TIGHT = Settings.USUAL.rtol(1e-9).atol(1e-6);

    private static final boolean BLESS = Boolean.getBoolean("fatewise.bless");

    static Stream<String> protocols() {
        return Library.bundled().protocols().stream().map(Entry::id);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aBundledProtocolGivesItsGolden(String name) throws IOException {
        TimeCourse course = course(name);
        Map<String, Double> got = values(course);
        Path golden = golden(name);
        if (BLESS) {
            Files.writeString(golden, text(course, got));
            return;
        }
        Map<String, Double> expected = read(golden);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(got.keySet()), "rows of " + golden);
        List<String> moved = new ArrayList<>();
        expected.forEach((row, value) -> {
            if (Math.abs(got.get(row) - value) > RELATIVE * Math.abs(value) + NOISE) {
                moved.add(row + ": " + value + " became " + got.get(row));
            }
        });
        assertEquals(List.of(), moved, "values of " + golden + "; look at them, then ./check --bless");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void aBundledProtocolGivesNoNonsense(String name) {
        TimeCourse course = course(name);
        assertTrue(course.failure().isEmpty(), () -> "" + course.failure());
        assertEquals(course.protocol().stages().size(), course.stages().size());
        for (StagePoint point : course.stages()) {
            assertTrue(point.cells() >= 100, () -> name + " " + point.stage() + " has " + point.cells() + " cells");
            assertTrue(point.viability() > 0.3 && point.viability() <= 1, () -> name + " viability " + point);
            point.states().values().forEach(f -> assertTrue(f >= 0 && f <= 1, () -> name + " " + point.stage()));
            point.markers().values().forEach(f -> assertTrue(f >= 0 && f <= 1, () -> name + " " + point.stage()));
            double sum = point.states().values().stream().mapToDouble(f -> f).sum();
            assertEquals(1, sum, 1e-9, () -> name + " " + point.stage());
        }
        assertTrue(
                course.end().yield() < 1e8,
                () -> name + " yields " + course.end().yield() + " per cell");
    }

    private static TimeCourse course(String name) {
        Loaded loaded = Library.bundled().protocol(name, List.of());
        return Simulation.run(loaded.protocol().orElseGet(() -> fail(name + ":\n" + loaded.problems())), TIGHT);
    }

    private static Map<String, Double> values(TimeCourse course) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (StagePoint p : course.stages()) {
            String at = p.stage() + "," + Quantity.number(p.day()) + ",";
            values.put(at + "cells", p.cells());
            values.put(at + "viability", p.viability());
            values.put(at + "yield", p.yield());
            p.states().forEach((state, fraction) -> values.put(at + "state " + state, fraction));
            p.gates().forEach(g -> values.put(at + "gate " + g.text(), g.value()));
        }
        return values;
    }

    private static String text(TimeCourse course, Map<String, Double> values) {
        StringBuilder text = new StringBuilder();
        RunInfo info = course.info();
        text.append("# fatewise ").append(info.version()).append(", ").append(info.method());
        text.append(", rtol ")
                .append(info.rtol())
                .append("; compared to a relative ")
                .append(RELATIVE)
                .append('\n');
        text.append("stage,day,readout,value\n");
        values.forEach(
                (row, value) -> text.append(row).append(',').append(value).append('\n'));
        return text.toString();
    }

    private static Map<String, Double> read(Path golden) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        assertTrue(Files.exists(golden), golden + " is missing: ./check --bless writes it");
        Files.readAllLines(golden).stream().skip(2).forEach(line -> {
            int comma = line.lastIndexOf(',');
            values.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
        });
        return values;
    }

    private static Path golden(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("protocols"))) {
            Path yaml = files.filter(f -> f.getFileName().toString().equals(name + ".yaml"))
                    .filter(f -> !f.startsWith(Path.of("protocols/models")))
                    .findFirst()
                    .orElseThrow();
            return yaml.resolveSibling(name + ".expected.csv");
        }
    }
}
