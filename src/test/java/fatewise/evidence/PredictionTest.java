package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fatewise.library.Library;
import fatewise.model.MarkerGate;
import fatewise.protocol.Protocol;
import fatewise.sim.Column;
import fatewise.sim.StagePoint;
import fatewise.sim.TimeCourse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An invented course of two states over two days: A falls from 80 of 100 cells to 20 of 200, B is the rest. */
class PredictionTest {
    private static final Protocol PROTOCOL =
            Library.bundled().protocol("three-states", List.of()).orThrow();
    private static final TimeCourse COURSE = course(80, 20, 20, 180);

    private static TimeCourse course(double a0, double b0, double a2, double b2) {
        double[] cells = {a0 + b0, a2 + b2};
        List<Column> columns = List.of(
                new Column("cells", Column.Kind.COUNT, "cells", "", cells),
                new Column("yield", Column.Kind.COUNT, "", "", new double[] {1, cells[1] / cells[0]}),
                new Column("viability", Column.Kind.COUNT, "", "", new double[] {1, 0.5}),
                new Column("A", Column.Kind.STATE, "cells", "", new double[] {a0, a2}),
                new Column("B", Column.Kind.STATE, "cells", "", new double[] {b0, b2}),
                new Column("M+", Column.Kind.MARKER, "", "", new double[] {0, 0.6}),
                new Column("FGF2", Column.Kind.COMPOUND, "ng/mL", "", new double[] {100, 25}));
        StagePoint middle = new StagePoint(
                "S",
                "",
                0,
                2,
                1,
                160,
                0.75,
                1.6,
                Map.of("A", 0.3, "B", 0.7),
                Map.of("M", 0.25, "M+N-", 0.1),
                List.of());
        StagePoint end = new StagePoint(
                "S",
                "",
                0,
                2,
                2,
                cells[1],
                0.5,
                2,
                Map.of("A", a2 / cells[1], "B", b2 / cells[1]),
                Map.of("M", 0.6, "M+N-", 0.2),
                List.of());
        return new TimeCourse(
                PROTOCOL,
                new double[] {0, 2},
                new int[] {0, 0},
                columns,
                List.of(),
                List.of(middle),
                end,
                List.of(),
                null,
                Optional.empty());
    }

    private static double seen(What what, double... days) {
        Prediction prediction = Prediction.of(Rows.value(what, Figure.of(0.5), days), COURSE, Optional.empty());
        assertTrue(prediction.isKnown(), prediction.reason());
        assertEquals(prediction.median(), prediction.low());
        assertEquals(prediction.median(), prediction.high());
        return prediction.median();
    }

    private static What gate(String name) {
        return new What.Gate(name, new MarkerGate(name, List.of()));
    }

    private static What share(List<String> states, String... of) {
        return new What.Share("state", states, List.of(of));
    }

    @Test
    void aLookTheRunWasAskedForIsTakenAsItIs() {
        assertEquals(0.3, seen(share(List.of("A")), 1));
        assertEquals(0.25, seen(gate("M"), 1));
        assertEquals(0.1, seen(gate("M+N-"), 1));
        assertEquals(0.75, seen(new What.Viability("viability"), 1));
        assertEquals(160, seen(new What.Cells("cells", List.of()), 1));
        assertEquals(1.6, seen(Rows.yieldOfAll(), 1));
    }

    @Test
    void elsewhereRowsAreJoinedByStraightLines() {
        assertEquals(125, seen(new What.Cells("cells", List.of()), 0.5), 1e-12);
        assertEquals(65 / 125.0, seen(share(List.of("A")), 0.5), 1e-12);
        assertEquals(0.15, seen(gate("M"), 0.5), 1e-12);
        assertEquals(0.875, seen(new What.Viability("viability"), 0.5), 1e-12);
        assertEquals(81.25, seen(new What.Medium("medium FGF2", "FGF2"), 0.5), 1e-12);
    }

