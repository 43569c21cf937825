package fatewise.evidence;

import fatewise.diagnostics.Span;
import fatewise.evidence.Figure.Bound;
import fatewise.model.Evidence;
import fatewise.model.Grade;
import java.util.List;
import java.util.Optional;

/** Rows of evidence for tests; nobody measured any of them. */
public final class Rows {
    private static final Experiment ARM = Experiment.of("arm");

    private Rows() {}

    /** A look at an arm on a day. */
    static Point on(double... days) {
        return new Point(ARM, new When("D" + days[0], days));
    }

    /** Share of the cells in state {@code A}. */
    static What share() {
        return new What.Share("state A", List.of("A"), List.of());
    }

    static What yieldOfAll() {
        return new What.Yield("yield", List.of());
    }

    static EvidenceRow value(What what, Figure figure, double... days) {
        return row("row", "stage-outcomes", what, Compare.VALUE, figure, Use.FIT, on(days), Optional.empty());
    }

    static EvidenceRow compared(Compare compare, What what, Figure figure, double day, double other) {
        return row("row", "arms", what, compare, figure, Use.FIT, on(day), Optional.of(on(other)));
    }

    /** A row in full. */
    static EvidenceRow row(
            String id,
            String theme,
            What what,
            Compare compare,
            Figure figure,
            Use use,
            Point at,
            Optional<Point> reference) {
        Noise noise =
                switch (compare) {
                    case VALUE -> what.isFraction() ? Noise.FRACTION : Noise.COUNT;
                    case DIFFERENCE -> Noise.FRACTION;
                    case FOLD -> Noise.LOG_RATIO;
                    case DIRECTION -> Noise.SIGN;
                };
        return new EvidenceRow(
                id,
                theme,
                "S1 things",
                at,
                what,
                compare,
                reference,
                figure,
                noise,
                new Evidence(Grade.MEASURED, List.of("nobody-2026"), "a <remark>"),
                use,
                Span.none("test"));
    }

    static Figure between(double low, double value, double high) {
        return new Figure(value, low, high, Double.NaN, 0, Bound.EXACT);
    }

    static Figure limit(Bound bound, double value) {
        return new Figure(value, Double.NaN, Double.NaN, Double.NaN, 0, bound);
    }

    static Score score(EvidenceRow row, double predicted) {
        return new Score(row, Prediction.point(predicted));
    }

    /** A board with a row of every kind: four agree, three miss, one has no number. */
    public static Scoreboard board() {
        Point at = on(1);
        Optional<Point> other = Optional.of(on(2));
        return new Scoreboard(List.of(
                score(
                        row(
                                "a",
                                "s1-time-course",
                                share(),
                                Compare.VALUE,
                                between(0.4, 0.5, 0.6),
                                Use.FIT,
                                at,
                                Optional.empty()),
                        0.53),
                score(
                        row(
                                "b",
                                "s1-time-course",
                                share(),
                                Compare.VALUE,
                                between(0.4, 0.5, 0.6),
                                Use.FIT,
                                at,
                                Optional.empty()),
                        0.46),
                score(
                        row(
                                "c",
                                "stage-outcomes",
                                share(),
                                Compare.VALUE,
                                between(0.4, 0.5, 0.6),
                                Use.FIT,
                                at,
                                Optional.empty()),
                        0.9),
                score(
                        row(
                                "d",
                                "arms",
                                yieldOfAll(),
                                Compare.VALUE,
                                between(5, 10, 20),
                                Use.FIT,
                                at,
                                Optional.empty()),
                        40),
                score(row("e", "arms", share(), Compare.FOLD, between(1, 2, 4), Use.FIT, at, other), 3),
                score(row("f", "arms", share(), Compare.DIRECTION, Figure.of(1), Use.FIT, at, other), 1.5),
                score(row("g", "arms", share(), Compare.DIRECTION, Figure.of(-1), Use.CHECK, at, other), 1.5),
                new Score(
                        row(
                                "h",
                                "arms",
                                share(),
                                Compare.VALUE,
                                limit(Bound.BELOW, 0.1),
                                Use.CHECK,
                                at,
                                Optional.empty()),
                        Prediction.none("no cells are alive then"))));
    }
}
