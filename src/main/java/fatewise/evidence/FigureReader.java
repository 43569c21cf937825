package fatewise.evidence;

import fatewise.diagnostics.Problems;
import fatewise.evidence.Figure.Bound;
import java.util.List;
import java.util.Optional;

/** Reads the number of a row, its interval and what it counts. */
final class FigureReader {
    private static final List<String> DIRECTIONS = List.of("up", "down", "none");

    private final CsvRow row;
    private final RowReader reader;

    FigureReader(CsvRow row, RowReader reader) {
        this.row = row;
        this.reader = reader;
    }

    Optional<Figure> read(Compare compare, What what) {
        String text = row.text("value");
        if (compare == Compare.DIRECTION) {
            return direction(text);
        }
        boolean limit = text.startsWith("<") || text.startsWith(">");
        double value = number(limit ? text.substring(1).strip() : text);
        if (Double.isNaN(value)) {
            reader.leftOut("value", "'" + text + "' is not a number").pointer("a plain number is needed");
            return Optional.empty();
        }
        Bound bound = !limit ? Bound.EXACT : text.startsWith("<") ? Bound.BELOW : Bound.ABOVE;
        double n = number(row.text("n"));
        Figure figure = new Figure(
                value,
                number(row.text("low")),
                number(row.text("high")),
                number(row.text("sd")),
                Double.isNaN(n) ? 0 : (int) n,
                bound);
        return inRange(figure, compare, what) && ordered(figure) ? Optional.of(figure) : Optional.empty();
    }

    private Optional<Figure> direction(String text) {
        int sign = DIRECTIONS.indexOf(text);
        if (sign < 0) {
            reader.leftOut("value", "'" + text + "' is no direction").pointer("up, down or none is needed");
            return Optional.empty();
        }
        return Optional.of(Figure.of(sign == 0 ? 1 : sign == 1 ? -1 : 0));
    }

    private boolean inRange(Figure figure, Compare compare, What what) {
        double value = figure.value();
        boolean fraction = what.isFraction() && compare == Compare.VALUE;
        if (compare == Compare.DIFFERENCE && what.isFraction() && Math.abs(value) > 1) {
            reader.leftOut("value", row.text("value") + " is not between -1 and 1")
                    .pointer("a difference of fractions is needed, such as -0.2");
            return false;
        }
        if (compare == Compare.FOLD && !(value > 0)) {
            reader.leftOut("value", row.text("value") + " is no fold change").pointer("more than 0 is needed");
            return false;
        }
        if (compare == Compare.VALUE && (value < 0 || fraction && value > 1)) {
            Problems.Entry entry = reader.leftOut("value", row.text("value") + " is not between 0 and 1")
                    .pointer("a fraction is needed, such as 0.8");
            if (value > 1 && value <= 100) {
                entry.hint("did you mean " + value / 100 + "?");
            }
            return false;
        }
        return true;
    }

    private boolean ordered(Figure figure) {
        boolean crossed = figure.low() > figure.value() || figure.high() < figure.value();
        if (crossed) {
            reader.leftOut("value", "it does not lie between its low and its high")
                    .pointer("outside of its own interval");
        }
        return !crossed;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
