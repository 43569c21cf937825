package fatewise.report;

import fatewise.evidence.Compare;
import fatewise.evidence.EvidenceRow;
import fatewise.evidence.Figure;
import fatewise.evidence.Prediction;
import fatewise.evidence.Score;
import fatewise.evidence.Tally;
import java.util.ArrayList;
import java.util.List;

/** Figures, predictions and verdicts in the words of a table. */
final class ScoreWords {
    private static final double HUGE = 1e6;

    private ScoreWords() {}

    /** What was done, when it is not plain from the protocol, and against what. */
    static String done(EvidenceRow row) {
        return row.reference()
                .map(reference -> {
                    boolean plain = reference.experiment().changes().isEmpty()
                            && reference
                                    .experiment()
                                    .protocol()
                                    .equals(row.at().experiment().protocol());
                    boolean samePlace = reference.experiment().equals(row.at().experiment());
                    String other = samePlace
                            ? "its own " + reference.when()
                            : plain ? "" : reference.experiment().toString();
                    return row.at().experiment() + (other.isEmpty() ? "" : ", against " + other);
                })
                .orElse(row.at().experiment().toString());
    }

    /** What was published. */
    static String published(EvidenceRow row) {
        Figure figure = row.figure();
        if (row.compare() == Compare.DIRECTION) {
            return figure.value() > 0 ? "up" : figure.value() < 0 ? "down" : "no change";
        }
        String sign =
                switch (figure.bound()) {
                    case EXACT -> "";
                    case BELOW -> "< ";
                    case ABOVE -> "> ";
                };
        return sign + number(row, figure.value()) + interval(row);
    }

    private static String interval(EvidenceRow row) {
        Figure figure = row.figure();
        if (!Double.isNaN(figure.sd())) {
            return " ± " + number(row, figure.sd());
        }
        List<String> ends = new ArrayList<>();
        if (!Double.isNaN(figure.low())) {
            ends.add(number(row, figure.low()));
        }
        if (!Double.isNaN(figure.high())) {
            ends.add(number(row, figure.high()));
        }
        return ends.size() == 2 ? " (" + ends.get(0) + " to " + ends.get(1) + ")" : "";
    }

    /** What the model says; the reason when it says nothing. */
    static String predicted(Score score) {
        Prediction predicted = score.predicted();
        EvidenceRow row = score.row();
        if (!predicted.isKnown()) {
            return "–";
        }
        if (row.compare() == Compare.DIRECTION) {
            double change = Math.log(predicted.median());
            String word = Math.abs(change) < Score.LEAST_CHANGE ? "no change" : change > 0 ? "up" : "down";
            return word + " (× " + factor(predicted.median()) + ")";
        }
        boolean band = predicted.low() < predicted.median() || predicted.high() > predicted.median();
        String text = number(row, predicted.median());
        return band ? text + " (" + number(row, predicted.low()) + " to " + number(row, predicted.high()) + ")" : text;
    }

    private static String number(EvidenceRow row, double value) {
        return switch (row.compare()) {
            case VALUE -> row.what().isFraction() ? Words.percent(value) : plain(value);
            case FOLD -> "× " + factor(value);
            case DIFFERENCE ->
                row.what().isFraction()
                        ? (value > 0 ? "+" : "") + Decimal.significant(Math.round(1000 * value) / 10.0, 3) + " points"
                        : plain(value);
            case DIRECTION -> factor(value);
        };
    }

    private static String plain(double value) {
        return value != 0 && Math.abs(value) < 1e-3 ? factor(value) : Words.number(value);
    }

    private static String factor(double value) {
        if (value > HUGE) {
            return "> 1 million";
        }
        return value != 0 && value < 1e-4 ? "< 0.0001" : Decimal.significant(value, 3);
    }

    /** Standard deviations between the two; a dash where there are none. */
    static String z(Score score) {
        double z = score.predicted().isKnown() ? score.z() : Double.NaN;
        if (Double.isNaN(z)) {
            return "–";
        }
        if (Math.abs(z) > 99) {
            return z > 0 ? "> 99" : "< -99";
        }
        return (z > 0 ? "+" : "") + Decimal.significant(Math.round(10 * z) / 10.0, 3);
    }

    /** In a word. */
    static String verdict(Score score) {
        return switch (score.verdict()) {
            case AGREES -> "agrees";
            case MISSES -> "misses";
            case SILENT -> "no number";
        };
    }

    /** A tally's value with its unit. */
    static String value(Tally tally) {
        double value = tally.value();
        if (Double.isNaN(value)) {
            return "–";
        }
        return switch (tally.unit()) {
            case SHARE -> Words.percent(value);
            case POINTS -> Decimal.significant(Math.round(10 * value) / 10.0, 3) + " points";
            case FOLD -> "× " + factor(value);
        };
    }
}
