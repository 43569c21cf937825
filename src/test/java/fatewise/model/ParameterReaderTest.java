package fatewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.diagnostics.Problems;
import fatewise.tree.Node;
import fatewise.tree.Sign;
import fatewise.units.Dimension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {
    private final Problems problems = new Problems();
    private final ParameterReader reader = new ParameterReader(problems);

    private Node value(String text) {
        return ModelText.node("p.yaml", "x: " + text, problems).get("x").orElseThrow();
    }

    private Parameter rate(String text) {
        return reader.quantity(value(text), "a.rate", Sign.POSITIVE, Evidence.NONE, Dimension.RATE)
                .orElseThrow();
    }

    private Parameter fraction(String text) {
        return reader.fraction(value(text), "a.share", Evidence.NONE).orElseThrow();
    }

    @Test
    void shortAndLongFormsMeanTheSame() {
        Parameter brief = rate("0.5 /d");
        Parameter full = rate("{value: 0.5 /d}");
        assertEquals(brief.value(), full.value());
        assertEquals(List.of(brief.low(), brief.high()), List.of(full.low(), full.high()));
        assertEquals(brief.distribution(), full.distribution());
        assertEquals(Grade.ASSUMED, full.grade());
        assertEquals(List.of(brief, full), reader.all());
    }

    @ParameterizedTest
    @CsvSource({"measured, 1.2", "related, 1.6", "assumed, 2.5"})
    void aGradeSetsTheSpreadAndTheBoundsThreeSpreadsAway(String grade, double spread) {
        Parameter p = rate("{value: 2 /d, grade: " + grade + "}");
        assertEquals(Distribution.LOGNORMAL, p.distribution());
        assertEquals(spread, p.spread());
        assertEquals(2 / Math.pow(spread, 3), p.low(), 1e-12);
        assertEquals(2 * Math.pow(spread, 3), p.high(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "'{value: 1.2, grade: assumed}', 1.2", "'{value: 2, spread: 1.1}', 2"})
    void aSteepnessIsSurerThanOtherNumbersAndNeverFallsBelowOne(String text, double value) {
        Parameter p = reader.steepness(value(text), "a.hill", Evidence.NONE).orElseThrow();
        double spread = text.contains("spread") ? 1.1 : Math.sqrt(2.5);
        assertEquals(spread, p.spread(), 1e-12);
        assertEquals(Math.max(1, value / Math.pow(spread, 3)), p.low(), 1e-12);
        assertEquals(value * Math.pow(spread, 3), p.high(), 1e-12);
        assertEquals(List.of(p), reader.all());
    }

    @Test
    void aSteepnessBelowOneKeepsItsBounds() {
        Parameter p = reader.steepness(value("0.7"), "a.hill", Evidence.NONE).orElseThrow();
        assertTrue(p.low() < 0.7 && p.high() > 0.7);
    }

    @ParameterizedTest
    @CsvSource({"80 %", "0.8", "4/5"})
    void aFractionIsSpreadInItsOddsAndStaysAFraction(String text) {
        Parameter p = fraction(text);
        double factor = Math.pow(2.5, 3);
        assertEquals(0.8, p.value(), 1e-15);
        assertEquals(Distribution.LOGITNORMAL, p.distribution(), text);
        assertEquals(4 / factor / (1 + 4 / factor), p.low(), 1e-12);
        assertEquals(4 * factor / (1 + 4 * factor), p.high(), 1e-12);
    }

    @Test
    void zeroAndAllAreKnownExactly() {
        for (String text : List.of("0 %", "100 %", "0", "1")) {
            Parameter p = fraction(text);
            assertEquals(Distribution.FIXED, p.distribution(), text);
            assertEquals(p.value(), p.low(), text);
            assertEquals(p.value(), p.high(), text);
        }
    }

    @Test
    void writtenBoundsAndSpreadCountInTheUnitOfTheValue() {
        Parameter p = rate("{value: 1 /d, distribution: normal, spread: 0.1 /d}");
        assertEquals(0.1, p.spread(), 1e-15);
        assertEquals(0.7, p.low(), 1e-12);
        assertEquals(1.3, p.high(), 1e-12);
        Parameter q = rate("{value: 1 /d, distribution: uniform, bounds: [0.01 /h, 0.1 /h]}");
        assertEquals(Distribution.UNIFORM, q.distribution());
        assertEquals(0.24, q.low(), 1e-12);
        assertEquals(2.4, q.high(), 1e-12);
        Parameter r = rate("{value: 1 /d, spread: 2}");
        assertEquals(2, r.spread());
        assertEquals(1.0 / 8, r.low(), 1e-12);
        assertTrue(problems.isEmpty(), problems::toString);
    }

    @Test
    void aValueOutsideItsOwnBoundsIsAProblem() {
        rate("{value: 3 /d, bounds: [1 /d, 2 /d]}");
        assertEquals("E305", problems.all().get(0).code());
        assertEquals("p.yaml:1:26", problems.all().get(0).span().place());
    }

    @Test
    void boundsAreTwo() {
        rate("{value: 3 /d, bounds: [1 /d]}");
        assertEquals("E205", problems.all().get(0).code());
    }

    @Test
    void evidenceIsTakenFromTheNearestMappingThatGivesIt() {
        Model model = ModelText.model("""
                model: m
                grade: related
                source: outer
                note: far
                pathways:
                  P: {rises: 1 h, falls: {value: 2 h, grade: measured, source: [own, second]}}
                states:
                  A:
                    source: near
                    divides: 0.1 /d
                    dies: {value: 0.1 /d, grade: assumed, note: close}
                  B: {divides: 0.1 /d}
                """);
        Parameter own = model.pathways().get(0).falls();
        assertEquals(new Evidence(Grade.MEASURED, List.of("own", "second"), "far"), own.evidence());
        CellState a = model.state("A").orElseThrow();
        assertEquals(
                new Evidence(Grade.RELATED, List.of("near"), "far"),
                a.divides().base().evidence());
        assertEquals(
                new Evidence(Grade.ASSUMED, List.of("near"), "close"),
                a.dies().get(0).base().evidence());
        CellState b = model.state("B").orElseThrow();
        assertEquals(List.of("outer"), b.divides().base().evidence().sources());
    }

    @Test
    void aNumberWithoutAnyEvidenceIsAssumed() {
        assertEquals(Evidence.NONE, rate("1 /d").evidence());
        assertEquals(Grade.ASSUMED, Evidence.NONE.grade());
    }
}
