package fatewise.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fatewise.evidence.Figure.Bound;
import fatewise.model.Grade;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final double NONE = Double.NaN;

    private static double fraction(Figure figure, Grade grade, double predicted) {
        return figure.spread(Noise.FRACTION, grade, predicted);
    }

    private static double count(Figure figure, Grade grade, double predicted) {
        return figure.spread(Noise.COUNT, grade, predicted);
    }

    @Test
    void anIntervalIsTwoDeviationsOnTheSideOfThePrediction() {
        Figure lopsided = Rows.between(0.4, 0.5, 0.9);
        assertEquals(0.2, fraction(lopsided, Grade.MEASURED, 0.6), 1e-12);
        assertEquals(0.05, fraction(lopsided, Grade.MEASURED, 0.3), 1e-12);
    }

    @Test
    void anIntervalOfCountsIsTakenByItsLogarithm() {
        Figure counts = Rows.between(50, 100, 400);
        assertEquals(Math.log(4) / 2, count(counts, Grade.MEASURED, 150), 1e-12);
        assertEquals(Math.log(2) / 2, count(counts, Grade.MEASURED, 80), 1e-12);
    }

    @Test
    void aPublishedDeviationCounts() {
        Figure figure = new Figure(0.5, NONE, NONE, 0.08, 0, Bound.EXACT);
        assertEquals(0.08, fraction(figure, Grade.ASSUMED, 0.7), 1e-12);
        Figure colonies = new Figure(10, NONE, NONE, 4, 0, Bound.EXACT);
        assertEquals(0.4, count(colonies, Grade.ASSUMED, 20), 1e-12);
    }

    @Test
    void theNumberOfCellsStandsForADeviation() {
        Figure figure = new Figure(0.5, NONE, NONE, NONE, 25, Bound.EXACT);
        assertEquals(0.1, fraction(figure, Grade.MEASURED, 0.7), 1e-12);
    }

    @Test
    void noIntervalIsTighterThanTwoPeoplesGates() {
        assertEquals(Figure.LEAST_POINTS, fraction(Rows.between(0.499, 0.5, 0.501), Grade.MEASURED, 0.6));
        assertEquals(Figure.LEAST_LOG, count(Rows.between(99, 100, 101), Grade.MEASURED, 120));
    }

    @Test
    void aBareFigureIsAsWideAsItsGrade() {
        Figure bare = Figure.of(0.5);
        assertEquals(0.05, fraction(bare, Grade.MEASURED, 0.6));
        assertEquals(0.075, fraction(bare, Grade.RELATED, 0.6));
        assertEquals(0.1, fraction(bare, Grade.ASSUMED, 0.6));
        assertEquals(Math.log(1.6), count(Figure.of(10), Grade.RELATED, 20), 1e-12);
    }

    @Test
    void anIntervalOpenOnOneSideIsAsWideAsTheGradeThere() {
        Figure open = new Figure(0.07, NONE, 0.12, NONE, 0, Bound.EXACT);
        assertEquals(0.025, fraction(open, Grade.ASSUMED, 0.2), 1e-12);
        assertEquals(0.1, fraction(open, Grade.ASSUMED, 0.01), 1e-12);
    }
}