    @Test
    void statesAreAddedUpAndSetAgainstOthers() {
        assertEquals(1, seen(share(List.of("A", "B")), 1), 1e-12);
        assertEquals(0.3, seen(share(List.of("A"), "A", "B"), 1), 1e-12);
        assertEquals(48, seen(new What.Cells("cells A", List.of("A")), 1), 1e-12);
        assertEquals(0.48, seen(new What.Yield("yield A", List.of("A")), 1), 1e-12);
        assertEquals(3 / 7.0, seen(new What.Ratio("A per B", share(List.of("A")), share(List.of("B"))), 1), 1e-12);
    }

    @Test
    void severalTimesGiveTheirMean() {
        assertEquals((0.8 + 0.3 + 0.1) / 3, seen(share(List.of("A")), 0, 1, 2), 1e-12);
    }

    @Test
    void foldsAndDifferencesAreAgainstTheReference() {
        What share = share(List.of("A"));
        TimeCourse reference = course(80, 20, 40, 40);
        assertEquals(0.2, compared(Compare.FOLD, share, reference).median(), 1e-12);
        assertEquals(-0.4, compared(Compare.DIFFERENCE, share, reference).median(), 1e-12);
        assertEquals(
                2.5,
                compared(Compare.FOLD, new What.Cells("cells", List.of()), reference)
                        .median(),
                1e-12);
    }

    @Test
    void theDirectionOfAFractionIsAnOddsRatio() {
        Prediction prediction = compared(Compare.DIRECTION, share(List.of("A")), course(80, 20, 40, 40));
        assertEquals(0.1 / 0.9, prediction.median(), 1e-12);
    }

    @Test
    void noneBeforeAndAfterIsNoChange() {
        What none = share(List.of());
        assertEquals(1, compared(Compare.DIRECTION, none, COURSE).median());
        assertEquals(
                "there is none of it in the reference",
                compared(Compare.FOLD, none, COURSE).reason());
    }

    @Test
    void allOfItInTheEndIsAPlainRise() {
        Prediction prediction = compared(Compare.DIRECTION, share(List.of("A", "B")), course(80, 20, 40, 40));
        assertEquals(1, prediction.median());
        assertTrue(compared(Compare.DIRECTION, share(List.of("B")), course(1, 0, 1, 0))
                .reason()
                .contains("none of it"));
    }

    private static Prediction compared(Compare compare, What what, TimeCourse reference) {
        return Prediction.of(Rows.compared(compare, what, Figure.of(0.5), 2, 2), COURSE, Optional.of(reference));
    }

    @Test
    void whatTheRunDidNotKeepHasNoValue() {
        Prediction prediction = Prediction.of(Rows.value(gate("X+Y+"), Figure.of(0.5), 0.5), COURSE, Optional.empty());
        assertFalse(prediction.isKnown());
        assertTrue(Double.isNaN(prediction.median()));
        assertEquals("X+Y+ has no value there", prediction.reason());
    }

    @Test
    void aDishWithoutCellsHasNoFractions() {
        TimeCourse empty = course(80, 20, 0, 0);
        Prediction prediction =
                Prediction.of(Rows.value(share(List.of("A")), Figure.of(0.5), 2), empty, Optional.empty());
        assertEquals("no cells are alive then", prediction.reason());
    }

    @Test
    void aLookAfterTheEndSeesNothing() {
        Prediction prediction = Prediction.of(Rows.value(gate("M"), Figure.of(0.5), 3), COURSE, Optional.empty());
        assertEquals("the run ends before, on day 2.0", prediction.reason());
    }

    @Test
    void aRatioOverNothingHasNoValue() {
        What ratio = new What.Ratio("A per none", share(List.of("A")), share(List.of()));
        Prediction prediction = Prediction.of(Rows.value(ratio, Figure.of(0.5), 1), COURSE, Optional.empty());
        assertEquals("A per none has no value there", prediction.reason());
    }

    @Test
    void aPredictionIsANumberOrAReason() {
        assertThrows(IllegalArgumentException.class, () -> new Prediction(Double.NaN, 0, 1, ""));
        assertThrows(IllegalArgumentException.class, () -> new Prediction(1, 0, 2, "why"));
    }
}
