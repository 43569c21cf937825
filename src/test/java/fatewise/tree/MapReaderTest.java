package fatewise.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problem;
import fatewise.diagnostics.Problems;
import fatewise.diagnostics.Source;
import fatewise.units.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapReaderTest {
    private static final KeyList VESSEL = KeyList.of(
            "vessel",
            "What the cells sit in.",
            Key.optional("volume", ValueKind.quantity(Dimension.VOLUME), "medium per well"),
            Key.optional("culture", ValueKind.choice("planar", "suspension", "air-liquid"), "how cells grow"));

    static final KeyList STAGE = KeyList.of(
            "stage",
            "A stage of a protocol.",
            Key.required("id", ValueKind.TEXT, "a short name"),
            Key.required("lasts", ValueKind.quantity(Dimension.TIME), "how long it lasts"),
            Key.optional("medium", ValueKind.mapOf(ValueKind.concentration()), "doses"),
            Key.optional("fraction", ValueKind.FRACTION, "how much"),
            Key.optional("wash", ValueKind.INTEGER, "how often"),
            Key.optional("hill", ValueKind.NUMBER, "steepness"),
            Key.optional("gates", ValueKind.listOf(ValueKind.TEXT), "what must hold"),
            Key.optional("vessel", ValueKind.object(VESSEL).or(ValueKind.TEXT), "the vessel"));

    private final Problems problems = new Problems();

    private MapReader stage(String text) {
        return MapReader.of(Yaml.read(Source.of("f.yaml", text), problems), STAGE, problems);
    }

    private String codes() {
        return problems.all().stream()
                .map(p -> p.code() + "@" + p.span().line() + ":" + p.span().column())
                .toList()
                .toString();
    }

    @Test
    void goodValuesAreRead() {
        MapReader s = stage("""
                id: NO
                lasts: 36 h
                medium: {CHIR99021: 3 uM}
                fraction: 1/4
                wash: 2
                hill: 1.5
                gates: [SOX17+ >= 80 %]
                vessel: {volume: 2 mL, culture: Air Liquid}
                """);
        assertEquals("NO", s.text("id"));
        assertEquals(1.5, s.positive("lasts", Dimension.TIME).canonical());
        assertEquals("CHIR99021", s.map("medium").get(0).key());
        assertEquals(0.25, s.fraction("fraction"));
        assertEquals(2, s.integer("wash", 0));
        assertEquals(1.5, s.number("hill"));
        assertEquals(List.of("SOX17+ >= 80 %"), s.texts("gates"));
        MapReader vessel = s.child("vessel", VESSEL);
        assertEquals(2, vessel.positive("volume", Dimension.VOLUME).canonical());
        assertEquals("air-liquid", vessel.choice("culture"));
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void allProblemsAreReportedAtOnceEachAtItsPlace() {
        MapReader s =
                stage("id: S1\nlast: 3 d\nfraction: 150 %\nwash: 1.5\nmedium: 3 uM\ngates:\nvessel: {colour: red}\n");
        s.quantity("lasts", Dimension.TIME);
        s.fraction("fraction");
        s.integer("wash", 0);
        s.map("medium");
        s.list("gates");
        s.child("vessel", VESSEL);
        assertEquals("[E201@2:1, E309@3:11, E310@4:7, E204@5:9, E201@7:10]", codes());
        assertEquals("[did you mean lasts?]", problems.all().get(0).hints().toString());
    }

    @Test
    void aTimeInPlaceOfAConcentrationIsExplained() {
        Problems found = new Problems();
        Node node = Yaml.read(Source.of("f.yaml", "CHIR99021: 3 h\n"), found);
        Dimension[] dose = {Dimension.MOLAR, Dimension.MASS_CONCENTRATION, Dimension.ACTIVITY_CONCENTRATION};
        Scalars.quantity(node.get("CHIR99021").orElseThrow(), Sign.POSITIVE, found, dose);
        assertEquals("""
                error E304: 3 h is a time; a concentration is needed here, e.g. 3 uM
                  f.yaml:1:12
                    1 | CHIR99021: 3 h
                      |            ^^^ a concentration is needed
                1 error; nothing was written.
                """, found.toString());
    }

    @Test
    void millimetresForMillimolarAreGuessed() {
        Problem problem = problemOf("30 nm", Sign.ANY, Dimension.MOLAR);
        assertEquals("[did you mean 30 nM?]", problem.hints().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | E302 | 1 | [to mend: write the unit, e.g. 3 uM]",
                "abc | E301 | 1 | []",
                "3 UM | E303 | 3 | [did you mean uM, um or nM?]",
                "'1,5 uM' | E307 | 1 | [did you mean 1.5 uM?]",
                "1e999 uM | E306 | 1 | []",
                "3 uM CHIR | E308 | 6 | []",
                "-3 uM | E305 | 1 | []",
                "0 uM | E305 | 1 | []",
            })
    void eachBadQuantityPointsAtItsFault(String text, String code, int column, String hints) {
        Problem problem = problemOf(text.replace("'", ""), Sign.POSITIVE, Dimension.MOLAR);
        assertEquals(code, problem.code());
        assertEquals(column, problem.span().column());
        assertEquals(hints, problem.hints().toString());
    }

    private static Problem problemOf(String text, Sign sign, Dimension dimension) {
        Problems found = new Problems();
        Node node = Yaml.read(Source.of("f.yaml", text), found);
        assertTrue(Scalars.quantity(node, sign, found, dimension).isEmpty());
        assertEquals(1, found.all().size(), found::toString);
        return found.all().get(0);
    }

    @ParameterizedTest
    @CsvSource({"80 %,0.8", "0.8,0.8", "4/5,0.8", "1 / 8,0.125", "100%,1", "0,0"})
    void aFractionIsWrittenInThreeWays(String text, double value) {
        Problems found = new Problems();
        assertEquals(
                value,
                Scalars.fraction(Yaml.read(Source.of("f", text), found), found).orElseThrow(),
                1e-15);
        assertTrue(found.isEmpty());
    }

    @Test
    void aPercentageWithoutItsSignIsGuessed() {
        Problems found = new Problems();
        Scalars.fraction(Yaml.read(Source.of("f", "80"), found), found);
        assertEquals("[did you mean 80 %?]", found.all().get(0).hints().toString());
    }

    @Test
    void anAbsentChildReportsNothing() {
        MapReader vessel = stage("id: S1\nlasts: 3 d\n").child("vessel", VESSEL);
        assertFalse(vessel.has("volume"));
        assertEquals("planar", vessel.choice("culture"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void aKeyThatIsNotDeclaredIsAMistakeOfTheProgram() {
        MapReader s = stage("id: S1\nlasts: 3 d\n");
        assertThrows(IllegalArgumentException.class, () -> s.text("colour"));
    }

    @Test
    void aTextInPlaceOfAMappingIsSaidSo() {
        stage("just text");
        assertEquals("[E204@1:1]", codes());
    }
}
